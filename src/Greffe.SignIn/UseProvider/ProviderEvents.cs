using System.Security.Claims;
using Greffe.SignIn.EndSession;
using Greffe.SignIn.KeepPeople;
using Greffe.SignIn.OpenSession;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Greffe.SignIn.UseProvider;

/// <summary>What happens at each step of a sign-in at the provider. Nothing is written before every check has passed.</summary>
internal sealed partial class ProviderEvents(IOptions<SignInOptions> options, UserInformation information, EndingSession ending, ILogger<ProviderEvents> logger) : OpenIdConnectEvents
{
    private const string PersonKey = "greffe:person";
    private const string AgainKey = "greffe:again";
    private readonly SignInOptions _options = options.Value;

    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        context.ProtocolMessage.RedirectUri = Ours(ProviderSetup.CallbackPath) ?? context.ProtocolMessage.RedirectUri;
        if (_options.AcrValues is { } levels) context.ProtocolMessage.AcrValues = levels;
        return Task.CompletedTask;
    }

    public override Task RedirectToIdentityProviderForSignOut(RedirectContext context)
    {
        context.ProtocolMessage.PostLogoutRedirectUri = Ours(ProviderSetup.SignedOutPath) ?? context.ProtocolMessage.PostLogoutRedirectUri;
        context.ProtocolMessage.IdTokenHint = ending.Take(context.HttpContext);
        return Task.CompletedTask;
    }

    /// <summary>The token is good; its level is checked, and what is known of the person is fetched.</summary>
    public override async Task TokenValidated(TokenValidatedContext context)
    {
        var principal = context.Principal ?? throw new InvalidOperationException("A validated token has no principal.");
        var (issuer, subject) = (principal.FindFirstValue("iss"), principal.FindFirstValue("sub"));
        if (string.IsNullOrEmpty(issuer) || string.IsNullOrEmpty(subject) || context.TokenEndpointResponse is not { AccessToken.Length: > 0 } tokens)
            throw new SignInRefusedException(SignInRefusal.Token, "The provider's answer has no issuer, no subject or no access token.");
        if (_options.AcrValues is { } levels && !levels.Split(' ').Contains(principal.FindFirstValue("acr"), StringComparer.Ordinal))
            throw new SignInRefusedException(SignInRefusal.Assurance, "The token has none of the levels of assurance asked for.");
        var claims = await information.Read(context.Options, tokens.AccessToken, subject, context.HttpContext.RequestAborted);
        principal.AddIdentity(new(claims));
        // The library drops the issuer from the claims before the next step: the identifier is made here.
        if (context.Properties is not { } properties) throw new InvalidOperationException("A validated token has no properties.");
        properties.Items[PersonKey] = PersonId.Of(issuer, subject);
        properties.StoreTokens([new() { Name = OpenIdConnectParameterNames.IdToken, Value = tokens.IdToken }]);
    }

    /// <summary>Everything holds, state and nonce included: the person enters, with a new session.</summary>
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        if (context is not { Principal: { } claims, Properties: { } properties } || !properties.Items.Remove(PersonKey, out var id) || id is null)
            throw new InvalidOperationException("A ticket has no person.");
        var first = _options.FirstAdministrator is { } administrator && administrator == claims.FindFirstValue("sub");
        context.Principal = await SessionCookie.Open(context.HttpContext, Arrival.Read(claims, id, _options), Sessions.Provider, first);
        (properties.IsPersistent, properties.ExpiresUtc, properties.IssuedUtc) = (false, null, null);
    }

    /// <summary>The person said no, or the provider did.</summary>
    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.HandleResponse();
        return Back(context.HttpContext, SignInRefusal.Denied);
    }

    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        // Signed with a key that we do not know: the provider may have changed its keys. They are asked for again, and the person goes round once more.
        if (context.Failure is SecurityTokenSignatureKeyNotFoundException && context.Properties is { } properties && !properties.Items.ContainsKey(AgainKey))
        {
            if (context.Options is OpenIdConnectOptions { ConfigurationManager: { } keys }) await Refreshed(keys, context.HttpContext.RequestAborted);
            await context.HttpContext.ChallengeAsync(ProviderSetup.Scheme, new(new Dictionary<string, string?> { [AgainKey] = "1" }) { RedirectUri = properties.RedirectUri });
            return;
        }

        var refusal = (context.Failure as SignInRefusedException ?? context.Failure?.InnerException as SignInRefusedException)?.Refusal
            ?? (context.Failure is HttpRequestException ? SignInRefusal.Provider : SignInRefusal.Token);
        LogRefused(logger, refusal, context.Failure?.GetType().Name ?? "");
        await Back(context.HttpContext, refusal);
    }

    /// <summary>Waits for the keys that the library fetches behind our back, two seconds at most.</summary>
    private static async Task Refreshed(IConfigurationManager<OpenIdConnectConfiguration> keys, CancellationToken cancellation)
    {
        var before = await keys.GetConfigurationAsync(cancellation);
        keys.RequestRefresh();
        for (var look = 0; look < 20 && ReferenceEquals(before, await keys.GetConfigurationAsync(cancellation)); look++)
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
    }

    private static Task Back(HttpContext http, SignInRefusal refusal)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Redirect($"/connexion?refus={refusal.ToString().ToLowerInvariant()}");
        return Task.CompletedTask;
    }

    private string? Ours(string path) => _options.PublicAddress is { } address ? new Uri(address, path).ToString() : null;

    [LoggerMessage(1, LogLevel.Warning, "A sign-in was refused: {Refusal} ({Fault}).")]
    private static partial void LogRefused(ILogger logger, SignInRefusal refusal, string fault);
}
