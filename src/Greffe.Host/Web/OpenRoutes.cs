using Greffe.Governance;
using Microsoft.AspNetCore.Authorization;

namespace Greffe.Host.Web;

/// <summary>What of the governance visitors may see: its routes that say roles aside, each is named here, or the server does not start (<see cref="RouteChoices"/>).</summary>
internal static class OpenRoutes
{
    /// <summary>Address and verb, as the routes are written.</summary>
    private static readonly HashSet<(string Verb, string Pattern)> Governance =
    [
        ("GET", "/gouvernance/actions"), ("GET", "/gouvernance/actions/{number:long}"), ("GET", "/gouvernance/actions.{form:regex(^(csv|xlsx|pdf|json)$)}"),
        ("GET", "/gouvernance/actions/instantanes"), ("GET", "/gouvernance/actions/instantanes/{number:long}"), ("GET", "/gouvernance/actions/instantanes/{number:long}.json"),
        ("GET", "/gouvernance/competences"), ("GET", "/gouvernance/competences.{form}"), ("GET", "/gouvernance/competences/referentiel"),
        ("GET", "/contact"), ("POST", "/contact"), ("GET", "/contact/suivi"), ("GET", "/contact/suivi/{number}"), ("GET", "/contact/chiffres"), ("GET", "/contact/chiffres.{form}"),
        ("GET", "/apprendre"), ("GET", "/apprendre/glossaire"), ("GET", "/apprendre/{path}"), ("GET", "/apprendre/{path}/evaluation"),
    ];

    public static void MapOpenGovernance(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("");
        ((IEndpointConventionBuilder)group).Finally(endpoint =>
        {
            if (endpoint is not RouteEndpointBuilder route || endpoint.Metadata.OfType<IAuthorizeData>().Any()) return;
            var verb = endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault()?.HttpMethods is [var only] ? only : "";
            if (Governance.Contains((verb, $"/{route.RoutePattern.RawText?.Trim('/')}"))) endpoint.Metadata.Add(new AllowAnonymousAttribute());
        });
        group.MapGovernance();
    }
}
