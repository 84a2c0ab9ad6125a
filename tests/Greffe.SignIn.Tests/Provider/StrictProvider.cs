using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Greffe.Tests.Provider;

/// <summary>
/// OpenIddict as the strictest provider that we know: refuses parameters that it does not list, wants PKCE, a state and a nonce of 32 characters, takes a
/// code once, signs what it says of a person, rotates its keys. It misbehaves on demand.
/// </summary>
public sealed class StrictProvider : IAsyncDisposable
{
    public const string ClientId = "greffe-tests";
    public const string ClientSecret = "a-secret-of-the-tests";

    private static readonly HashSet<string> AuthorizeParameters =
    [
        "response_type", "client_id", "redirect_uri", "scope", "claims", "state", "nonce", "prompt", "idp_hint", "acr_values", "login_hint", "siret_hint",
        "code_challenge", "code_challenge_method",
    ];

    private static readonly HashSet<string> EndSessionParameters = ["id_token_hint", "post_logout_redirect_uri", "state", "client_id", "logout_hint", "ui_locales"];

    private readonly WebApplication _app;
    private readonly HashSet<string> _codes = [];
    private readonly List<RSA> _keys = [];
    private int _people;

    private StrictProvider(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public ProviderFault Fault { get; set; }

    public string Subject { get; set; } = "5f0c1d7e-person";

    public Dictionary<string, string> Information { get; } = [];

    /// <summary>Addresses that the provider redirects to; registered by the site, exactly.</summary>
    public HashSet<string> RedirectUris { get; } = [];

    /// <summary>Parameters refused so far.</summary>
    public List<string> Refused { get; } = [];

    public string Acr { get; set; } = "eidas1";

    /// <summary>How often a sign-out reached the provider with a token that it gave.</summary>
    public int SignOuts { get; private set; }

    public static async Task<StrictProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        StrictProvider? provider = null;
        builder.Services.AddAuthentication();
        builder.Services.AddOpenIddict().AddServer(server => Configure(server, () => provider!));
        var app = builder.Build();
        provider = new(app);
        provider.RotateKeys();
        app.UseAuthentication();
        app.MapGet("/authorize", provider.Authorize);
        app.MapGet("/userinfo", (Delegate)provider.Tell);
        app.MapGet("/session/end", provider.EndSession);
        await app.StartAsync();
        return provider;
    }

    /// <summary>Another person at the screen, and no fault.</summary>
    public void Reset()
    {
        (Fault, Subject) = (ProviderFault.None, $"person-{++_people}");
        (Information["given_name"], Information["usual_name"], Information["email"]) = ("Inès", "Inventée", "ines@example.test");
        (Information["siret"], Information["uid"]) = ("11001001400014", "42");
        Refused.Clear();
    }

    /// <summary>Signs with a new key from now on; the old one is no longer published.</summary>
    public void RotateKeys()
    {
        var rsa = RSA.Create(2048);
        _keys.Add(rsa);
        var options = _app.Services.GetRequiredService<IOptionsMonitor<OpenIddictServerOptions>>().CurrentValue;
        options.SigningCredentials.Clear();
        options.SigningCredentials.Add(new(new RsaSecurityKey(rsa) { KeyId = $"key-{_keys.Count}" }, SecurityAlgorithms.RsaSha256));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        foreach (var key in _keys) key.Dispose();
    }

    private SigningCredentials Signing => _app.Services.GetRequiredService<IOptionsMonitor<OpenIddictServerOptions>>().CurrentValue.SigningCredentials[0];

    private static void Configure(OpenIddictServerBuilder server, Func<StrictProvider> provider)
    {
        server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetUserInfoEndpointUris("userinfo").SetEndSessionEndpointUris("session/end");
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().EnableDegradedMode();
        server.RegisterScopes("given_name", "usual_name", "email", "siret", "uid");
        server.SetAuthorizationCodeLifetime(TimeSpan.FromSeconds(30)).SetAccessTokenLifetime(TimeSpan.FromSeconds(60));
        server.AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)));
        server.AddEphemeralSigningKey(); // replaced before the first request
        server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableUserInfoEndpointPassthrough().EnableEndSessionEndpointPassthrough().DisableTransportSecurityRequirement();
        server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context => provider().Check(context)));
        server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context => provider().Check(context)));
        server.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseInlineHandler(context => provider().Check(context)));
        server.AddEventHandler<ApplyTokenResponseContext>(handler => handler.SetOrder(int.MinValue + 1000).UseInlineHandler(context => provider().Spoil(context)));
    }

    private ValueTask Check(ValidateAuthorizationRequestContext context)
    {
        var unknown = context.Request.GetParameters().Select(parameter => parameter.Key).Where(name => !AuthorizeParameters.Contains(name)).ToList();
        Refused.AddRange(unknown);
        if (unknown.Count > 0) context.Reject("invalid_request", "Unlisted parameter.");
        else if (context.ClientId != ClientId || context.RedirectUri is null || !RedirectUris.Contains(context.RedirectUri)) context.Reject("invalid_client", "Unknown client or address.");
        else if (context.Request.State is not { Length: >= 32 } || context.Request.Nonce is not { Length: >= 32 and <= 512 }) context.Reject("invalid_request", "State or nonce too short or too long.");
        return ValueTask.CompletedTask;
    }

    private ValueTask Check(ValidateTokenRequestContext context)
    {
        if (context.ClientId != ClientId || context.ClientSecret != ClientSecret) context.Reject("invalid_client", "Wrong secret.");
        else if (context.Request.Code is { } code && !_codes.Add(code)) context.Reject("invalid_grant", "This code was used.");
        return ValueTask.CompletedTask;
    }

    private ValueTask Check(ValidateEndSessionRequestContext context)
    {
        var unknown = context.Request.GetParameters().Select(parameter => parameter.Key).Where(name => !EndSessionParameters.Contains(name)).ToList();
        Refused.AddRange(unknown);
        if (unknown.Count > 0 || context.Request.IdTokenHint is null || context.Request.State is null) context.Reject("invalid_request", "A parameter is missing or unlisted.");
        else if (context.PostLogoutRedirectUri is null || !RedirectUris.Contains(context.PostLogoutRedirectUri)) context.Reject("invalid_request", "Unknown address.");
        else SignOuts++;
        return ValueTask.CompletedTask;
    }

    private IResult Authorize(HttpContext http)
    {
        if (Fault == ProviderFault.SaysNo) return Results.Forbid(null, [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
        var request = http.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("No request of OpenID Connect.");
        var identity = new ClaimsIdentity("provider", "name", "role");
        identity.AddClaim(new Claim("sub", Subject));
        identity.AddClaim(new Claim("acr", Fault == ProviderFault.LowAssurance ? "eidas0" : Acr).SetDestinations("id_token"));
        var principal = new ClaimsPrincipal(identity);
        principal.SetScopes(request.GetScopes());
        return Results.SignIn(principal, null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    /// <summary>What is known of the person, as a signed token.</summary>
    private async Task<IResult> Tell(HttpContext http)
    {
        var person = await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        var payload = new JsonObject
        {
            ["sub"] = Fault == ProviderFault.InformationOfAnother ? "somebody-else" : person.Principal!.GetClaim("sub"),
            ["iss"] = Address.ToString(), ["aud"] = Fault == ProviderFault.InformationOtherAudience ? "another-site" : ClientId,
        };
        foreach (var (name, value) in Information) payload[name] = value;
        return Fault switch
        {
            ProviderFault.InformationMissing => Results.StatusCode(500),
            ProviderFault.InformationNotSigned => Results.Json(payload),
            _ => Results.Text(Token(payload.ToJsonString(), Fault == ProviderFault.InformationForeignKey ? Foreign() : Signing), "application/jwt"),
        };
    }

    private IResult EndSession() => Results.SignOut(new() { RedirectUri = "/" }, [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);

    private ValueTask Spoil(ApplyTokenResponseContext context)
    {
        if (context.Response.IdToken is not { } token || Fault == ProviderFault.None) return ValueTask.CompletedTask;
        var payload = JsonNode.Parse(Base64UrlEncoder.Decode(token.Split('.')[1]))!.AsObject();
        switch (Fault)
        {
            case ProviderFault.OtherNonce: payload["nonce"] = new string('x', 40); break;
            case ProviderFault.NoNonce: payload.Remove("nonce"); break;
            case ProviderFault.OtherAudience: payload["aud"] = "another-site"; break;
            case ProviderFault.OtherIssuer: payload["iss"] = "https://elsewhere.example/"; break;
            case ProviderFault.Expired: (payload["exp"], payload["iat"], payload["nbf"]) = (Hours(-1), Hours(-2), Hours(-2)); break;
            case ProviderFault.NotSigned: context.Response.IdToken = Token(payload.ToJsonString(), null); return ValueTask.CompletedTask;
            case ProviderFault.ForeignKey: context.Response.IdToken = Token(payload.ToJsonString(), Foreign()); return ValueTask.CompletedTask;
            default: return ValueTask.CompletedTask;
        }

        context.Response.IdToken = Token(payload.ToJsonString(), Signing);
        return ValueTask.CompletedTask;
    }

    /// <summary>A key that the provider does not publish, under the name of one that it does.</summary>
    private SigningCredentials Foreign()
    {
        var rsa = RSA.Create(2048);
        _keys.Insert(0, rsa);
        return new(new RsaSecurityKey(rsa) { KeyId = Signing.Key.KeyId }, SecurityAlgorithms.RsaSha256);
    }

    private static string Token(string payload, SigningCredentials? signing) =>
        signing is null ? new JsonWebTokenHandler().CreateToken(payload) : new JsonWebTokenHandler().CreateToken(payload, signing);

    private static long Hours(int hours) => TimeProvider.System.GetUtcNow().AddHours(hours).ToUnixTimeSeconds();
}
