using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;
using Greffe.Publication;
using Greffe.Search;

namespace Greffe.Host.Assets;

/// <summary>The search index as a surface that withdrawals clear. When another process writes the index, waits until it has followed.</summary>
internal sealed class IndexSurface(IndexFollower follower, ISearchDecisions index, IPublicDecisions collection, TimeProvider time) : IPublicSurface
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
}
