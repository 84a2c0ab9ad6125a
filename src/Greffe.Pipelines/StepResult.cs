using Greffe.Decisions.Journalling;

namespace Greffe.Pipelines;

/// <summary>What became of one item. A closed set.</summary>
public abstract record StepResult
{
    private StepResult() { }

    /// <summary>
    /// What to journal when the result counts, in order. Keys are the caller's, and the same for the same item, inputs and version: after a
    /// crash the same fact is offered again and written once. Offered with another payload, the item fails with <c>journal.divergent</c>.
    /// </summary>
    public IReadOnlyList<JournalFact> Facts { get; init; } = [];

    /// <summary>Computed.</summary>
    /// <param name="Output">What it is, or where: for example a blob hash. The same output as before leaves later assets untouched.</param>
    /// <param name="Partition">Partition of the item from here on, for example <c>ca_lyon/2024-03</c>; null leaves it.</param>
    public sealed record Done(string Output, string? Partition = null) : StepResult;

    /// <summary>Cannot be computed: quarantined until its input or the asset's version changes, or a run is told to try again.</summary>
    /// <param name="Reason">Stable code, for example <c>text.empty</c>.</param>
    /// <param name="Sentence">What to tell people and what to do next; holds no text of the item.</param>
    public sealed record Failed(string Reason, string Sentence) : StepResult;

    /// <summary>Not now: the law does not admit it yet, a person has to decide.</summary>
    /// <param name="Reason">Stable code.</param>
    /// <param name="Until">When to look again; null waits for a new input, a signal or a new version.</param>
    /// <param name="Sentence">What to tell people; holds no text of the item.</param>
    public sealed record Waiting(string Reason, DateTimeOffset? Until = null, string? Sentence = null) : StepResult;
}
