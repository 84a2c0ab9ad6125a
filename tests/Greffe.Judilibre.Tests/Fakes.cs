using System.Runtime.CompilerServices;
using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;

namespace Greffe.Judilibre.Tests;

/// <summary>A public collection in memory.</summary>
internal sealed class PublicCollection : IPublicDecisions
{
    public Dictionary<DecisionId, PublicationState> States { get; } = [];

    private IEnumerable<PublicDecision> Published => States.Values.OfType<PublicationState.Published>().Select(state => state.Decision);

    public ValueTask<PublicationState> Find(DecisionId id, CancellationToken cancellation) =>
        ValueTask.FromResult(States.GetValueOrDefault(id) ?? new PublicationState.Unknown());

    public ValueTask<DecisionId?> FindByNumber(CourtCode? court, string numberOrEcli, CancellationToken cancellation) => throw new NotSupportedException();

    public async IAsyncEnumerable<PublicDecision> Read(
        PublicDecisionFilter filter, (DateOnly Date, DecisionId Id)? after, bool descending, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        var admitted = Published.Where(filter.Admits).OrderBy(decision => (decision.Date, decision.Id));
        foreach (var decision in descending ? admitted.Reverse() : admitted) yield return decision;
    }

    public ValueTask<long> Count(PublicDecisionFilter filter, CancellationToken cancellation) => ValueTask.FromResult((long)Published.Count(filter.Admits));

    public ValueTask<IReadOnlyList<PublicCount>> CountBy(
        PublicDecisionFilter filter, IReadOnlyList<PublicDimension> dimensions, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<PublicCount>>([.. Published.Where(filter.Admits)
            .GroupBy(decision => string.Join('|', dimensions.Select(dimension => Key(decision, dimension)))).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new PublicCount(group.Key.Split('|'), group.Count()))]);

    public async IAsyncEnumerable<PublicChange> Changes(long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        yield break;
    }

    public ValueTask<long> Head(CancellationToken cancellation) => ValueTask.FromResult((long)States.Count);

    private static string Key(PublicDecision decision, PublicDimension dimension) => dimension switch
    {
        PublicDimension.Jurisdiction => decision.Court.Jurisdiction.Key,
        PublicDimension.Court => decision.Court.Value,
        PublicDimension.Year => decision.Date.ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException(),
    };
}

/// <summary>An index that remembers what it was asked, and answers every decision of a collection.</summary>
internal sealed class EchoIndex(PublicCollection collection) : ISearchDecisions
{
    public SearchQuery? Asked { get; private set; }

    public long Total { get; set; } = 25;

    public long Position { get; set; } = 1;

    public ValueTask<SearchPage> Search(SearchQuery query, CancellationToken cancellation)
    {
        Asked = query;
        var hits = collection.States.Values.OfType<PublicationState.Published>().Select(state => new SearchHit(
            state.Decision, 2, [new(SearchField.Motivations, "le bail est résilié", [new(3, 7)]), new(SearchField.Motivations, "bail", [new(0, 4)])]));
        return ValueTask.FromResult(new SearchPage(Total, [.. hits], [], 4, true, []));
    }

    public IAsyncEnumerable<DecisionId> AllIds(CancellationToken cancellation) => throw new NotSupportedException();
}
