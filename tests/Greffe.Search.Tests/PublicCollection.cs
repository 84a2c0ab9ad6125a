using System.Runtime.CompilerServices;
using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Search.Tests;

/// <summary>A public collection in memory, with its feed of changes.</summary>
internal sealed class PublicCollection : IPublicDecisions
{
    private readonly Dictionary<DecisionId, PublicationState> states = [];
    private readonly List<PublicChange> changes = [];
    private readonly DateTimeOffset start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public IEnumerable<PublicDecision> Published => states.Values.OfType<PublicationState.Published>().Select(state => state.Decision);

    /// <summary>How often a decision was read.</summary>
    public int Reads { get; private set; }

    /// <summary>Throws at the read of that rank, once.</summary>
    public int? FailAtRead { get; set; }

    public void Publish(params IEnumerable<PublicDecision> decisions)
    {
        foreach (var decision in decisions)
        {
            var kind = states.ContainsKey(decision.Id) ? PublicChangeKind.Corrected : PublicChangeKind.Published;
            states[decision.Id] = new PublicationState.Published(decision);
            Note(kind, decision.Id, decision.Court);
        }
    }

    public void Withdraw(DecisionId id)
    {
        states[id] = new PublicationState.Withdrawn(start);
        Note(PublicChangeKind.Withdrawn, id, CourtCode.CourDeCassation);
    }

    /// <summary>Takes it back without telling the feed: what the index sees in the moment before it follows.</summary>
    public void WithdrawSilently(DecisionId id) => states[id] = new PublicationState.Withdrawn(start);

    public ValueTask<PublicationState> Find(DecisionId id, CancellationToken cancellation)
    {
        lock (states)
        {
            if (++Reads == FailAtRead) throw new IOException("The store could not be read.");
            return ValueTask.FromResult(states.GetValueOrDefault(id) ?? new PublicationState.Unknown());
        }
    }

    public ValueTask<DecisionId?> FindByNumber(CourtCode? court, string numberOrEcli, CancellationToken cancellation) =>
        ValueTask.FromResult(Published.Where(decision => decision.Numbers.Contains(numberOrEcli)).Select(decision => (DecisionId?)decision.Id).FirstOrDefault());

    public async IAsyncEnumerable<PublicDecision> Read(
        PublicDecisionFilter filter, (DateOnly Date, DecisionId Id)? after, bool descending, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var decision in Published.Where(filter.Admits).OrderBy(decision => (decision.Date, decision.Id))) yield return decision;
    }

    public ValueTask<long> Count(PublicDecisionFilter filter, CancellationToken cancellation) => ValueTask.FromResult((long)Published.Count(filter.Admits));

    public ValueTask<IReadOnlyList<PublicCount>> CountBy(
        PublicDecisionFilter filter, IReadOnlyList<PublicDimension> dimensions, CancellationToken cancellation) => throw new NotSupportedException();

    public async IAsyncEnumerable<PublicChange> Changes(long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var change in changes.ToList().Where(change => change.Sequence > after)) yield return change;
    }

    public ValueTask<long> Head(CancellationToken cancellation) => ValueTask.FromResult(changes.Count == 0 ? 0 : changes[^1].Sequence);

    private void Note(PublicChangeKind kind, DecisionId id, CourtCode court) =>
        changes.Add(new((changes.Count + 1) * 3, start.AddSeconds(changes.Count), kind, id, court, kind == PublicChangeKind.Withdrawn ? null : "00"));
}
