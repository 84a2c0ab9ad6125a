using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Greffe.Judilibre.Access;

/// <summary>
/// Who may ask: the key, or an access token got with it by client credentials (RFC 6749 §4.4). Tokens are opaque and time-limited,
/// protected by keys that live as long as the process.
/// </summary>
internal sealed class AccessTokens
{
    /// <summary>How long a token is good, in seconds.</summary>
    public const int LifetimeSeconds = 3600;

    private readonly ITimeLimitedDataProtector protector =
        new EphemeralDataProtectionProvider().CreateProtector("Greffe.Judilibre.AccessTokens").ToTimeLimitedDataProtector();

    private readonly byte[]? key;

    public AccessTokens(JudilibreOptions options) => key = options.Key is { Length: > 0 } given ? Hash(given) : null;

    /// <summary>Whether a key is asked for at all.</summary>
    public bool IsRequired => key is not null;

    /// <summary>Whether that is the key; any is while none is asked for.</summary>
    public bool IsKey(string? given) => key is null || (given is not null && CryptographicOperations.FixedTimeEquals(Hash(given), key));

    /// <summary>A new token.</summary>
    public string Issue() => protector.Protect(Guid.NewGuid().ToString("n"), TimeSpan.FromSeconds(LifetimeSeconds));

    /// <summary>Whether the token was issued here and is still good.</summary>
    public bool IsGood(string token)
    {
        try
        {
            protector.Unprotect(token);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
