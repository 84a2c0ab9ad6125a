using Greffe.Pipelines.Ledgers;

namespace Greffe.Pipelines.Runs;

/// <summary>
/// Hands batches to the workers of one run. Workers pull: a batch is reserved only when somebody is free to compute it, so nothing piles
/// up. When nothing is claimable it waits for the batches under way, then takes in the next window of items; when the source has no more
/// and nothing is under way, the run is over.
/// </summary>
internal sealed class WorkQueue(
    Claims claims, Intake intake, IReadOnlyList<LedgerAsset> assets, string owner, int window) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private TaskCompletionSource pulse = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int underWay;

    /// <summary>Items and signals taken in so far.</summary>
    public long Taken { get; private set; }

    /// <summary>The next batch, or null when the run is over.</summary>
    public async ValueTask<Claim?> Next(CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            Task change;
            await gate.WaitAsync(cancellation);
            try
            {
                change = pulse.Task;
                if (await claims.Next(assets, owner, cancellation) is { } claim)
                {
                    underWay++;
                    return claim;
                }
                if (underWay == 0 && !await FindMore(cancellation)) return null;
                if (underWay == 0) continue;
            }
            finally
            {
                gate.Release();
            }
            await change.WaitAsync(cancellation);
        }
    }

    /// <summary>Says that a batch is no longer under way.</summary>
    public async ValueTask Finished()
    {
        await gate.WaitAsync(CancellationToken.None);
        underWay--;
        var done = pulse;
        pulse = new(TaskCreationOptions.RunContinuationsAsynchronously);
        gate.Release();
        done.SetResult();
    }

    public void Dispose() => gate.Dispose();

    private async ValueTask<bool> FindMore(CancellationToken cancellation)
    {
        var taken = await intake.Take(window, assets, cancellation);
        Taken += taken;
        return taken > 0 || await claims.FreeAbandoned(assets, owner, cancellation) > 0;
    }
}
