using Greffe.Pipelines;
using Greffe.Pipelines.Ledgers;

namespace Greffe.Tests.Simulation;

/// <summary>The end of a process, as the engine may not survive it.</summary>
internal sealed class SimulatedCrash : OutOfMemoryException;

internal sealed class FakeSource(Action<string> point) : IItemSource
{
    public List<SourceItem> Items { get; } = [];

    public void Add(string id, string fact, string? asset = null) => Items.Add(new(Items.Count + 1, id, fact, asset));

    public async IAsyncEnumerable<SourceItem> After(
        long cursor, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var item in Items.Where(item => item.Position > cursor).ToList())
        {
            point("source");
            yield return item;
        }
    }
}

internal sealed class FakePresence : IRunPresence
{
    private readonly HashSet<string> alive = [];
    private int next;

    /// <summary>Whether every other run is taken for dead, although it is not: a process that hangs.</summary>
    public bool IsBlind { get; set; }

    public (string Owner, IDisposable Mark) Enter()
    {
        var owner = $"run{++next}";
        alive.Add(owner);
        return (owner, new Mark(alive, owner));
    }

    public bool IsGone(string owner) => IsBlind || !alive.Contains(owner);

    private sealed class Mark(HashSet<string> alive, string owner) : IDisposable
    {
        public void Dispose() => alive.Remove(owner);
    }
}

internal sealed class FakeTime(Action<string> point) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        point("time");
        return Now;
    }
}

internal sealed class PointedProgress(Action<string> point) : IProgress<Greffe.Pipelines.Runs.RunProgress>
{
    public List<Greffe.Pipelines.Runs.RunProgress> Reports { get; } = [];

    public void Report(Greffe.Pipelines.Runs.RunProgress value)
    {
        Reports.Add(value);
        point("progress");
    }
}

/// <summary>An asset made of one function of one item.</summary>
internal sealed class FakeAsset(
    string name, IReadOnlyList<string> inputs, Func<StepItem, string, StepResult> compute, Action<string>? point = null) : IAsset
{
    public string Name => name;

    public string CodeVersion { get; set; } = "1";

    public IReadOnlyList<string> Inputs => inputs;

    public int BatchSize { get; init; } = 5;

    public IReadOnlyList<IAudit> Audits { get; init; } = [];

    public List<string> Computed { get; } = [];

    public Action<StepBatch>? During { get; set; }

    public ValueTask<IReadOnlyList<StepResult>> Run(StepBatch batch, CancellationToken cancellation)
    {
        point?.Invoke("run before");
        During?.Invoke(batch);
        IReadOnlyList<StepResult> results = [.. batch.Items.Select(item => compute(item, CodeVersion))];
        Computed.AddRange(batch.Items.Select(item => item.Id));
        point?.Invoke("run after");
        return new(results);
    }
}

internal sealed class FakeAudit(Func<AuditBatch, IEnumerable<AuditFinding>> check, Action<string>? point = null) : IAudit
{
    public string Name => "fake";

    public ValueTask<IReadOnlyList<AuditFinding>> Check(AuditBatch batch, CancellationToken cancellation)
    {
        point?.Invoke("audit");
        return new([.. check(batch)]);
    }
}
