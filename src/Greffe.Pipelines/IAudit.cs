namespace Greffe.Pipelines;

/// <summary>A check of computed results, before anything of them is visible.</summary>
public interface IAudit
{
    /// <summary>Name, stable over time, for example <c>leak</c>.</summary>
    string Name { get; }

    /// <summary>
    /// What is wrong; empty when all is well. A finding that names an item fails that item alone. A finding that names none makes the engine
    /// look for the culprit by halves: the audit is asked again on parts of the batch, down to one item.
    /// </summary>
    ValueTask<IReadOnlyList<AuditFinding>> Check(AuditBatch batch, CancellationToken cancellation);
}

/// <summary>Results to be audited.</summary>
/// <param name="Asset">Name of the asset.</param>
/// <param name="Results">Items with what was computed for them; never empty.</param>
public sealed record AuditBatch(string Asset, IReadOnlyList<(StepItem Item, StepResult.Done Result)> Results);

/// <summary>Something that must not become visible.</summary>
/// <param name="Item">Identifier of the item at fault; null when only the batch as a whole shows it.</param>
/// <param name="Reason">Stable code.</param>
/// <param name="Sentence">What to tell people; holds no text of the item.</param>
public sealed record AuditFinding(string? Item, string Reason, string Sentence);
