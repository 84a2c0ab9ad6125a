using Greffe.Decisions;
using Greffe.Decisions.Occultations;

namespace Greffe.Publication;

/// <summary>A decision that a run offers for release.</summary>
/// <param name="Hidden">The decision after occultation; parties and order emptied.</param>
/// <param name="Replacements">Its placeholders.</param>
/// <param name="OccultationVersion">Version that hid the names.</param>
/// <param name="Facts">What the gate looks at.</param>
/// <param name="AuditHandle">What the release audit needs to know its secrets, opaque here; null when it needs nothing.</param>
public sealed record ReleaseCandidate(
    Decision Hidden, IReadOnlyList<Replacement> Replacements, string OccultationVersion, GateFacts Facts, object? AuditHandle = null);

/// <summary>What became of a candidate. A closed set.</summary>
public abstract record ReleaseOutcome
{
    private ReleaseOutcome() { }

    /// <summary>Which decision.</summary>
    public required DecisionId Id { get; init; }

    /// <summary>Public now, for the first time or again after a person lifted the withdrawal.</summary>
    /// <param name="ContentHash">Hash of the public bytes.</param>
    public sealed record Released(string ContentHash) : ReleaseOutcome;

    /// <summary>Public already with the same content: nothing was written.</summary>
    /// <param name="ContentHash">Hash of the public bytes.</param>
    public sealed record Unchanged(string ContentHash) : ReleaseOutcome;

    /// <summary>Public already, now with other content.</summary>
    /// <param name="ContentHash">Hash of the public bytes.</param>
    public sealed record Corrected(string ContentHash) : ReleaseOutcome;

    /// <summary>Not released. A decision that is public already with other content stays as it was.</summary>
    /// <param name="Code">Stable code.</param>
    /// <param name="Sentence">Why, in French.</param>
    /// <param name="Until">First day on which the calendar opens, when known.</param>
    public sealed record Withheld(string Code, string Sentence, DateOnly? Until) : ReleaseOutcome;

    /// <summary>The last audit found something in the very bytes: not released.</summary>
    /// <param name="Findings">Places, never texts.</param>
    public sealed record LeakFound(IReadOnlyList<LeakFinding> Findings) : ReleaseOutcome;
}

/// <summary>The last look at the very bytes that would become public. The host puts the independent leak audit here.</summary>
public interface IReleaseAudit
{
    /// <summary>What must not be public and stands in the bytes; empty when they are clean.</summary>
    /// <param name="bytes">The bytes as they would be kept and served, UTF-8 JSON.</param>
    /// <param name="handle">What the candidate carried for the audit.</param>
    /// <param name="cancellation">Stops the audit.</param>
    ValueTask<IReadOnlyList<LeakFinding>> Examine(ReadOnlyMemory<byte> bytes, object? handle, CancellationToken cancellation);
}
