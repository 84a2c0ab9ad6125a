using System.Runtime.CompilerServices;
using Greffe.Search.Following;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Greffe.Search.Answering;

/// <summary>What counting and ranking need of each document of one segment, as arrays; read once for the life of the segment.</summary>
internal sealed class SegmentColumns
{
    private static readonly ConditionalWeakTable<object, SegmentColumns> Loaded = [];

    /// <summary>Dimensions counted, in the order of <see cref="Ordinals"/>; the year is read from the dates.</summary>
    public static readonly string[] Dimensions =
        [IndexFields.Jurisdiction, IndexFields.Court, IndexFields.Chamber, IndexFields.Type, IndexFields.Solution, IndexFields.Level];

    /// <summary>Rank of each document's value, by dimension and document; -1 for none.</summary>
    public required int[][] Ordinals { get; init; }

    /// <summary>Values by dimension and rank.</summary>
    public required string[][] Values { get; init; }

    /// <summary>Date of each document, <c>yyyyMMdd</c>.</summary>
    public required int[] Dates { get; init; }

    /// <summary>What each document's publication level multiplies its relevance by.</summary>
    public required float[] Weights { get; init; }

    /// <summary>The columns of a segment.</summary>
    public static SegmentColumns Of(AtomicReader reader) => Loaded.GetValue(reader.CoreCacheKey, _ => Load(reader));

    private static SegmentColumns Load(AtomicReader reader)
    {
        var columns = Dimensions.Select(dimension => Read(reader, dimension)).ToArray();
        var dates = new int[reader.MaxDoc];
        if (reader.GetNumericDocValues(IndexFields.Date) is { } days)
            for (var doc = 0; doc < dates.Length; doc++) dates[doc] = (int)days.Get(doc);
        var (levels, names) = columns[^1];
        var byName = names.Select(PublicationWeight.Of).ToArray();
        return new()
        {
            Ordinals = [.. columns.Select(column => column.Ordinals)],
            Values = [.. columns.Select(column => column.Values)],
            Dates = dates,
            Weights = [.. levels.Select(level => level < 0 ? 1f : byName[level])],
        };
    }

    private static (int[] Ordinals, string[] Values) Read(AtomicReader reader, string dimension)
    {
        var ordinals = new int[reader.MaxDoc];
        if (reader.GetSortedDocValues(dimension) is not { } column)
        {
            Array.Fill(ordinals, -1);
            return (ordinals, []);
        }

        for (var doc = 0; doc < ordinals.Length; doc++) ordinals[doc] = column.GetOrd(doc);
        var values = new string[column.ValueCount];
        var bytes = new BytesRef();
        for (var rank = 0; rank < values.Length; rank++)
        {
            column.LookupOrd(rank, bytes);
            values[rank] = bytes.Utf8ToString();
        }

        return (ordinals, values);
    }
}
