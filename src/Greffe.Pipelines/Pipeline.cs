using Greffe.Decisions.Journalling;
using Greffe.Pipelines.Ledgers;
using Greffe.Pipelines.Plans;
using Greffe.Pipelines.Runs;

namespace Greffe.Pipelines;

/// <inheritdoc cref="IPipeline"/>
internal sealed class Pipeline : IPipeline, IDisposable
{
    private readonly PipelinesOptions options;
    private readonly TimeProvider time;
    private readonly IRunPresence presence;
    private readonly LedgerFile file;
    private readonly Intake intake;
    private readonly Claims claims;
    private readonly Commits commits;
    private readonly Reconciliation reconciliation;
    private readonly LedgerReadings readings;

    public Pipeline(
        PipelinesOptions options, IEnumerable<IAsset> assets, IItemSource source, IJournal journal, TimeProvider time, IRunPresence presence)
    {
        (this.options, this.time, this.presence) = (options, time, presence);
        var graph = AssetGraph.Of(assets);
        file = new(Path.Combine(options.DataFolder, "ledger.db"));
        intake = new(file, source);
        claims = new(file, presence, time, options.Lease);
        commits = new(file, journal);
        reconciliation = new(file, graph, time);
        readings = new(file, graph, source, presence, time, options.MaxAttempts);
    }

    /// <inheritdoc/>
    public ValueTask<PipelinePlan> Plan(CancellationToken cancellation) => readings.Plan(cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<AssetStanding>> Standing(CancellationToken cancellation) => readings.Standing(cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<(string Partition, long Count)>> Partitions(string asset, CancellationToken cancellation) =>
        readings.Partitions(asset, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ItemStanding>> About(string item, CancellationToken cancellation) => readings.About(item, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<ItemStanding> HeldBack(CancellationToken cancellation) => readings.HeldBack(cancellation);

    /// <inheritdoc/>
    public async ValueTask<RunReport> Run(RunRequest request, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        var (owner, mark) = presence.Enter();
        using (mark)
        {
            var assets = await reconciliation.Apply(request.RetryFailed, options.MaxAttempts, cancellation);
            await claims.FreeAbandoned(assets, owner, cancellation);
            using var queue = new WorkQueue(claims, intake, assets, owner, Math.Max(1, options.Window));
            var tally = new RunTally(file, assets, progress, time);
            await Work(queue, tally, cancellation);
            return new(queue.Taken, tally.Report(), time.GetElapsedTime(started));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private async Task Work(WorkQueue queue, RunTally tally, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (options.Workers <= 1)
        {
            await WorkAlone(queue, tally, stop);
            return;
        }
        var workers = Enumerable.Range(0, options.Workers).Select(_ => Task.Run(() => WorkAlone(queue, tally, stop), CancellationToken.None));
        var all = Task.WhenAll(workers);
        try
        {
            await all;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested && all.Exception is { } first)
        {
            // The others stopped because one broke: it is that one's error which counts.
            throw first.InnerExceptions.FirstOrDefault(error => error is not OperationCanceledException) ?? first;
        }
    }

    private async Task WorkAlone(WorkQueue queue, RunTally tally, CancellationTokenSource stop)
    {
        try
        {
            while (await queue.Next(stop.Token) is { } claim)
            {
                await Complete(claim, tally, stop.Token);
                await queue.Finished();
            }
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }

    private async ValueTask Complete(Claim claim, RunTally tally, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        Committed committed;
        try
        {
            var outcomes = await BatchRun.Compute(claim.Asset.Step, claim.Items, cancellation);
            outcomes = await BatchAudit.Apply(claim.Asset.Step, outcomes, cancellation);
            committed = await commits.Write(claim, outcomes, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await claims.Release(claim);
            throw;
        }
        await tally.Add(claim.Asset, committed, started, cancellation);
    }
}
