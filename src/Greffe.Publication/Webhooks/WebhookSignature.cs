using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Greffe.Publication;

/// <summary>
/// Signature of messages, by the convention of «Standard Webhooks»: header <c>webhook-signature: v1,BASE64</c>, HMAC-SHA256 under the
/// subscription's secret over <c>webhook-id.webhook-timestamp.body</c>.
/// </summary>
public static class WebhookSignature
{
    /// <summary>How far the time of a message may be from the receiver's clock before it counts as replayed.</summary>
    public static readonly TimeSpan ReplayWindow = TimeSpan.FromMinutes(5);

    private const string Version = "v1,";
    private const string SecretPrefix = "whsec_";

    /// <summary>A new secret: <c>whsec_</c> and 32 random bytes in Base64.</summary>
    public static string NewSecret() => SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>Value of <c>webhook-signature</c>.</summary>
    /// <param name="secret">Secret of the subscription, as it was shown.</param>
    /// <param name="id">Value of <c>webhook-id</c>.</param>
    /// <param name="at">Time whose Unix seconds are <c>webhook-timestamp</c>.</param>
    /// <param name="body">Body, byte for byte.</param>
    public static string Sign(string secret, string id, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Convert.FromBase64String(secret[SecretPrefix.Length..]));
        hmac.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.")));
        hmac.AppendData(body);
        return Version + Convert.ToBase64String(hmac.GetHashAndReset());
    }

    /// <summary>Whether a received message is ours and recent; what a receiver does before believing it.</summary>
    /// <param name="secret">Secret of the subscription.</param>
    /// <param name="id">Header <c>webhook-id</c>.</param>
    /// <param name="timestamp">Header <c>webhook-timestamp</c>.</param>
    /// <param name="signature">Header <c>webhook-signature</c>, which may hold several, separated by blanks.</param>
    /// <param name="body">Body, byte for byte.</param>
    /// <param name="now">The receiver's clock.</param>
    public static bool Verify(string secret, string id, string timestamp, string signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > 253_402_300_799) return false;
        var at = DateTimeOffset.FromUnixTimeSeconds(seconds);
        if ((now - at).Duration() > ReplayWindow) return false;
        var expected = Encoding.ASCII.GetBytes(Sign(secret, id, at, body));
        return signature.Split(' ').Any(given => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), expected));
    }
}
