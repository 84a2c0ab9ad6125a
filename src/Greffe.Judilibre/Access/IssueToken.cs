using System.Text;
using System.Text.Json.Nodes;
using Greffe.Judilibre.Wire;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Access;

/// <summary>The token endpoint: client credentials in the form or by Basic (RFC 6749 §2.3.1, §4.4). The key is the secret; any client name is taken.</summary>
internal sealed class IssueToken(AccessTokens tokens)
{
    public async Task<IResult> Handle(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasFormContentType) return Refuse("invalid_request", "The body must be a form.");
        var form = await request.ReadFormAsync(cancellation);
        if (form["grant_type"].ToString() is var grant && grant != "client_credentials")
            return Refuse(grant.Length == 0 ? "invalid_request" : "unsupported_grant_type", "The grant type must be client_credentials.");
        var (client, secret) = Basic(request.Headers.Authorization.ToString()) ?? (form["client_id"].ToString(), form["client_secret"].ToString());
        if (client.Length == 0 || !tokens.IsKey(secret))
        {
            request.HttpContext.Response.Headers.WWWAuthenticate = "Basic realm=\"judilibre\"";
            return Refuse("invalid_client", "The client or its secret is not known.", StatusCodes.Status401Unauthorized);
        }

        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Json.Write(new JsonObject
        {
            ["access_token"] = tokens.Issue(), ["token_type"] = "Bearer", ["expires_in"] = AccessTokens.LifetimeSeconds,
            ["scope"] = form["scope"].ToString() is { Length: > 0 } scope ? scope : "openid",
        });
    }

    /// <summary>Name and secret of a Basic header; null when it is none.</summary>
    public static (string Name, string Secret)? Basic(string header)
    {
        const string scheme = "Basic ";
        if (!header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return null;
        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[scheme.Length..].Trim(), bytes, out var length)) return null;
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        return text.IndexOf(':') is var colon and >= 0 ? (text[..colon], text[(colon + 1)..]) : null;
    }

    private static IResult Refuse(string error, string description, int status = StatusCodes.Status400BadRequest) =>
        Json.Write(new JsonObject { ["error"] = error, ["error_description"] = description }, status);
}
