namespace Greffe.Pipelines.Plans;

/// <summary>What a run would compute.</summary>
/// <param name="New">Items and signals that the source holds and that were not taken in yet.</param>
/// <param name="Lines">What is to be computed, by asset in the order of computation, then by partition and reason.</param>
public sealed record PipelinePlan(long New, IReadOnlyList<PlanLine> Lines)
{
    /// <summary>Whether a run would find nothing to do.</summary>
    public bool IsEmpty => New == 0 && Lines.Count == 0;
}

/// <summary>Items of one asset and partition to compute for the same reason. What follows from their results is not counted.</summary>
/// <param name="Asset">Name of the asset.</param>
/// <param name="Partition">Partition; empty while unknown.</param>
/// <param name="Why">Reason.</param>
/// <param name="From">Version they were computed under, where the version changed.</param>
/// <param name="To">Version now, where it changed.</param>
/// <param name="Count">How many.</param>
public sealed record PlanLine(string Asset, string Partition, PlanReason Why, string? From, string? To, long Count);

/// <summary>Why something is to be computed.</summary>
public enum PlanReason
{
    /// <summary>Never computed.</summary>
    Missing,

    /// <summary>The item, or the output of an earlier asset, changed.</summary>
    InputChanged,

    /// <summary>The code version of the asset changed.</summary>
    VersionChanged,

    /// <summary>A signal came.</summary>
    Signalled,

    /// <summary>The time it waited for has come.</summary>
    Due,

    /// <summary>It broke, and may be tried again.</summary>
    Retry,

    /// <summary>A process that was computing it ended before it was done.</summary>
    Abandoned,
}
