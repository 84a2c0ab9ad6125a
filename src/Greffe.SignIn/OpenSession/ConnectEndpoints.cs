using Greffe.Look;
using Greffe.SignIn.UseDemonstration;
using Greffe.SignIn.UseProvider;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Greffe.SignIn.OpenSession;

/// <summary>The page of sign-in, and the way to the provider.</summary>
internal static class ConnectEndpoints
{
    public static void MapConnect(this IEndpointRouteBuilder routes, SignInMeans means)
    {
        routes.MapPage("/connexion", Page).ForEveryone();
        if (means.Provider) routes.MapGet("/connexion/fournisseur", ToProvider).ForEveryone();
        if (means.Demonstration) routes.MapPost("/connexion/demonstration", DemonstrationSignIn.Answer).ForEveryone();
    }

    /// <summary>Where a person goes back after signing in: a page of this site, never another site, never the page of sign-in.</summary>
    public static string Back(string? address) =>
        address is { Length: > 0 and <= 2000 } && Preferences.IsLocal(address) && !address.StartsWith("/connexion", StringComparison.Ordinal) && !address.StartsWith("/deconnexion", StringComparison.Ordinal)
            ? address : "/espace";

    private static RazorComponentResult Page(HttpContext http, SignInMeans means, string? retour, string? refus)
    {
        http.Response.Headers.CacheControl = "no-store";
        var refusal = Enum.TryParse<SignInRefusal>(refus, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : (SignInRefusal?)null;
        return SitePages.Page<ConnectPage>(new { Back = Back(retour), Refusal = refusal?.ToString().ToLowerInvariant() }, means.Any ? StatusCodes.Status200OK : StatusCodes.Status404NotFound);
    }

    private static ChallengeHttpResult ToProvider(HttpContext http, string? retour)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Challenge(new() { RedirectUri = Back(retour) }, [ProviderSetup.Scheme]);
    }
}
