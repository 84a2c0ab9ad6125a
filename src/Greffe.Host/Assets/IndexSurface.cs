using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;
using Greffe.Publication;
using Greffe.Search;
using Microsoft.Extensions.Options;

namespace Greffe.Host.Assets;

/// <summary>The search index as a surface that withdrawals clear. When another process writes the index, waits until it has followed.</summary>
internal sealed class IndexSurface(
    IndexFollower follower, ISearchDecisions index, IPublicDecisions collection, IOptions<SearchOptions> options, TimeProvider time,
    ILogger<IndexFollower> logger) : IPublicSurface
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Name => "index";

    public async ValueTask Remove(DecisionId id, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        var head = await collection.Head(cancellation);
        while (await follower.CatchUp(cancellation) is FollowOutcome.HeldElsewhere && index.Position < head)
        {
            if (time.GetElapsedTime(started) > Patience)
                throw new TimeoutException("The process that writes the index did not follow the withdrawal within a minute.");
            await Task.Delay(TimeSpan.FromMilliseconds(200), time, cancellation);
        }
    }

    /// <summary>
    /// An index that lags follows the feed. One that holds a decision whose withdrawal it claims to have followed comes from another
    /// course of events: it is emptied, and made again.
    /// </summary>
    public async ValueTask Reconcile(IReadOnlyDictionary<DecisionId, long> withdrawn, CancellationToken cancellation)
    {
        if (withdrawn.Count == 0) return;
        var position = index.Position;
        await foreach (var id in index.AllIds(cancellation))
        {
            if (!withdrawn.TryGetValue(id, out var at) || at > position) continue;
            using var emptying = new IndexFollower(options.Value.Folder, new NothingPublic(), logger);
            await emptying.CatchUp(cancellation);
            break;
        }

        await follower.CatchUp(cancellation);
    }

    /// <summary>A collection whose feed never began: an index that follows it is emptied.</summary>
    private sealed class NothingPublic : IPublicDecisions
    {
        public ValueTask<PublicationState> Find(DecisionId id, CancellationToken cancellation) => new(new PublicationState.Unknown());

        public ValueTask<DecisionId?> FindByNumber(CourtCode? court, string numberOrEcli, CancellationToken cancellation) => default;

        public IAsyncEnumerable<PublicDecision> Read(
            PublicDecisionFilter filter, (DateOnly Date, DecisionId Id)? after, bool descending, CancellationToken cancellation) =>
            AsyncEnumerable.Empty<PublicDecision>();

        public ValueTask<long> Count(PublicDecisionFilter filter, CancellationToken cancellation) => default;

        public ValueTask<IReadOnlyList<PublicCount>> CountBy(
            PublicDecisionFilter filter, IReadOnlyList<PublicDimension> dimensions, CancellationToken cancellation) => new([]);

        public IAsyncEnumerable<PublicChange> Changes(long after, CancellationToken cancellation) => AsyncEnumerable.Empty<PublicChange>();

        public ValueTask<long> Head(CancellationToken cancellation) => default;
    }
}
