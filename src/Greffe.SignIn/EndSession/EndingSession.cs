using Greffe.SignIn.OpenSession;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Greffe.SignIn.EndSession;

/// <summary>
/// Carries the token that the provider wants at a sign-out (<c>id_token_hint</c>) over the two minutes between the end of our session and the way to
/// the provider: sealed, in a cookie of its own.
/// </summary>
internal sealed class EndingSession(IDataProtectionProvider protection, IOptions<SignInOptions> options)
{
    private const string Cookie = "greffe-fin";
    private static readonly TimeSpan Validity = TimeSpan.FromMinutes(2);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Greffe.SignIn.EndSession").ToTimeLimitedDataProtector();

    public void Keep(HttpContext http, string idToken) => http.Response.Cookies.Append(Cookie, _protector.Protect(idToken, Validity), Rules(http));

    /// <summary>The token, once; null when there is none or its time is over.</summary>
    public string? Take(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { } sealedToken) return null;
        http.Response.Cookies.Delete(Cookie, Rules(http));
        try
        {
            return _protector.Unprotect(sealedToken);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    public static bool IsKept(HttpContext http) => http.Request.Cookies.ContainsKey(Cookie);

    private CookieOptions Rules(HttpContext http) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/deconnexion", MaxAge = Validity,
        Secure = SessionCookie.Secure(options.Value.PublicAddress) == CookieSecurePolicy.Always || http.Request.IsHttps,
    };
}
