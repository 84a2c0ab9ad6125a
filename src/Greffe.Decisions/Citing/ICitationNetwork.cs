namespace Greffe.Decisions.Citing;

/// <summary>Who cites what in the public collection: a projection of it, made again from its feed of changes, that only falls behind.</summary>
public interface ICitationNetwork
{
    /// <summary>Position of the change feed up to which the network has followed.</summary>
    long Position { get; }

    /// <summary>
    /// The held decision that a canonical identifier of a decision means: by ECLI, or by number with court and date when said; null when
    /// none is held, or when several are and the citation does not tell them apart.
    /// </summary>
    ValueTask<DecisionId?> Resolve(string canonical, CancellationToken cancellation);

    /// <summary>What a public decision cites, in order of first appearance, each target once; empty for a decision that is not held.</summary>
    /// <param name="id">The decision that cites.</param>
    /// <param name="after">Rank after which to read; 0 for the first page.</param>
    /// <param name="limit">Most edges to return, at least 1.</param>
    /// <param name="cancellation">Stops the reading.</param>
    ValueTask<CitationPage> Cites(DecisionId id, int after, int limit, CancellationToken cancellation);

    /// <summary>The public decisions that cite a public decision, newest first.</summary>
    /// <param name="id">The decision that is cited.</param>
    /// <param name="after">Rank after which to read; 0 for the first page.</param>
    /// <param name="limit">Most edges to return, at least 1.</param>
    /// <param name="cancellation">Stops the reading.</param>
    ValueTask<CitationPage> CitedBy(DecisionId id, int after, int limit, CancellationToken cancellation);

    /// <summary>
    /// The public decisions that cite a canonical identifier, newest first. An article without qualifier (<c>art:code-civil#1240</c>)
    /// also gives those that cite one of its paragraphs; a decision that is held gives all those that cite it in any way.
    /// </summary>
    /// <param name="canonical">Canonical identifier of an article, an act or a decision.</param>
    /// <param name="after">Rank after which to read; 0 for the first page.</param>
    /// <param name="limit">Most edges to return, at least 1.</param>
    /// <param name="cancellation">Stops the reading.</param>
    ValueTask<CitationPage> Citing(string canonical, int after, int limit, CancellationToken cancellation);
}

/// <summary>A page of edges.</summary>
/// <param name="Total">Number of edges in all.</param>
/// <param name="Edges">Those of this page.</param>
public sealed record CitationPage(long Total, IReadOnlyList<CitationEdge> Edges);

/// <summary>One edge of the network: a public decision cites something.</summary>
/// <param name="Source">The decision that cites.</param>
/// <param name="Canonical">What it cites, as it says it.</param>
/// <param name="Kind">Decision or text of law.</param>
/// <param name="Target">The held decision that is meant; null for a text of law, and for a decision that is not held here.</param>
/// <param name="Span">First place in the text of the decision that cites.</param>
/// <param name="Times">How many times it is cited there.</param>
/// <param name="Treatment">What the decision that cites does to the one that is cited.</param>
public sealed record CitationEdge(
    DecisionId Source, string Canonical, CitationKind Kind, DecisionId? Target, TextSpan Span, int Times, CitationTreatment Treatment);

/// <summary>What a decision does to one that it cites, as far as its own operative part says.</summary>
public enum CitationTreatment
{
    /// <summary>Cited, no more said (<c>cites</c>).</summary>
    Cites,

    /// <summary>Rejects the appeal against it (<c>rejects</c>).</summary>
    Rejects,

    /// <summary>Quashes or annuls it, wholly or in part (<c>quashes</c>).</summary>
    Quashes,

    /// <summary>Confirms it (<c>confirms</c>).</summary>
    Confirms,

    /// <summary>Reverses it, wholly or in part (<c>reverses</c>).</summary>
    Reverses,
}

/// <summary>Wire keys of <see cref="CitationTreatment"/>.</summary>
public static class CitationTreatments
{
    extension(CitationTreatment treatment)
    {
        /// <summary>Key on the wire, for example <c>quashes</c>.</summary>
        public string Key => treatment switch
        {
            CitationTreatment.Rejects => "rejects",
            CitationTreatment.Quashes => "quashes",
            CitationTreatment.Confirms => "confirms",
            CitationTreatment.Reverses => "reverses",
            _ => "cites",
        };
    }
}
