using Greffe.Decisions.Searching;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Greffe.Search.Answering;

/// <summary>
/// Walks over every match once: counts it, counts its facets, and hands it on to the list of the best ones with its score weighed by
/// publication level.
/// </summary>
internal sealed class Matches(ICollector best, SearchQuery query) : ICollector
{
    private const int LastYear = 9_999;

    private readonly List<(SegmentColumns Columns, int[][] Counts)> segments = [];
    private readonly long[] years = new long[LastYear + 1];
    private readonly WeighedScorer weighed = new(query.Sort == SearchSort.RelevanceAndPublication);
    private SegmentColumns columns = null!; // set by SetNextReader, which Lucene calls before any Collect
    private int[][]? counts;

    /// <summary>Number of matches so far.</summary>
    public long Total { get; private set; }

    /// <summary>Documents are taken in order.</summary>
    public bool AcceptsDocsOutOfOrder => false;

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer)
    {
        weighed.Wrap(scorer);
        best.SetScorer(weighed);
    }

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context)
    {
        columns = SegmentColumns.Of(context.AtomicReader);
        weighed.Weights = columns.Weights;
        if (query.WithFacets)
        {
            counts = [.. columns.Values.Select(values => new int[values.Length + 1])];
            segments.Add((columns, counts));
        }

        best.SetNextReader(context);
    }

    /// <inheritdoc/>
    public void Collect(int doc)
    {
        Total++;
        best.Collect(doc);
        if (counts is null) return;
        for (var dimension = 0; dimension < counts.Length; dimension++) counts[dimension][columns.Ordinals[dimension][doc] + 1]++;
        years[columns.Dates[doc] / 10_000]++;
    }

    /// <summary>The facets of all matches; none when the question wants none.</summary>
    public IReadOnlyList<SearchFacet> Facets() => query.WithFacets ? FacetCounts.Sum(segments, years) : [];
}
