using System.Security.Claims;
using Greffe.Look;
using Greffe.SignIn.OpenSession;
using Greffe.SignIn.UseProvider;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Greffe.SignIn.EndSession;

/// <summary>
/// Signing out: our session first, then the provider's. The way to the provider is a page of its own and no redirection of the form: browsers hold a
/// form's redirections to <c>form-action</c>, and the provider sends on to addresses that we cannot know.
/// </summary>
internal static class EndSessionEndpoints
{
    public static void MapEndSession(this IEndpointRouteBuilder routes, SignInMeans means)
    {
        routes.MapPost("/deconnexion", Close).ForEveryone();
        routes.MapPage("/deconnexion/fin", Ended).ForEveryone();
        if (means.Provider) routes.MapGet("/deconnexion/fournisseur", ToProvider).ForEveryone();
    }

    private static async Task<IResult> Close(HttpContext http, Sessions sessions, EndingSession ending)
    {
        var session = await http.AuthenticateAsync(SessionCookie.Scheme);
        if (session.Principal?.FindFirstValue(SessionCookie.SecretClaim) is { } secret) sessions.Close(secret, session.Principal.FindFirstValue(SignedInAgent.IdClaim) ?? "");
        if (session.Properties?.GetTokenValue(OpenIdConnectParameterNames.IdToken) is { } idToken) ending.Keep(http, idToken);
        await http.SignOutAsync(SessionCookie.Scheme);
        http.Response.Headers.Location = "/deconnexion/fin";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static RazorComponentResult Ended(HttpContext http, SignInMeans means)
    {
        http.Response.Headers.CacheControl = "no-store";
        var onward = means.Provider && EndingSession.IsKept(http);
        if (onward) http.Response.Headers["Refresh"] = "0; url=/deconnexion/fournisseur";
        return SitePages.Page<SignedOutPage>(new { Onward = onward });
    }

    private static Task ToProvider(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (EndingSession.IsKept(http)) return http.SignOutAsync(ProviderSetup.Scheme, new() { RedirectUri = "/deconnexion/fin" });
        http.Response.Redirect("/deconnexion/fin");
        return Task.CompletedTask;
    }
}
