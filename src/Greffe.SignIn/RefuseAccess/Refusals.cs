using Greffe.Decisions.People;
using Greffe.Look;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Greffe.SignIn.RefuseAccess;

/// <summary>What is answered to who may not: a page to people, a problem document to programs.</summary>
internal static class Refusals
{
    /// <summary>401, to programs.</summary>
    public static Task SignInNeeded(HttpContext http) => Problem(http, StatusCodes.Status401Unauthorized, "urn:greffe:problem:sign-in-needed",
        "Connexion nécessaire", "Cette adresse est réservée aux personnes connectées : ouvrez /connexion dans un navigateur.");

    /// <summary>403 to someone who has signed in and has not the role, with the roles that the route asks for.</summary>
    public static Task RoleNeeded(HttpContext http)
    {
        var roles = RolesOf(http.GetEndpoint());
        return ApiPaths.Has(http.Request)
            ? Problem(http, StatusCodes.Status403Forbidden, "urn:greffe:problem:role-needed", "Rôle nécessaire", $"Cette adresse demande l'un de ces rôles : {string.Join(", ", roles)}.")
            : Page(http, new { Roles = roles });
    }

    /// <summary>403 to a form that another site sent.</summary>
    public static Task OtherSite(HttpContext http) => ApiPaths.Has(http.Request)
        ? Problem(http, StatusCodes.Status403Forbidden, "urn:greffe:problem:other-site", "Demande venue d'un autre site",
            "Le navigateur dit que cette demande vient d'un autre site : elle n'est pas exécutée. Envoyez-la depuis ce site, ou sans cookie de session.")
        : Page(http, new { OtherSite = true });

    private static IReadOnlyList<Role> RolesOf(Endpoint? endpoint) =>
        [.. (endpoint?.Metadata.GetOrderedMetadata<IAuthorizeData>() ?? []).SelectMany(rule => rule.Roles?.Split(',') ?? [])
            .Where(word => Enum.TryParse<Role>(word, out _)).Select(Enum.Parse<Role>).Distinct().Order()];

    private static Task Problem(HttpContext http, int status, string type, string title, string detail)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Problem(type: type, statusCode: status, title: title, detail: detail).ExecuteAsync(http);
    }

    private static Task Page(HttpContext http, object parameters)
    {
        http.Response.Headers.CacheControl = "no-store";
        return SitePages.Page<RefusedPage>(parameters, StatusCodes.Status403Forbidden).ExecuteAsync(http);
    }
}
