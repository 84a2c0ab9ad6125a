using Greffe.Pipelines.Ledgers;

namespace Greffe.Pipelines.Runs;

/// <summary>Counts what a run does, and tells those who watch.</summary>
internal sealed class RunTally(LedgerFile file, IReadOnlyList<LedgerAsset> assets, IProgress<RunProgress>? progress, TimeProvider time)
{
    private static readonly TimeSpan RecountEvery = TimeSpan.FromSeconds(1);
    private readonly Lock gate = new();
    private readonly Dictionary<string, Counts> counts = assets.ToDictionary(asset => asset.Step.Name, _ => new Counts());

    /// <summary>Takes in a batch that was noted.</summary>
    public async ValueTask Add(LedgerAsset asset, Committed committed, long started, CancellationToken cancellation)
    {
        var left = await Left(asset, cancellation);
        RunProgress report;
        lock (gate)
        {
            var count = counts[asset.Step.Name];
            count.Started ??= started;
            count.Add(committed);
            count.Left = left ?? Math.Max(0, count.Left - committed.Outcomes.Count);
            var seconds = time.GetElapsedTime(count.Started.Value).TotalSeconds;
            var all = count.Done + count.Failed + count.Waiting;
            report = new(asset.Step.Name, count.Done, all + count.Left, count.Failed, count.Waiting, seconds > 0 ? all / seconds : 0);
        }
        progress?.Report(report);
    }

    public IReadOnlyList<AssetReport> Report()
    {
        lock (gate)
            return [.. assets.Select(asset => (asset.Step.Name, Count: counts[asset.Step.Name])).Select(row => new AssetReport(
                row.Name, row.Count.Done, row.Count.Failed, row.Count.Waiting, row.Count.Overtaken, row.Count.Reasons))];
    }

    // Counting reads the index: once a second is often enough for a progress bar; null in between.
    private async ValueTask<long?> Left(LedgerAsset asset, CancellationToken cancellation)
    {
        if (progress is null) return null;
        lock (gate)
        {
            var count = counts[asset.Step.Name];
            if (count.Counted is { } last && time.GetElapsedTime(last) < RecountEvery) return null;
            count.Counted = time.GetTimestamp();
        }
        return await file.Read(() => file.Number("left", ("@asset", asset.Number)), cancellation);
    }

    private sealed class Counts
    {
        public long Done { get; private set; }
        public long Failed { get; private set; }
        public long Waiting { get; private set; }
        public long Overtaken { get; private set; }
        public long Left { get; set; }
        public long? Started { get; set; }
        public long? Counted { get; set; }
        public Dictionary<string, long> Reasons { get; } = [];

        public void Add(Committed committed)
        {
            Overtaken += committed.Overtaken;
            foreach (var outcome in committed.Outcomes)
                switch (outcome.Result)
                {
                    case StepResult.Done:
                        Done++;
                        break;
                    case StepResult.Failed failed:
                        Failed++;
                        Reasons[failed.Reason] = Reasons.GetValueOrDefault(failed.Reason) + 1;
                        break;
                    case StepResult.Waiting waiting:
                        Waiting++;
                        Reasons[waiting.Reason] = Reasons.GetValueOrDefault(waiting.Reason) + 1;
                        break;
                }
        }
    }
}
