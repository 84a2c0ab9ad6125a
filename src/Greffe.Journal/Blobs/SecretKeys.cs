using System.Security.Cryptography;

namespace Greffe.Journal.Blobs;

/// <summary>
/// The keys of the secret store: 32 bytes each, in Base64, one a line, oldest first. The last one encrypts; all of them decrypt, each
/// known by an identifier derived from it, so a key is changed by adding a line. The first also gives the key of addresses, which
/// therefore stay what they are.
/// </summary>
internal sealed class SecretKeys
{
    private readonly Dictionary<uint, byte[]> keys = [];
    private readonly byte[] addressKey;

    private SecretKeys(IReadOnlyList<byte[]> lines)
    {
        foreach (var key in lines) keys[CurrentId = Identify(key)] = Derive(key, "greffe/secret/encryption", 32);
        addressKey = Derive(lines[0], "greffe/secret/address", 32);
    }

    /// <summary>Identifier of the key that encrypts now.</summary>
    public uint CurrentId { get; }

    /// <summary>Reads the lines; false when there is none or one is not 32 bytes of Base64.</summary>
    public static bool TryParse(string text, out SecretKeys keys)
    {
        keys = null!; // read only when true is returned
        List<byte[]> lines = [];
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var key = new byte[32];
            if (!Convert.TryFromBase64String(line, key, out var length) || length != key.Length) return false;
            lines.Add(key);
        }
        if (lines.Count == 0) return false;
        keys = new(lines);
        return true;
    }

    /// <summary>The encryption key with that identifier, or null.</summary>
    public byte[]? Find(uint id) => keys.GetValueOrDefault(id);

    /// <summary>
    /// Where a secret of that hash is kept. Keyed, because the bare hash of a secret would let whoever sees the store check a guess of it.
    /// </summary>
    public byte[] Address(ReadOnlySpan<byte> contentHash) => HMACSHA256.HashData(addressKey, contentHash);

    private static uint Identify(byte[] key) => BitConverter.ToUInt32(Derive(key, "greffe/secret/key-id", 4));

    private static byte[] Derive(byte[] key, string use, int length) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, length, info: System.Text.Encoding.ASCII.GetBytes(use));
}
