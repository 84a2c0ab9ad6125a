namespace Greffe.Pipelines.Runs;

/// <summary>What a run is asked.</summary>
/// <param name="RetryFailed">Whether quarantined items are tried again although nothing changed.</param>
public sealed record RunRequest(bool RetryFailed = false);

/// <summary>How far a run is, at one asset. Counts are of this run.</summary>
/// <param name="Asset">Name of the asset.</param>
/// <param name="Done">Items computed.</param>
/// <param name="Total">Items to compute, as known now; grows as earlier assets give work.</param>
/// <param name="Failed">Items that failed.</param>
/// <param name="Waiting">Items that wait.</param>
/// <param name="Rate">Items a second since the asset's first batch of this run.</param>
public sealed record RunProgress(string Asset, long Done, long Total, long Failed, long Waiting, double Rate);

/// <summary>What a run did.</summary>
/// <param name="Taken">Items and signals taken in.</param>
/// <param name="Assets">What was done for each asset, in the order of computation.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record RunReport(long Taken, IReadOnlyList<AssetReport> Assets, TimeSpan Elapsed)
{
    /// <summary>Whether nothing failed.</summary>
    public bool IsClean => Assets.All(asset => asset.Failed == 0);
}

/// <summary>What a run did for one asset.</summary>
/// <param name="Asset">Name of the asset.</param>
/// <param name="Done">Items computed and audited.</param>
/// <param name="Failed">Items that failed, audit included.</param>
/// <param name="Waiting">Items that wait.</param>
/// <param name="Overtaken">Items whose result was thrown away, because their input changed or another process took them meanwhile.</param>
/// <param name="Reasons">Number of failed and waiting items by reason.</param>
public sealed record AssetReport(
    string Asset, long Done, long Failed, long Waiting, long Overtaken, IReadOnlyDictionary<string, long> Reasons);
