namespace Greffe.Decisions.Searching;

/// <summary>The index of public decisions.</summary>
public interface ISearchDecisions
{
    /// <summary>Answers a question; never throws on what a person typed: an unreadable query is searched as plain words.</summary>
    ValueTask<SearchPage> Search(SearchQuery query, CancellationToken cancellation);

    /// <summary>
    /// Ends of what is being typed, most useful first: subject headings, legal expressions, courts. Never a word of a text, hence never a
    /// name. Empty where the index offers none.
    /// </summary>
    /// <param name="typed">What stands in the field.</param>
    /// <param name="most">Most completions.</param>
    IReadOnlyList<string> Complete(string typed, int most) => [];

    /// <summary>
    /// Public decisions whose reasons and summaries speak of the same things, nearest first; null when that decision is not public. What is
    /// withdrawn is left out at once.
    /// </summary>
    /// <param name="id">The decision.</param>
    /// <param name="most">Most decisions.</param>
    /// <param name="cancellation">Stops the reading.</param>
    ValueTask<IReadOnlyList<SearchHit>?> Similar(DecisionId id, int most, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<SearchHit>?>([]);

    /// <summary>Position of the change feed up to which the index has followed.</summary>
    long Position { get; }

    /// <summary>Identifiers of every decision in the index, in ascending order: for the consistency check.</summary>
    IAsyncEnumerable<DecisionId> AllIds(CancellationToken cancellation);
}
