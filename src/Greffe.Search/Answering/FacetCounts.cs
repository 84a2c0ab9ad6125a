using System.Globalization;
using System.Runtime.InteropServices;
using Greffe.Decisions;
using Greffe.Decisions.Searching;
using Greffe.Search.Following;

namespace Greffe.Search.Answering;

/// <summary>Sums the counts of the segments and names them. Never a person.</summary>
internal static class FacetCounts
{
    private static readonly SearchFacetKind[] Kinds =
    [
        SearchFacetKind.Jurisdiction, SearchFacetKind.Court, SearchFacetKind.Chamber, SearchFacetKind.Type, SearchFacetKind.Solution,
        SearchFacetKind.PublicationLevel,
    ];

    /// <summary>Every dimension, its values by descending count, then by key.</summary>
    public static IReadOnlyList<SearchFacet> Sum(
        IReadOnlyList<(SegmentColumns Columns, int[][] Counts)> segments, long[] years)
    {
        List<SearchFacet> facets = [];
        for (var dimension = 0; dimension < Kinds.Length; dimension++) facets.Add(new(Kinds[dimension], Sum(segments, dimension)));
        var byYear = years.Index().Where(year => year.Item > 0).Select(year => Named(year.Index.ToString(CultureInfo.InvariantCulture), year.Item));
        facets.Add(new(SearchFacetKind.Year, [.. byYear.OrderByDescending(value => value.Count).ThenBy(value => value.Key, StringComparer.Ordinal)]));
        return [.. facets.OrderBy(facet => facet.Dimension)];

        static SearchFacetValue Named(string year, long count) => new(year, year, count);
    }

    private static List<SearchFacetValue> Sum(IReadOnlyList<(SegmentColumns Columns, int[][] Counts)> segments, int dimension)
    {
        Dictionary<string, (string Label, long Most, long Count)> sums = [];
        foreach (var (columns, counts) in segments)
            for (var rank = 0; rank < columns.Values[dimension].Length; rank++)
                if (counts[dimension][rank + 1] is var count and > 0)
                    foreach (var term in columns.Values[dimension][rank].Split(IndexedDecision.ListMark, StringSplitOptions.RemoveEmptyEntries))
                        Add(sums, term.Split(IndexedDecision.LabelMark), count);

        return [.. sums.Select(sum => new SearchFacetValue(sum.Key, Label(Kinds[dimension], sum.Key) ?? sum.Value.Label, sum.Value.Count))
            .OrderByDescending(value => value.Count).ThenBy(value => value.Key, StringComparer.Ordinal)];
    }

    private static void Add(Dictionary<string, (string Label, long Most, long Count)> sums, string[] term, int count)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, term[0], out _);
        sum = count > sum.Most ? (term[1], count, sum.Count + count) : (sum.Label, sum.Most, sum.Count + count);
    }

    /// <summary>Words of the controlled list, where one has the key; otherwise the words that came with most decisions.</summary>
    private static string? Label(SearchFacetKind kind, string key) => kind switch
    {
        SearchFacetKind.Chamber => Terms.Chambers.ByKey(key)?.Label,
        SearchFacetKind.Type => Terms.Types.ByKey(key)?.Label,
        SearchFacetKind.Solution => Terms.Solutions.ByKey(key)?.Label,
        SearchFacetKind.PublicationLevel => Terms.PublicationLevels.ByKey(key)?.Label,
        _ => null,
    };
}
