namespace Greffe.Catalogue.TraceLineage;

/// <summary>One event of OpenLineage, read.</summary>
/// <param name="Kind"><c>run</c>, <c>job</c> or <c>dataset</c>.</param>
/// <param name="At">When it happened.</param>
/// <param name="Hash">SHA-256 of its canonical form: equal for the same event whatever the order of its members.</param>
/// <param name="Owner">The job; for an event on a set of data, that set.</param>
/// <param name="Version">What its flows are the version of: the run, or the event itself where there is no run.</param>
/// <param name="State">How far the run is; a declaration is complete.</param>
/// <param name="Reads">Sets of data read.</param>
/// <param name="Writes">Sets of data written.</param>
/// <param name="Columns">Flows between columns; null when the event says nothing of them.</param>
/// <param name="Marks">Tags of the nodes that it names.</param>
/// <param name="Body">The event as it came, without insignificant spaces.</param>
internal sealed record LineageEvent(
    string Kind, DateTimeOffset At, string Hash, LineageName Owner, string Version, VersionState State, IReadOnlyList<LineageName> Reads,
    IReadOnlyList<LineageName> Writes, IReadOnlyList<ColumnFlow>? Columns, IReadOnlyDictionary<LineageName, string> Marks, string Body);

/// <summary>One column computed from another.</summary>
/// <param name="From">Column read.</param>
/// <param name="To">Column written; a whole set of data where the column bears on all of it (a filter, a join).</param>
/// <param name="Signs">What is known of the transformation.</param>
internal sealed record ColumnFlow(LineageName From, LineageName To, FlowSigns Signs);

/// <summary>What is known of how a column passes into another. A sign holds only if it holds for every way that it passes.</summary>
[Flags]
internal enum FlowSigns
{
    /// <summary>Nothing: the value may pass as it is.</summary>
    None = 0,

    /// <summary>The value is masked.</summary>
    Masked = 1,

    /// <summary>The value only decides which others pass.</summary>
    Indirect = 2,

    /// <summary>Not of the transformation: the flow is between columns, not between a job and a set of data.</summary>
    Column = 4,
}

/// <summary>How far a run is.</summary>
internal enum VersionState
{
    /// <summary>Begun, not ended.</summary>
    UnderWay,

    /// <summary>Ended well, or declared.</summary>
    Complete,

    /// <summary>Failed or aborted.</summary>
    Failed,
}

/// <summary>What reading an event gives: the event, or why it is refused.</summary>
/// <param name="Event">The event, or null.</param>
/// <param name="Reason">French sentence, or null.</param>
internal sealed record LineageReading(LineageEvent? Event, string? Reason);

/// <summary>Bounds of what is read.</summary>
internal static class LineageBounds
{
    /// <summary>Longest namespace, name or column, in UTF-16 code units.</summary>
    public const int MaxName = 1000;

    /// <summary>Sets of data of one event.</summary>
    public const int MaxDatasets = 10_000;

    /// <summary>Flows between columns of one event.</summary>
    public const int MaxColumnFlows = 100_000;

    /// <summary>Events of one batch.</summary>
    public const int MaxBatch = 10_000;

    /// <summary>Bytes of one request.</summary>
    public const long MaxBytes = 32L << 20;
}
