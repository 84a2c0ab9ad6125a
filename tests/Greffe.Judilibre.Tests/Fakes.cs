using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;
using Greffe.Judilibre.Admin;

namespace Greffe.Judilibre.Tests;

/// <summary>A public collection in memory, with its feed.</summary>
internal sealed class PublicCollection : IPublicDecisions
{
    private readonly List<PublicChange> changes = [];

    public Dictionary<DecisionId, PublicationState> States { get; } = [];

    public IEnumerable<PublicDecision> Published => States.Values.OfType<PublicationState.Published>().Select(state => state.Decision);

    public void Publish(PublicDecision decision)
    {
        var kind = States.GetValueOrDefault(decision.Id) is PublicationState.Published ? PublicChangeKind.Corrected : PublicChangeKind.Published;
        States[decision.Id] = new PublicationState.Published(decision);
        Add(kind, decision.Id, decision.Court, "hash");
    }

    public bool Withdraw(DecisionId id)
    {
        if (States.GetValueOrDefault(id) is not PublicationState.Published(var decision)) return false;
        States[id] = new PublicationState.Withdrawn(DateTimeOffset.UnixEpoch);
        Add(PublicChangeKind.Withdrawn, id, decision.Court, null);
        return true;
    }

    public ValueTask<PublicationState> Find(DecisionId id, CancellationToken cancellation) =>
        ValueTask.FromResult(States.GetValueOrDefault(id) ?? new PublicationState.Unknown());

    public ValueTask<DecisionId?> FindByNumber(CourtCode? court, string numberOrEcli, CancellationToken cancellation) => throw new NotSupportedException();

    public IAsyncEnumerable<PublicDecision> Read(
        PublicDecisionFilter filter, (DateOnly Date, DecisionId Id)? after, bool descending, CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask<long> Count(PublicDecisionFilter filter, CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<PublicCount>> CountBy(
        PublicDecisionFilter filter, IReadOnlyList<PublicDimension> dimensions, CancellationToken cancellation) => throw new NotSupportedException();

    public async IAsyncEnumerable<PublicChange> Changes(long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var change in changes.Where(change => change.Sequence > after).ToArray()) yield return change;
    }

    public ValueTask<long> Head(CancellationToken cancellation) => ValueTask.FromResult((long)changes.Count);

    private void Add(PublicChangeKind kind, DecisionId id, CourtCode court, string? hash) =>
        changes.Add(new(changes.Count + 1, new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero).AddSeconds(changes.Count / 3), kind, id, court, hash));
}

/// <summary>An index that remembers what it was asked, and answers every decision of a collection that the filter admits and that has the word.</summary>
internal sealed class WordIndex(PublicCollection collection) : ISearchDecisions
{
    public SearchQuery? Asked { get; private set; }

    public long Position { get; set; } = 1;

    public ValueTask<SearchPage> Search(SearchQuery query, CancellationToken cancellation)
    {
        Asked = query;
        if (query.Text == "panne") throw new InvalidOperationException("secret inside");
        var word = query.Text.Trim('"').Split(' ')[0];
        var all = collection.Published.Where(query.Filter.Admits)
            .Where(decision => query.Themes.Count == 0 || decision.Themes.Any(theme => query.Themes.Contains(theme.ToLowerInvariant())))
            .Where(decision => query.ParticularInterest is null || decision.ParticularInterest == query.ParticularInterest)
            .Where(decision => decision.Text.Contains(word, StringComparison.OrdinalIgnoreCase)).OrderBy(decision => decision.Id).ToArray();
        var hits = all.Skip(query.Page * query.PageSize).Take(query.PageSize).Select(decision => new SearchHit(
            decision, 2, [new(SearchField.Motivations, "le bail est résilié", [new(3, 7)]), new(SearchField.Summary, "bail", [new(0, 4)])]));
        return ValueTask.FromResult(new SearchPage(all.Length, [.. hits], [], 4, true, []));
    }

    public IAsyncEnumerable<DecisionId> AllIds(CancellationToken cancellation) => throw new NotSupportedException();
}

/// <summary>Publication orders that go straight into a collection: the platform's own way is proven by the host's tests.</summary>
internal sealed class DirectPublications(PublicCollection collection) : ICourtPublications
{
    public ValueTask<IReadOnlyList<CourtPublicationOutcome>> Publish(IReadOnlyList<CourtPublication> orders, CancellationToken cancellation)
    {
        foreach (var order in orders) collection.Publish(Orders.Decision(JsonNode.Parse(Encoding.UTF8.GetString(order.Order.Span))!.AsObject()));
        return ValueTask.FromResult<IReadOnlyList<CourtPublicationOutcome>>([.. orders.Select(order => new CourtPublicationOutcome(order.Id, true, null))]);
    }

    public ValueTask<bool> Withdraw(DecisionId id, CancellationToken cancellation) => ValueTask.FromResult(collection.Withdraw(id));
}
