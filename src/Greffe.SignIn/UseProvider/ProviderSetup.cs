using Greffe.SignIn.OpenSession;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Greffe.SignIn.UseProvider;

/// <summary>
/// The library's settings for a strict provider: code flow, PKCE, nothing in the query that the provider does not list (ProConnect refuses the
/// rest, the library's own telemetry included), answers by a plain redirection so that cookies can stay SameSite=Lax.
/// </summary>
internal static class ProviderSetup
{
    /// <summary>Name of the scheme.</summary>
    public const string Scheme = "provider";

    /// <summary>Where the provider sends people back, to be registered there.</summary>
    public const string CallbackPath = "/connexion/retour";

    /// <summary>Where the provider sends people back after a sign-out, to be registered there.</summary>
    public const string SignedOutPath = "/deconnexion/retour";

    public static void Configure(OpenIdConnectOptions oidc, SignInOptions options)
    {
        oidc.SignInScheme = SessionCookie.Scheme;
        oidc.Authority = options.Authority?.ToString().TrimEnd('/');
        oidc.RequireHttpsMetadata = options.Authority?.Scheme == Uri.UriSchemeHttps;
        (oidc.ClientId, oidc.ClientSecret) = (options.ClientId, options.ClientSecret);
        (oidc.ResponseType, oidc.ResponseMode) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query);
        oidc.UsePkce = options.Pkce;
        oidc.DisableTelemetry = true;
        oidc.PushedAuthorizationBehavior = PushedAuthorizationBehavior.Disable;
        oidc.GetClaimsFromUserInfoEndpoint = false; // the library does not check the signature of a signed answer: UserInformation does
        (oidc.MapInboundClaims, oidc.SaveTokens) = (false, false);
        (oidc.CallbackPath, oidc.SignedOutCallbackPath, oidc.RemoteSignOutPath) = (CallbackPath, SignedOutPath, default);
        oidc.SignedOutRedirectUri = "/deconnexion/fin";
        oidc.RefreshInterval = TimeSpan.FromSeconds(5); // keys that were rotated are asked for again at once, and not five minutes later
        oidc.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(15);
        oidc.Scope.Clear();
        foreach (var scope in options.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)) oidc.Scope.Add(scope);
        oidc.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSsaPssSha256];
        oidc.TokenValidationParameters.ClockSkew = TimeSpan.FromMinutes(1);
        oidc.EventsType = typeof(ProviderEvents);
        foreach (var cookie in new[] { oidc.NonceCookie, oidc.CorrelationCookie })
            (cookie.SameSite, cookie.SecurePolicy, cookie.HttpOnly) = (SameSiteMode.Lax, SessionCookie.Secure(options.PublicAddress), true);
    }
}
