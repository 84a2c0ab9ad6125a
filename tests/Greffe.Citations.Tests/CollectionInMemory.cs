using System.Runtime.CompilerServices;
using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Citations.Tests;

/// <summary>A public collection that a test publishes into and withdraws from.</summary>
internal sealed class CollectionInMemory : IPublicDecisions
{
    private readonly Dictionary<DecisionId, PublicDecision> held = [];
    private readonly List<PublicChange> changes = [];

    public static PublicDecision Decision(string seed, string text, string court, string date, string number, string? ecli = null)
    {
        Assert.True(CourtCode.TryParse(court, out var code), court);
        return new()
        {
            Id = DecisionId.From("test", seed), Source = "test", Text = text, Court = code, CourtLabel = KnownCourts.Label(code), Date = DateOnly.Parse(date, null),
            Numbers = [number], Form = PublicationForm.Full, Rule = "test", PublishedOn = new(2026, 1, 1), UpdatedOn = new(2026, 1, 1), OccultationVersion = "test",
            Ecli = Greffe.Decisions.Ecli.TryParse(ecli, out var known) ? known : null,
        };
    }

    public DecisionId Publish(PublicDecision decision)
    {
        var kind = held.ContainsKey(decision.Id) ? PublicChangeKind.Corrected : PublicChangeKind.Published;
        held[decision.Id] = decision;
        changes.Add(new(changes.Count + 1, DateTimeOffset.UnixEpoch, kind, decision.Id, decision.Court, "hash"));
        return decision.Id;
    }

    public void Withdraw(DecisionId id)
    {
        var court = held[id].Court;
        held.Remove(id);
        changes.Add(new(changes.Count + 1, DateTimeOffset.UnixEpoch, PublicChangeKind.Withdrawn, id, court, null));
    }

    public ValueTask<PublicationState> Find(DecisionId id, CancellationToken cancellation) => ValueTask.FromResult<PublicationState>(
        held.TryGetValue(id, out var decision) ? new PublicationState.Published(decision)
        : changes.Any(change => change.Id == id) ? new PublicationState.Withdrawn(DateTimeOffset.UnixEpoch) : new PublicationState.Unknown());

    public async IAsyncEnumerable<PublicChange> Changes(long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Yield();
        foreach (var change in changes.Where(change => change.Sequence > after).ToList()) yield return change;
    }

    public ValueTask<long> Head(CancellationToken cancellation) => ValueTask.FromResult((long)changes.Count);

    public ValueTask<DecisionId?> FindByNumber(CourtCode? court, string numberOrEcli, CancellationToken cancellation) => throw new NotSupportedException();

    public IAsyncEnumerable<PublicDecision> Read(PublicDecisionFilter filter, (DateOnly Date, DecisionId Id)? after, bool descending, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public ValueTask<long> Count(PublicDecisionFilter filter, CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<PublicCount>> CountBy(PublicDecisionFilter filter, IReadOnlyList<PublicDimension> dimensions, CancellationToken cancellation) =>
        throw new NotSupportedException();
}
