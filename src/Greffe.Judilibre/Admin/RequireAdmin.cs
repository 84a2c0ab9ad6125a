using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Greffe.Judilibre.Access;
using Greffe.Judilibre.Wire;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Admin;

/// <summary>
/// Lets the account <c>admin</c> in, by Basic. Without a password in the settings the routes are not there (404). An address that keeps
/// guessing is locked out for five minutes (423).
/// </summary>
internal sealed class RequireAdmin(JudilibreOptions options, TimeProvider time) : IEndpointFilter
{
    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (int Wrong, DateTimeOffset Until)> guesses = new();

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (options.AdminPassword is not { Length: > 0 } password) return Refuse(http, StatusCodes.Status404NotFound, "Not Found");
        var (address, now) = (http.Connection.RemoteIpAddress?.ToString() ?? "local", time.GetUtcNow());
        if (guesses.TryGetValue(address, out var seen) && seen.Until <= now) guesses.TryRemove(address, out seen);
        if (seen.Wrong >= options.WrongPasswordsBeforeLock)
        {
            http.Response.Headers.RetryAfter = ((int)Lock.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Refuse(http, StatusCodes.Status423Locked, "Locked");
        }

        if (IssueToken.Basic(http.Request.Headers.Authorization.ToString()) is not { } given)
        {
            http.Response.Headers.WWWAuthenticate = "Basic realm=\"judilibre-admin\"";
            return Refuse(http, StatusCodes.Status401Unauthorized, "Unauthorized");
        }

        if (given.Name == "admin" && CryptographicOperations.FixedTimeEquals(Hash(given.Secret), Hash(password))) return next(context);
        guesses.AddOrUpdate(address, (1, now + Lock), (_, before) => (before.Wrong + 1, now + Lock));
        http.Response.Headers.WWWAuthenticate = "Basic realm=\"judilibre-admin\"";
        return Refuse(http, StatusCodes.Status401Unauthorized, "Unauthorized");
    }

    private static ValueTask<object?> Refuse(HttpContext http, int status, string message) =>
        new(Errors.Write(http.Request.ShownRoute(), status, "headers", [new(null, message, "Authorization")]));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
