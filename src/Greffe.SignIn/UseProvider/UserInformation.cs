using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Greffe.SignIn.UseProvider;

/// <summary>
/// What the provider knows of a person (OpenID Connect Core 1.0, 5.3): JSON, or a signed token as ProConnect answers, whose signature, issuer and
/// audience are checked. Its subject must be that of the sign-in (5.3.2).
/// </summary>
internal sealed class UserInformation(IOptions<SignInOptions> options)
{
    private const int MaxLength = 64 * 1024;

    /// <exception cref="SignInRefusedException">The answer does not hold.</exception>
    public async Task<IReadOnlyList<Claim>> Read(OpenIdConnectOptions provider, string accessToken, string subject, CancellationToken cancellation)
    {
        var configuration = await provider.ConfigurationManager!.GetConfigurationAsync(cancellation); // set by the library's own defaults
        if (string.IsNullOrEmpty(configuration.UserInfoEndpoint)) return [];
        using var request = new HttpRequestMessage(HttpMethod.Get, configuration.UserInfoEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        using var response = await provider.Backchannel.SendAsync(request, cancellation);
        if (!response.IsSuccessStatusCode) throw Refused($"The provider answers {(int)response.StatusCode} to the question about the person.");
        var body = await response.Content.ReadAsStringAsync(cancellation);
        if (body.Length > MaxLength) throw Refused($"The answer about the person has {body.Length} characters, the limit is {MaxLength}.");
        var signed = response.Content.Headers.ContentType?.MediaType == "application/jwt";
        if (!signed && options.Value.RequireSignedUserInformation) throw Refused("The answer about the person is not signed, and the settings ask for it.");
        var claims = signed ? await Signed(provider, configuration, body) : Plain(body);
        return claims.FirstOrDefault(claim => claim.Type == "sub")?.Value == subject ? [.. claims.Where(claim => claim.Type is not ("sub" or "iss" or "aud"))]
            : throw Refused("The answer is about another person than the one who signs in.");
    }

    private static async Task<IReadOnlyList<Claim>> Signed(OpenIdConnectOptions provider, OpenIdConnectConfiguration configuration, string token)
    {
        var rules = provider.TokenValidationParameters.Clone();
        (rules.ValidIssuer, rules.ValidAudience, rules.RequireExpirationTime) = (configuration.Issuer, provider.ClientId, false);
        rules.IssuerSigningKeys = configuration.SigningKeys;
        rules.ConfigurationManager = provider.ConfigurationManager as BaseConfigurationManager;
        var result = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, rules);
        return result.IsValid ? [.. result.ClaimsIdentity.Claims] : throw Refused($"The signed answer about the person does not hold ({result.Exception.GetType().Name}).");
    }

    private static IReadOnlyList<Claim> Plain(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? [.. json.RootElement.EnumerateObject().Where(property => property.Value.ValueKind is JsonValueKind.String).Select(property => new Claim(property.Name, property.Value.GetString()!))] // a string, just asked
                : throw Refused("The answer about the person is not a JSON object.");
        }
        catch (JsonException)
        {
            throw Refused("The answer about the person is not JSON.");
        }
    }

    private static SignInRefusedException Refused(string message) => new(SignInRefusal.Token, message);
}
