namespace Greffe.Pipelines;

/// <summary>How the engine runs.</summary>
public sealed class PipelinesOptions
{
    /// <summary>The data folder: the ledger is <c>ledger.db</c> there, marks of running processes are under <c>runs</c>.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Batches computed at the same time, 1 to 64; the number of cores unless set.</summary>
    public int Workers { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 64);

    /// <summary>Items taken in before the assets run on them: bounds what is under way, 1 or more.</summary>
    public int Window { get; init; } = 10_000;

    /// <summary>How long a batch is reserved for the process that took it, when that process cannot be seen to have ended.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How often an item whose computation broke (an exception, not a refusal) is tried, one try a run.</summary>
    public int MaxAttempts { get; init; } = 3;
}
