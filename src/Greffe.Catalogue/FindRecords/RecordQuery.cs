using Greffe.Catalogue.Describe;

namespace Greffe.Catalogue.FindRecords;

/// <summary>What is asked of the catalogue.</summary>
internal sealed record RecordQuery
{
    /// <summary>Last record that a page may reach: further on, a search is to be narrowed or the export read.</summary>
    public const int MaxReach = 100_000;

    /// <summary>Words as a person types them; null or empty for all records.</summary>
    public string? Words { get; init; }

    /// <summary>Values kept, by facet: one at least of them, of every facet named.</summary>
    public IReadOnlyDictionary<Facet, IReadOnlyList<string>> Narrowed { get; init; } = new Dictionary<Facet, IReadOnlyList<string>>();

    /// <summary>How many records to pass over.</summary>
    public int Offset { get; init; }

    /// <summary>How many records, 1 to 1,000.</summary>
    public int Limit { get; init; } = 20;
}

/// <summary>What was found, for one reader.</summary>
/// <param name="Total">How many records.</param>
/// <param name="Records">Those of the page, best first.</param>
/// <param name="Facets">Values of each facet with their counts, most frequent first, at most 100.</param>
/// <param name="Names">Names of the domains counted.</param>
internal sealed record RecordsFound(
    int Total, IReadOnlyList<CatalogueRecord> Records, IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Facets, IReadOnlyDictionary<string, Store.LinkedName> Names);
