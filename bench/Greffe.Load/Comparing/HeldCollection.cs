using System.Runtime.CompilerServices;
using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Load.Comparing;

/// <summary>Decisions kept in memory, as the other engines keep their texts in cache.</summary>
internal sealed class HeldCollection : IPublicDecisions
{
    private readonly Dictionary<DecisionId, PublicDecision> decisions = [];
    private readonly List<PublicDecision> order = [];

    public static async Task<HeldCollection> Of(IAsyncEnumerable<PublicDecision> decisions, CancellationToken cancellation)
    {
        var held = new HeldCollection();
        await foreach (var decision in decisions.WithCancellation(cancellation))
        {
            held.decisions[decision.Id] = decision;
            held.order.Add(decision);
        }

        return held;
    }

    public ValueTask<PublicationState> Find(DecisionId id, CancellationToken cancellation) => ValueTask.FromResult<PublicationState>(
        decisions.TryGetValue(id, out var decision) ? new PublicationState.Published(decision) : new PublicationState.Unknown());

    public async IAsyncEnumerable<PublicChange> Changes(long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        for (var at = (int)after; at < order.Count; at++)
            yield return new(at + 1, DateTimeOffset.UnixEpoch, PublicChangeKind.Published, order[at].Id, order[at].Court, null);
    }

    public ValueTask<long> Head(CancellationToken cancellation) => ValueTask.FromResult((long)order.Count);

    public ValueTask<DecisionId?> FindByNumber(CourtCode? court, string numberOrEcli, CancellationToken cancellation) => throw new NotSupportedException();

    public IAsyncEnumerable<PublicDecision> Read(
        PublicDecisionFilter filter, (DateOnly Date, DecisionId Id)? after, bool descending, CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask<long> Count(PublicDecisionFilter filter, CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<PublicCount>> CountBy(
        PublicDecisionFilter filter, IReadOnlyList<PublicDimension> dimensions, CancellationToken cancellation) => throw new NotSupportedException();
}
