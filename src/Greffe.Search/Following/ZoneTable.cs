using Greffe.Decisions;
using Greffe.Search.Words;
using Lucene.Net.Util;

namespace Greffe.Search.Following;

/// <summary>
/// Zones of one decision as ranges of word positions, packed (kind, first position, length): a question bearing on a zone reads the one
/// field of the text and keeps the positions that lie in the zone, so that no text is indexed twice.
/// </summary>
internal static class ZoneTable
{
    /// <summary>Packs the zones; null when the decision has none.</summary>
    public static BytesRef? Pack(IReadOnlyList<Zone> zones, List<Word> words)
    {
        if (zones.Count == 0 || words.Count == 0) return null;
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var zone in zones)
        {
            var first = FirstAtOrAfter(words, zone.Span.Start);
            var last = FirstAtOrAfter(words, zone.Span.End) - 1;
            if (first > last || first == words.Count) continue;
            writer.Write((byte)zone.Kind);
            writer.Write7BitEncodedInt(words[first].Position);
            writer.Write7BitEncodedInt(words[last].Position - words[first].Position);
        }

        return bytes.Length == 0 ? null : new(bytes.ToArray());
    }

    /// <summary>Reads into <paramref name="ranges"/> the ranges (first, last) of the zones of <paramref name="kinds"/> (one bit a kind).</summary>
    public static void Unpack(BytesRef packed, int kinds, List<(int First, int Last)> ranges)
    {
        ranges.Clear();
        var bytes = packed.Bytes.AsSpan(packed.Offset, packed.Length);
        while (!bytes.IsEmpty)
        {
            var kind = bytes[0];
            bytes = bytes[1..];
            var first = ReadInt(ref bytes);
            var last = first + ReadInt(ref bytes);
            if ((kinds & (1 << kind)) != 0) ranges.Add((first, last));
        }
    }

    private static int ReadInt(ref Span<byte> bytes)
    {
        var (value, shift, at) = (0, 0, 0);
        do value |= (bytes[at] & 0x7f) << shift; while ((shift += 7) > 0 && (bytes[at++] & 0x80) != 0);
        bytes = bytes[at..];
        return value;
    }

    private static int FirstAtOrAfter(List<Word> words, int offset)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
