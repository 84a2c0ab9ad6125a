using System.Buffers.Binary;
using System.Text.Json.Serialization;

namespace Greffe.Journal.Checkpoints;

/// <summary>A signed statement that the chain had this hash at this position: whoever holds it can tell a cut or rewritten journal.</summary>
/// <param name="Sequence">Position attested.</param>
/// <param name="Hash">Hash of the entry there.</param>
/// <param name="At">When signed.</param>
/// <param name="KeyId">First 16 hexadecimal characters of the SHA-256 of the public key.</param>
/// <param name="Signature">ECDSA P-256 over SHA-256, in Base64.</param>
public sealed record Checkpoint(long Sequence, string Hash, DateTimeOffset At, string KeyId, string Signature)
{
    /// <summary>Kind of the journal entries that hold checkpoints.</summary>
    public const string Kind = "journal.checkpoint";

    /// <summary>What is signed: <c>greffe-checkpoint-1</c>, position and time in milliseconds (64-bit, big-endian), the 32 bytes of the hash.</summary>
    internal byte[] SignedBytes()
    {
        var bytes = new byte[19 + 8 + 8 + 32];
        "greffe-checkpoint-1"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(19), Sequence);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(27), At.ToUnixTimeMilliseconds());
        Convert.FromHexString(Hash).CopyTo(bytes, 35);
        return bytes;
    }
}

/// <summary>JSON of checkpoints, in the journal and in the file.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Checkpoint))]
internal sealed partial class CheckpointJson : JsonSerializerContext;
