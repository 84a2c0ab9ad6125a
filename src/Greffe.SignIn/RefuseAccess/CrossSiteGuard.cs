using Greffe.SignIn.OpenSession;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Greffe.SignIn.RefuseAccess;

/// <summary>
/// Refuses what changes something when another site asks for it in a reader's name. What browsers say of themselves (<c>Sec-Fetch-Site</c>, else
/// <c>Origin</c>, else <c>Referer</c>) cannot be forged by a page. Programs that send a key and no session are not concerned (ADR 35).
/// </summary>
internal static class CrossSiteGuard
{
    public static void Use(IApplicationBuilder app)
    {
        var cookie = SessionCookie.NameFor(app.ApplicationServices.GetRequiredService<IOptions<SignInOptions>>().Value.PublicAddress);
        app.Use((http, next) => Admits(http.Request, http.Request.Cookies.ContainsKey(cookie)) ? next(http) : Refusals.OtherSite(http));
    }

    /// <summary>Whether the request may go on.</summary>
    /// <param name="request">The request.</param>
    /// <param name="hasSession">Whether it carries a session.</param>
    public static bool Admits(HttpRequest request, bool hasSession)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)) return true;
        if (!hasSession && ApiPaths.Has(request)) return true;
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site) return site.Count == 1 && site[0] is "same-origin" or "none";
        if (request.Headers.Origin is { Count: > 0 } origin) return origin.Count == 1 && IsHere(origin[0], request.Host);
        if (request.Headers[HeaderNames.Referer] is { Count: > 0 } referer) return referer.Count == 1 && IsHere(referer[0], request.Host);
        // Neither header: no browser of the last ten years sends a form so. Without a session there is nothing to misuse.
        return !hasSession;
    }

    /// <summary>The scheme is not compared: behind a relay that ends TLS, ours is not the one that the browser sees.</summary>
    private static bool IsHere(string? address, HostString host) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && string.Equals(uri.Authority, new Uri($"{uri.Scheme}://{host}").Authority, StringComparison.OrdinalIgnoreCase);
}
