using System.Buffers.Binary;

namespace Greffe.Formats;

/// <summary>
/// One item of a delivery, as it came in. The blob of <see cref="ToBlob"/> is what the secret store keeps and what content hashes are
/// taken of: 8 bytes <c>GREFFE1\n</c>, 1 byte of flags (bit 0: a sidecar follows), 8 bytes big-endian length of the original, the
/// original, then the sidecar. Neither the name nor the position is part of it, so that a repeated delivery has the same hash.
/// </summary>
public sealed record DeliveredItem
{
    private const int HeaderLength = 17;

    private static ReadOnlySpan<byte> Magic => "GREFFE1\n"u8;

    /// <summary>Place in the delivery, from 1.</summary>
    public int Position { get; init; }

    /// <summary>Name for the receipt: relative, without control characters. May come from a file name, hence secret.</summary>
    public required string Name { get; init; }

    /// <summary>Original bytes; empty when a refusal left nothing to keep.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Metadata sidecar that came with a text, Word or PDF document; null when none.</summary>
    public ReadOnlyMemory<byte>? Sidecar { get; init; }

    /// <summary>Refusal by the container (archive limits, name, truncation); null when the item is to be read.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Original and sidecar as one blob.</summary>
    public byte[] ToBlob()
    {
        var blob = new byte[HeaderLength + Content.Length + (Sidecar?.Length ?? 0)];
        Magic.CopyTo(blob);
        blob[8] = Sidecar is null ? (byte)0 : (byte)1;
        BinaryPrimitives.WriteInt64BigEndian(blob.AsSpan(9), Content.Length);
        Content.Span.CopyTo(blob.AsSpan(HeaderLength));
        Sidecar?.Span.CopyTo(blob.AsSpan(HeaderLength + Content.Length));
        return blob;
    }

    /// <summary>The item of a blob made by <see cref="ToBlob"/>; for any other bytes, an item that carries a refusal.</summary>
    public static DeliveredItem FromBlob(ReadOnlyMemory<byte> blob)
    {
        const string name = "original";
        var broken = new DeliveredItem { Name = name, Content = blob, Refusal = FormatsProblems.EnvelopeUnreadable() };
        if (blob.Length < HeaderLength || !blob.Span.StartsWith(Magic) || blob.Span[8] > 1) return broken;
        var length = BinaryPrimitives.ReadInt64BigEndian(blob.Span[9..]);
        var rest = blob.Length - HeaderLength - length;
        if (length < 0 || rest < 0 || (blob.Span[8] == 0 && rest > 0)) return broken;
        return new()
        {
            Name = name,
            Content = blob.Slice(HeaderLength, (int)length),
            Sidecar = blob.Span[8] == 1 ? blob[(HeaderLength + (int)length)..] : (ReadOnlyMemory<byte>?)null,
        };
    }
}
