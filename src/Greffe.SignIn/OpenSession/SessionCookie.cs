using System.Security.Claims;
using Greffe.Decisions.People;
using Greffe.Look;
using Greffe.SignIn.KeepPeople;
using Greffe.SignIn.RefuseAccess;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.SignIn.OpenSession;

/// <summary>The cookie of a session: sealed, out of reach of scripts, sent by no other site's form, checked against the table at each request.</summary>
internal sealed class SessionCookie(Sessions sessions, TimeProvider time) : CookieAuthenticationEvents
{
    /// <summary>Name of the scheme.</summary>
    public const string Scheme = "greffe";

    /// <summary>Claim of the session's secret; inside the sealed cookie alone.</summary>
    public const string SecretClaim = "greffe:session";

    /// <summary>Name of the cookie; the prefix makes browsers refuse one set without TLS or by a neighbouring site.</summary>
    public static string NameFor(Uri? publicAddress) => IsSecure(publicAddress) ? "__Host-greffe" : "greffe";

    /// <summary>The cookie's rules.</summary>
    public static void Configure(CookieAuthenticationOptions cookie, SignInOptions options)
    {
        cookie.Cookie.Name = NameFor(options.PublicAddress);
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = Secure(options.PublicAddress);
        cookie.Cookie.Path = "/";
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(options.IdleMinutes);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/connexion";
        cookie.ReturnUrlParameter = "retour";
        cookie.EventsType = typeof(SessionCookie);
    }

    /// <summary>Cookies travel over TLS alone where the site does, or where the request did.</summary>
    public static CookieSecurePolicy Secure(Uri? publicAddress) => IsSecure(publicAddress) ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    /// <summary>What the cookie says of an open session.</summary>
    public static ClaimsPrincipal Principal(Agent agent, string secret)
    {
        var principal = SignedInAgent.Principal(agent, Scheme);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new(SecretClaim, secret)); // made just above with one identity
        return principal;
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.Principal?.FindFirstValue(SecretClaim) is { } secret && sessions.Find(secret, time.GetUtcNow()) is { } agent)
        {
            context.ReplacePrincipal(Principal(agent, secret));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) =>
        ApiPaths.Has(context.Request) ? Refusals.SignInNeeded(context.HttpContext) : ToSignIn(context.HttpContext);

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) => Refusals.RoleNeeded(context.HttpContext);

    /// <summary>To the page of sign-in, and back to the page asked for; a form that was sent goes back to no form.</summary>
    private static Task ToSignIn(HttpContext http)
    {
        var back = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) ? http.Request.Path + http.Request.QueryString : "/espace";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Redirect("/connexion?retour=" + Uri.EscapeDataString(back));
        if (HttpMethods.IsPost(http.Request.Method)) http.Response.StatusCode = StatusCodes.Status303SeeOther;
        return Task.CompletedTask;
    }

    private static bool IsSecure(Uri? publicAddress) => publicAddress?.Scheme == Uri.UriSchemeHttps;

    /// <summary>Opens a session for whoever arrives, in place of the one that the browser had.</summary>
    public static async Task<ClaimsPrincipal> Open(HttpContext http, Arrival arrival, string by, bool firstAdministrator)
    {
        var previous = (await http.AuthenticateAsync(Scheme)).Principal?.FindFirstValue(SecretClaim);
        var secret = http.RequestServices.GetRequiredService<Sessions>().Open(arrival, by, previous, firstAdministrator);
        return Principal(new(arrival.Id, arrival.Name, null, new HashSet<Role>()), secret);
    }
}
