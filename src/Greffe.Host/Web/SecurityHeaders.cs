using Greffe.Look;

namespace Greffe.Host.Web;

/// <summary>Headers that every answer carries (OWASP secure headers). Pages load nothing from elsewhere and run no inline script.</summary>
internal static class SecurityHeaders
{
    // The interactive API reference builds its styles at run time.
    private const string ApiReference =
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; " +
        "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/docs", StringComparison.Ordinal) ? ApiReference : LookModule.ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "geolocation=(), camera=(), microphone=(), interest-cohort=()";
        return next(context);
    });
}
