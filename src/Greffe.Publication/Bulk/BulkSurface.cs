using Greffe.Decisions;
using Greffe.Publication.Projection;

namespace Greffe.Publication.Bulk;

/// <summary>Files and deltas as a surface that withdrawals clear: rewritten here, or by the process that is at it.</summary>
internal sealed class BulkSurface(BulkFiles files, PublicProjection projection, TimeProvider time) : IPublicSurface
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Name => "bulk";

    public async ValueTask Remove(DecisionId id, CancellationToken cancellation) =>
        await Until(() => files.Urgent(cancellation), await projection.Head(cancellation), cancellation);

    public async ValueTask Reconcile(IReadOnlyDictionary<DecisionId, long> withdrawn, CancellationToken cancellation) =>
        await Until(() => files.Reconcile(withdrawn, cancellation), await projection.Head(cancellation), cancellation);

    private async ValueTask Until(Func<ValueTask<bool>> attempt, long head, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        while (!await attempt() && files.Catalogue.Positions().Urgent < head)
        {
            if (time.GetElapsedTime(started) > Patience)
                throw new TimeoutException("The process that writes the bulk files did not follow the withdrawal within a minute.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), time, cancellation);
        }
    }
}
