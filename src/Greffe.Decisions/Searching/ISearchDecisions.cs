namespace Greffe.Decisions.Searching;

/// <summary>The index of public decisions.</summary>
public interface ISearchDecisions
{
    /// <summary>Answers a question; never throws on what a person typed: an unreadable query is searched as plain words.</summary>
    ValueTask<SearchPage> Search(SearchQuery query, CancellationToken cancellation);

    /// <summary>Position of the change feed up to which the index has followed.</summary>
    long Position { get; }

    /// <summary>Identifiers of every decision in the index, in ascending order: for the consistency check.</summary>
    IAsyncEnumerable<DecisionId> AllIds(CancellationToken cancellation);
}
