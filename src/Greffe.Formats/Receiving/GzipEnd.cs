using System.Buffers.Binary;

namespace Greffe.Formats.Receiving;

/// <summary>
/// Checks the length that ends a gzip file: the framework's stream ends without a word when the file is cut short. Files of several
/// members, seen by another header inside, are left to what they hold (a tar has its own end mark).
/// </summary>
internal sealed class GzipEnd
{
    private readonly byte[] tail = new byte[8];
    private long compressed;
    private long expanded;
    private uint crc = Crc32.Start;
    private uint window;
    private bool hasMembers;

    /// <summary>Compressed bytes taken so far.</summary>
    public long Compressed => compressed;

    /// <summary>Takes compressed bytes as they are read.</summary>
    public void AddCompressed(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            window = ((window << 8) | b) & 0xFF_FFFF;
            hasMembers |= window == 0x1F_8B08 && compressed > 10;
            compressed++;
        }

        if (bytes.Length == 0) return;
        var last = bytes[^Math.Min(8, bytes.Length)..];
        tail.AsSpan(last.Length).CopyTo(tail);
        last.CopyTo(tail.AsSpan(8 - last.Length));
    }

    /// <summary>Takes expanded bytes; none means the end, where both must agree.</summary>
    public void AddExpanded(ReadOnlySpan<byte> bytes)
    {
        expanded += bytes.Length;
        crc = Crc32.Add(crc, bytes);
        if (bytes.Length > 0 || hasMembers) return;
        var fits = BinaryPrimitives.ReadUInt32LittleEndian(tail) == ~crc && BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(4)) == (uint)expanded;
        if (!fits) throw new EndOfStreamException("The gzip file has no end, or another one.");
    }
}
