using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Load.Comparing;

/// <summary>An engine under comparison. Each answers the same thing: ten decisions with an extract, the number of matches, counts by court.</summary>
internal interface IEngine : IAsyncDisposable
{
    /// <summary>Its name in the table.</summary>
    string Name { get; }

    /// <summary>Indexes decisions into an empty engine.</summary>
    Task Index(IAsyncEnumerable<PublicDecision> decisions, CancellationToken cancellation);

    /// <summary>Bytes on disk of what searching needs, the texts to show left out.</summary>
    Task<long> Size(CancellationToken cancellation);

    /// <summary>Answers a question of words: all of them, and any of them when no decision holds all.</summary>
    Task<IReadOnlyList<DecisionId>> Search(string words, CancellationToken cancellation);
}
