using Greffe.Decisions;
using Greffe.Structure.Completion;
using Greffe.Structure.Facts;
using Greffe.Structure.Lines;

namespace Greffe.Structure;

/// <summary>What does a decision say? Reads zones and facts from the text, and checks the metadata against it.</summary>
public static class DecisionStructure
{
    /// <summary>
    /// Completes <paramref name="decision"/> from its text. Delivered values are kept: where the text says otherwise, a finding says so.
    /// Pure and deterministic; time is linear in the length of the text. <c>IsFinal</c>, <c>DepositedOn</c> and <c>PublicHearing</c>
    /// are never read from the text.
    /// </summary>
    public static StructuredDecision Complete(Decision decision)
    {
        var findings = new Findings();
        var lines = LineIndex.Of(decision.Text);
        var located = decision with { Court = Court(decision, lines, findings) };
        var zones = CompleteZones.Of(located, lines, findings);
        var regions = Regions.Of(lines, zones);
        var facts = DecisionFacts.Read(lines, regions, located.Court.Jurisdiction);
        var completed = CompleteFields.From(located, facts, findings) with { Zones = zones };
        completed = completed with { Matter = Matter(completed, lines, regions, findings) };
        return new(completed, findings.ToList());
    }

    private static CourtCode Court(Decision decision, LineIndex lines, Findings findings)
    {
        var read = ReadCourt.In(lines);
        if (decision.Court == CourtCode.Unknown || decision.Court.Jurisdiction == Jurisdiction.Autre)
        {
            if (read is null) findings.Missing(FindingCodes.CourtUnknown, "court", "Juridiction inconnue");
            return read?.Value ?? decision.Court;
        }

        if (read is not null && read.Value != decision.Court && !OnlyItsKind(decision.Court, read.Value))
            findings.Disagreement(FindingCodes.CourtDisagrees, "court", "Juridiction", decision.Court.Value, read.Value.Value, read.Span);
        return OnlyItsKind(decision.Court, read?.Value) ? read!.Value : decision.Court; // OnlyItsKind is false for null
    }

    /// <summary>Metadata may give the kind of court alone («ca»): the text then says which one it is.</summary>
    private static bool OnlyItsKind(CourtCode given, CourtCode? read) =>
        read is { } court && court != given && court.Jurisdiction == given.Jurisdiction && given.Value == given.Jurisdiction.Key;

    private static Matter? Matter(Decision decision, LineIndex lines, Regions regions, Findings findings)
    {
        var read = ReadMatter.Of(lines, regions, decision);
        if (decision.Matter is null && read is null)
            findings.Add(FindingCodes.MatterUnknown, FindingSeverity.Warning, "matter",
                "La matière n'a pas été reconnue : aucune règle de publication ne peut être choisie tant qu'elle n'est pas donnée.");
        if (decision.Matter is { } given && read is { } matter && IsCriminal(given) != IsCriminal(matter))
            findings.Disagreement(FindingCodes.MatterDisagrees, "matter", "Matière", given.ToString(), matter.ToString());
        return decision.Matter ?? read;
    }

    private static bool IsCriminal(Matter matter) => matter
        is Decisions.Matter.Delictuelle or Decisions.Matter.Contraventionnelle or Decisions.Matter.Criminelle or Decisions.Matter.Penale;
}
