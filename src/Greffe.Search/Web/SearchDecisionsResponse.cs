using Greffe.Decisions;

namespace Greffe.Search;

/// <summary>One page of answers of <c>GET /v1/search</c>.</summary>
/// <param name="Total">Number of public decisions that match.</param>
/// <param name="Page">Page, from 0.</param>
/// <param name="PageSize">Size of a page.</param>
/// <param name="Relaxed">Whether few or no decisions hold all the words, and those with most or any of them are given too.</param>
/// <param name="Understood">What was recognised in the text, in French: «numéro de pourvoi 21-12.345».</param>
/// <param name="Results">Answers of the page, in order.</param>
/// <param name="Facets">Counts over all matches; empty when not wanted.</param>
/// <param name="Links">Other pages.</param>
/// <param name="Source">Source to name when reusing.</param>
/// <param name="Licence">Licence of the decisions.</param>
/// <param name="UpdatedAt">Instant of the last change that this answer takes into account; null when nothing is public yet.</param>
public sealed record SearchDecisionsResponse(
    long Total, int Page, int PageSize, bool Relaxed, IReadOnlyList<string> Understood, IReadOnlyList<FoundDecision> Results,
    IReadOnlyList<FoundFacet> Facets, FoundLinks Links, string Source, string Licence, DateTimeOffset? UpdatedAt)
{
    /// <summary>How many of <see cref="Total"/> hold all the words.</summary>
    public long WithAllWords { get; init; }

    /// <summary>The question with misspelt words mended; null when nothing better is known.</summary>
    public string? Suggestion { get; init; }
}

/// <summary>One answer.</summary>
/// <param name="Id">Identifier of the decision.</param>
/// <param name="Score">Relevance: comparable within one answer only.</param>
/// <param name="Jurisdiction">Kind of court.</param>
/// <param name="Court">Court.</param>
/// <param name="Date">Date of the decision.</param>
/// <param name="Numbers">Case numbers, main one first.</param>
/// <param name="Ecli">European identifier, when the court gave one.</param>
/// <param name="Type">Type.</param>
/// <param name="Chamber">Chamber.</param>
/// <param name="Formation">Formation.</param>
/// <param name="Solution">Outcome.</param>
/// <param name="Publication">Publication levels.</param>
/// <param name="Themes">Subject headings.</param>
/// <param name="Summary">First summary, when there is one.</param>
/// <param name="UpdatedOn">Day of the last change.</param>
/// <param name="Highlights">Fragments that show the words found.</param>
public sealed record FoundDecision(
    string Id, double Score, Term Jurisdiction, Term Court, DateOnly Date, IReadOnlyList<string> Numbers, string? Ecli, Term? Type,
    Term? Chamber, Term? Formation, Term? Solution, IReadOnlyList<Term> Publication, IReadOnlyList<string> Themes, string? Summary,
    DateOnly UpdatedOn, IReadOnlyList<FoundHighlight> Highlights);

/// <summary>A fragment with the words found.</summary>
/// <param name="Field">Where it stands: a zone, <c>text</c>, <c>summary</c>, <c>themes</c> or <c>visa</c>.</param>
/// <param name="Fragment">Plain text, not markup.</param>
/// <param name="Marks">Words found: offsets in the fragment, in UTF-16 code units, in order, disjoint.</param>
public sealed record FoundHighlight(string Field, string Fragment, IReadOnlyList<FoundMark> Marks);

/// <summary>A word found in a fragment.</summary>
/// <param name="Start">Offset of its first UTF-16 code unit.</param>
/// <param name="End">Offset just after its last.</param>
public sealed record FoundMark(int Start, int End);

/// <summary>Counts of one dimension.</summary>
/// <param name="Dimension"><c>jurisdiction court chamber year type solution publicationLevel</c>.</param>
/// <param name="Values">Most frequent first.</param>
public sealed record FoundFacet(string Dimension, IReadOnlyList<FoundFacetValue> Values);

/// <summary>One value of a dimension.</summary>
/// <param name="Key">Key to filter by.</param>
/// <param name="Label">French words.</param>
/// <param name="Count">Number of matches.</param>
public sealed record FoundFacetValue(string Key, string Label, long Count);

/// <summary>Other pages of the same answer.</summary>
/// <param name="Self">This page.</param>
/// <param name="Next">Next page; null on the last.</param>
/// <param name="Previous">Previous page; null on the first.</param>
public sealed record FoundLinks(string Self, string? Next, string? Previous);
