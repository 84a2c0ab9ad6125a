namespace Greffe.Decisions.Publication;

/// <summary>
/// The public collection, read-only: a projection of the journal. Every public surface (API, pages, index, files, feed) reads it and
/// nothing else.
/// </summary>
public interface IPublicDecisions
{
    /// <summary>State of one identifier.</summary>
    ValueTask<PublicationState> Find(DecisionId id, CancellationToken cancellation);

    /// <summary>Identifier of the public decision of that court with that number, or with that ECLI; null when there is none.</summary>
    ValueTask<DecisionId?> FindByNumber(CourtCode? court, string numberOrEcli, CancellationToken cancellation);

    /// <summary>Public decisions in the order (date, id), after <paramref name="after"/> when given.</summary>
    IAsyncEnumerable<PublicDecision> Read(
        PublicDecisionFilter filter, (DateOnly Date, DecisionId Id)? after, bool descending, CancellationToken cancellation);

    /// <summary>Number of public decisions that the filter admits.</summary>
    ValueTask<long> Count(PublicDecisionFilter filter, CancellationToken cancellation);

    /// <summary>
    /// Numbers of public decisions for each combination of <paramref name="dimensions"/>, in ascending order of keys. No dimension on
    /// persons exists, on purpose (COJ L111-13).
    /// </summary>
    ValueTask<IReadOnlyList<PublicCount>> CountBy(
        PublicDecisionFilter filter, IReadOnlyList<PublicDimension> dimensions, CancellationToken cancellation);

    /// <summary>Changes after position <paramref name="after"/> (0 for all), ascending.</summary>
    IAsyncEnumerable<PublicChange> Changes(long after, CancellationToken cancellation);

    /// <summary>Position of the last change; 0 when there is none.</summary>
    ValueTask<long> Head(CancellationToken cancellation);
}

/// <summary>What public decisions may be counted by.</summary>
public enum PublicDimension
{
    /// <summary>Kind of court.</summary>
    Jurisdiction,

    /// <summary>Court.</summary>
    Court,

    /// <summary>Chamber.</summary>
    Chamber,

    /// <summary>Formation.</summary>
    Formation,

    /// <summary>Type.</summary>
    Type,

    /// <summary>Solution.</summary>
    Solution,

    /// <summary>NAC code.</summary>
    Nac,

    /// <summary>Source system.</summary>
    Source,

    /// <summary>Year of the decision.</summary>
    Year,

    /// <summary>Month of the decision, <c>yyyy-MM</c>.</summary>
    Month,
}

/// <summary>One cell of a count.</summary>
/// <param name="Keys">One key for each dimension asked, in that order; null where the decision has no value.</param>
/// <param name="Count">Number of public decisions.</param>
public sealed record PublicCount(IReadOnlyList<string?> Keys, long Count);
