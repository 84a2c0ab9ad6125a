using Greffe.Decisions.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Greffe.Look;

/// <summary>Who may call a route: checked on the server before the route runs, and walked through by tests.</summary>
public static class RoleRules
{
    extension<TBuilder>(TBuilder routes) where TBuilder : IEndpointConventionBuilder
    {
        /// <summary>Only for people signed in with one of the roles; with none given, for whoever signed in.</summary>
        public TBuilder OnlyFor(params Role[] roles) =>
            routes.RequireAuthorization(roles.Length == 0 ? new AuthorizeAttribute() : new AuthorizeAttribute { Roles = string.Join(',', roles) });

        /// <summary>
        /// For everyone, visitors included, except the routes that say roles: a rule on a group never opens what one of its routes closes. A route that
        /// says neither is for people signed in.
        /// </summary>
        public TBuilder ForEveryone()
        {
            routes.Finally(endpoint =>
            {
                if (!endpoint.Metadata.OfType<IAuthorizeData>().Any()) endpoint.Metadata.Add(new AllowAnonymousAttribute());
            });
            return routes;
        }
    }
}
