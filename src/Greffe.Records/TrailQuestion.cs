namespace Greffe.Records;

/// <summary>Which lines of the trail; null or absent for any.</summary>
public sealed record TrailQuestion
{
    /// <summary>Kind of record.</summary>
    public string? Kind { get; init; }

    /// <summary>Identifier of one record of that kind.</summary>
    public string? Id { get; init; }

    /// <summary>Identifier of who did it.</summary>
    public string? Agent { get; init; }

    /// <summary>From this instant on.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this instant.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Before this position: the way to older lines.</summary>
    public long? Before { get; init; }
}

/// <summary>What the journal says of a trace.</summary>
public enum TraceProof
{
    /// <summary>The journal holds the same.</summary>
    Proven,

    /// <summary>The journal does not hold it yet.</summary>
    Pending,

    /// <summary>The journal holds something else at its position, or nothing though it holds later ones.</summary>
    Different,
}
