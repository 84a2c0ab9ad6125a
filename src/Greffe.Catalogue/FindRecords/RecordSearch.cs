using Greffe.Catalogue.Describe;
using Greffe.Catalogue.Store;
using Greffe.Records;

namespace Greffe.Catalogue.FindRecords;

/// <summary>
/// Finds records by words and facets. Up to <see cref="RankedFinds"/> finds are ordered by their words (titles weigh most); more, which no person
/// reads to the end, have those with the words in the title first, then the last changed.
/// </summary>
internal sealed class RecordSearch(RecordStore store, TimeProvider time)
{
    public const int RankedFinds = 2000;
    private const int MaxValues = 100;
    private readonly FacetColumns _columns = new();

    public RecordsFound Handle(RecordQuery query, Reader reader) => store.Read(records => Handle(records, query, reader));

    /// <summary>Reads the facets that are new, before anyone asks; returns how many records there are.</summary>
    public int Warm() => store.Read(records =>
    {
        lock (_columns.Gate)
        {
            _columns.CatchUp(records);
            return _columns.Order.Length;
        }
    });

    /// <summary>The same, in the transaction of the caller; at most nine statements whatever is found.</summary>
    public RecordsFound Handle(RecordReader records, RecordQuery query, Reader reader)
    {
        var words = QueryWords.On(query.Words, QueryWords.Columns(reader));
        var found = words is null ? null : Numbers(records, words);
        var ranks = found is { Count: <= RankedFinds } ? Ranks(records, words!) : null; // There are words where something was found by them.
        var titles = found is { Count: > RankedFinds } ? Numbers(records, QueryWords.On(query.Words, "title")!) : null; // The same.
        int total;
        List<long> page;
        Dictionary<Facet, IReadOnlyList<FacetCount>> facets;
        lock (_columns.Gate)
        {
            _columns.CatchUp(records);
            var count = new FacetTally(_columns, query.Narrowed, reader, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).DayNumber);
            var kept = count.Keep(found);
            total = kept.Count;
            page = Order(kept, ranks, titles, query);
            facets = Facets.All.ToDictionary(facet => facet, facet => count.Values(facet, MaxValues));
        }

        var seen = page.Count == 0 ? [] : records.ByRows(page, reader);
        return new(total, seen, facets, records.Names(facets[Facet.Domain].Select(value => value.Value).Concat(seen.Select(record => record.Values[Fields.Domain]).OfType<string>()), reader));
    }

    private static List<long> Order(List<int> kept, Dictionary<int, double>? ranks, RowSet? titles, RecordQuery query)
    {
        IEnumerable<int> ordered = ranks is not null ? kept.OrderBy(row => ranks.GetValueOrDefault(row)).ThenBy(row => row)
            : titles is not null ? kept.Where(titles.Contains).Concat(kept.Where(row => !titles.Contains(row)))
            : kept;
        return [.. ordered.Skip(query.Offset).Take(Math.Clamp(query.Limit, 1, CatalogueStore.MaxPage)).Select(row => (long)row)];
    }

    // One value with all numbers: reading 50,000 rows one by one would take longer than finding them.
    private static RowSet Numbers(RecordReader records, string words) =>
        RowSet.Parse(records.First<string>("SELECT group_concat(rowid) FROM catalogue_words WHERE catalogue_words MATCH @words", new { words }));

    private static Dictionary<int, double> Ranks(RecordReader records, string words) =>
        records.Query<Ranked>("SELECT rowid AS Row, bm25(catalogue_words, 8.0, 1.0, 1.0, 1.0) AS Rank FROM catalogue_words WHERE catalogue_words MATCH @words", new { words })
            .ToDictionary(ranked => ranked.Row, ranked => ranked.Rank);

    private sealed class Ranked
    {
        public int Row { get; init; }

        public double Rank { get; init; }
    }
}
