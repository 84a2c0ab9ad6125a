using Greffe.Decisions.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Greffe.Look;

/// <summary>Who may call a route: checked on the server before the route runs, and walked through by tests.</summary>
public static class RoleRules
{
    extension<TBuilder>(TBuilder routes) where TBuilder : IEndpointConventionBuilder
    {
        /// <summary>
        /// Only for people signed in with one of the roles; with none given, with any role. Signing in alone is not enough: a provider may let in people who
        /// do not work for the ministry.
        /// </summary>
        public TBuilder OnlyFor(params Role[] roles) =>
            routes.RequireAuthorization(new AuthorizeAttribute { Roles = string.Join(',', roles.Length == 0 ? Enum.GetValues<Role>() : roles) });

        /// <summary>For whoever signed in, even without a role: their own page, and what says that they have none.</summary>
        public TBuilder ForWhoeverSignedIn() => routes.RequireAuthorization(new AuthorizeAttribute());

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
