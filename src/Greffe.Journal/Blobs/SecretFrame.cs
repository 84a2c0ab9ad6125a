using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Greffe.Journal.Blobs;

/// <summary>
/// A secret as stored: <c>GSB1</c>, key identifier (4 bytes), nonce (12), tag (16), then AES-256-GCM of the zstd bytes. Mark, key
/// identifier and address are authenticated too, so that a frame put in another's place does not open.
/// </summary>
internal static class SecretFrame
{
    private const uint Mark = 0x47534231;
    private const int NonceAt = 8;
    private const int TagAt = NonceAt + 12;
    private const int BodyAt = TagAt + 16;

    public static byte[] Seal(SecretKeys keys, byte[] address, ReadOnlySpan<byte> bytes)
    {
        var packed = Zstd.Compress(bytes);
        var frame = new byte[BodyAt + packed.Length];
        BinaryPrimitives.WriteUInt32BigEndian(frame, Mark);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(4), keys.CurrentId);
        RandomNumberGenerator.Fill(frame.AsSpan(NonceAt, 12));
        using var cipher = new AesGcm(keys.Find(keys.CurrentId)!, 16); // the current key is among the keys
        cipher.Encrypt(frame.AsSpan(NonceAt, 12), packed, frame.AsSpan(BodyAt), frame.AsSpan(TagAt, 16), Bound(frame, address));
        return frame;
    }

    /// <summary>False, with the reason, when the frame is cut, altered, exchanged, or sealed with a key that is not there.</summary>
    public static bool TryOpen(SecretKeys keys, byte[] address, ReadOnlySpan<byte> frame, out byte[] bytes, out string reason)
    {
        bytes = [];
        reason = "its header is damaged";
        if (frame.Length < BodyAt || BinaryPrimitives.ReadUInt32BigEndian(frame) != Mark) return false;
        reason = "the key that sealed it is not among the keys given";
        if (keys.Find(BinaryPrimitives.ReadUInt32BigEndian(frame[4..])) is not { } key) return false;
        reason = "it was altered, or put in another's place";
        var packed = new byte[frame.Length - BodyAt];
        using var cipher = new AesGcm(key, 16);
        try
        {
            cipher.Decrypt(frame.Slice(NonceAt, 12), frame[BodyAt..], frame.Slice(TagAt, 16), packed, Bound(frame, address));
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
        return Zstd.TryDecompress(packed, out bytes);
    }

    private static byte[] Bound(ReadOnlySpan<byte> frame, byte[] address) => [.. frame[..NonceAt], .. address];
}
