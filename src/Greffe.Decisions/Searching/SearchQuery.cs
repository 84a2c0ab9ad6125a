using Greffe.Decisions.Publication;

namespace Greffe.Decisions.Searching;

/// <summary>A question to the index.</summary>
public sealed record SearchQuery
{
    /// <summary>Longest text taken, in UTF-16 code units.</summary>
    public const int MaxTextLength = 2_000;

    /// <summary>Largest page.</summary>
    public const int MaxPageSize = 50;

    /// <summary>Words as typed: words, «phrases», <c>ET OU SAUF</c>, prefix <c>mot*</c>, numbers, ECLI; empty for «everything».</summary>
    public string Text { get; init; } = "";

    /// <summary>How bare words combine.</summary>
    public SearchOperator Operator { get; init; } = SearchOperator.And;

    /// <summary>
    /// Whether decisions that hold most of the words are added when few hold all of them; words joined by <c>ET</c> stay required. When none
    /// holds all of them, those with any are answered in every case.
    /// </summary>
    public bool WithNearMatches { get; init; }

    /// <summary>Where to look; empty for everywhere.</summary>
    public IReadOnlyList<SearchField> Fields { get; init; } = [];

    /// <summary>Which decisions.</summary>
    public PublicDecisionFilter Filter { get; init; } = PublicDecisionFilter.All;

    /// <summary>Subject headings, any of them.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Only decisions of particular interest, or only others; null for both.</summary>
    public bool? ParticularInterest { get; init; }

    /// <summary>Order.</summary>
    public SearchSort Sort { get; init; } = SearchSort.Relevance;

    /// <summary>Whether the order is ascending.</summary>
    public bool Ascending { get; init; }

    /// <summary>Page, from 0.</summary>
    public int Page { get; init; }

    /// <summary>Size of a page, 1 to <see cref="MaxPageSize"/>.</summary>
    public int PageSize { get; init; } = 10;

    /// <summary>Whether facet counts are wanted.</summary>
    public bool WithFacets { get; init; } = true;
}

/// <summary>How bare words combine.</summary>
public enum SearchOperator
{
    /// <summary>Any of them.</summary>
    Or,

    /// <summary>All of them.</summary>
    And,

    /// <summary>As one phrase.</summary>
    Exact,
}

/// <summary>Order of results.</summary>
public enum SearchSort
{
    /// <summary>By relevance.</summary>
    Relevance,

    /// <summary>By relevance and publication level.</summary>
    RelevanceAndPublication,

    /// <summary>By date of decision.</summary>
    Date,

    /// <summary>By day of the last change, for feeds.</summary>
    Update,
}

/// <summary>A searchable part. Keys on the wire are the names in lower case.</summary>
public enum SearchField
{
    /// <summary>Whole text.</summary>
    Text,

    /// <summary>Heading.</summary>
    Introduction,

    /// <summary>Facts and procedure.</summary>
    Expose,

    /// <summary>Grounds.</summary>
    Moyens,

    /// <summary>Reasons.</summary>
    Motivations,

    /// <summary>Operative part.</summary>
    Dispositif,

    /// <summary>Annexed grounds.</summary>
    Annexes,

    /// <summary>Texts applied.</summary>
    Visa,

    /// <summary>Summary.</summary>
    Summary,

    /// <summary>Subject headings.</summary>
    Themes,
}
