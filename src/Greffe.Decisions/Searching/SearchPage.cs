using Greffe.Decisions.Publication;

namespace Greffe.Decisions.Searching;

/// <summary>One page of answers.</summary>
/// <param name="Total">Number of public decisions that match.</param>
/// <param name="Hits">Those of the page, in order.</param>
/// <param name="Facets">Counts over all matches, when asked.</param>
/// <param name="MaxScore">Best score; 0 when nothing matches.</param>
/// <param name="Relaxed">Whether the answers hold decisions without all the words, since none or few had them all.</param>
/// <param name="Understood">What was recognised in the text, in words for people: «numéro de pourvoi 21-12.345»; empty when plain words.</param>
public sealed record SearchPage(
    long Total, IReadOnlyList<SearchHit> Hits, IReadOnlyList<SearchFacet> Facets, double MaxScore, bool Relaxed,
    IReadOnlyList<string> Understood)
{
    /// <summary>How many of <see cref="Total"/> hold all the words; the same number unless <see cref="Relaxed"/>.</summary>
    public long WithAllWords { get; init; } = Total;

    /// <summary>The question as it would read with words of the collection where one was misspelt; null when nothing better is known.</summary>
    public string? Suggestion { get; init; }
}

/// <summary>One answer.</summary>
/// <param name="Decision">The public decision.</param>
/// <param name="Score">Relevance, above 0.</param>
/// <param name="Highlights">Fragments where the words were found.</param>
public sealed record SearchHit(PublicDecision Decision, double Score, IReadOnlyList<SearchHighlight> Highlights);

/// <summary>A fragment of a field with the words found in it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Fragment">Plain text, not markup.</param>
/// <param name="Marks">Where the words stand in the fragment, in order, disjoint.</param>
public sealed record SearchHighlight(SearchField Field, string Fragment, IReadOnlyList<TextSpan> Marks);

/// <summary>Counts of one dimension.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Values">Key, label and count, most frequent first.</param>
public sealed record SearchFacet(SearchFacetKind Dimension, IReadOnlyList<SearchFacetValue> Values);

/// <summary>One value of a facet.</summary>
/// <param name="Key">Key to filter by.</param>
/// <param name="Label">French words.</param>
/// <param name="Count">Number of matches.</param>
public sealed record SearchFacetValue(string Key, string Label, long Count);

/// <summary>What results are counted by: never a person.</summary>
public enum SearchFacetKind
{
    /// <summary>Kind of court.</summary>
    Jurisdiction,

    /// <summary>Court.</summary>
    Court,

    /// <summary>Chamber.</summary>
    Chamber,

    /// <summary>Year.</summary>
    Year,

    /// <summary>Type.</summary>
    Type,

    /// <summary>Solution.</summary>
    Solution,

    /// <summary>Publication level.</summary>
    PublicationLevel,
}
