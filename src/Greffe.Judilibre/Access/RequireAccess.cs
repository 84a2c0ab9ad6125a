using Greffe.Judilibre.Wire;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Access;

/// <summary>
/// Asks each public request for the key or a token. As the gateway of the service does: a wrong key is a bad request (400), a bad token is
/// refused (401); nothing at all is refused too (401).
/// </summary>
internal sealed class RequireAccess(AccessTokens tokens) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        tokens.IsRequired && Refusal(context.HttpContext) is { } refusal ? new(refusal) : next(context);

    private IResult? Refusal(HttpContext http)
    {
        var given = http.Request.Headers["KeyId"].ToString();
        if (given.Length > 0) return tokens.IsKey(given) ? null : Refuse(http, StatusCodes.Status400BadRequest, "invalid_request", "The KeyId is not valid.", "KeyId");
        var authorization = http.Request.Headers.Authorization.ToString();
        if (authorization.Length == 0) return Refuse(http, StatusCodes.Status401Unauthorized, null, "A KeyId or an access token is required.", "KeyId");
        return authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && tokens.IsGood(authorization[Scheme.Length..].Trim())
            ? null : Refuse(http, StatusCodes.Status401Unauthorized, "invalid_token", "The access token is not valid or has expired.", "Authorization");
    }

    private static IResult Refuse(HttpContext http, int status, string? error, string message, string parameter)
    {
        http.Response.Headers.WWWAuthenticate = error is null ? "Bearer realm=\"judilibre\"" : $"Bearer realm=\"judilibre\", error=\"{error}\"";
        return Errors.Write(http.Request.ShownRoute(), status, "headers", [new(null, message, parameter)]);
    }
}
