using Greffe.Decisions;

namespace Greffe.Structure;

/// <summary>A decision completed from its own text.</summary>
/// <param name="Decision">The decision: delivered values kept, missing ones filled in where the text gives them.</param>
/// <param name="Findings">What reading brought up, blocking ones first, then in the order of the fields.</param>
public sealed record StructuredDecision(Decision Decision, IReadOnlyList<StructureFinding> Findings)
{
    /// <summary>Whether a mandatory fact is missing.</summary>
    public bool IsBlocked => Findings.Any(finding => finding.Severity == FindingSeverity.Blocking);
}
