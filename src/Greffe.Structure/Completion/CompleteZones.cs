using Greffe.Decisions;
using Greffe.Structure.Lines;
using Greffe.Structure.Zoning;

namespace Greffe.Structure.Completion;

/// <summary>Keeps sound delivered zones, finds them otherwise, and says what was done.</summary>
internal static class CompleteZones
{
    /// <summary>The zones to use.</summary>
    public static IReadOnlyList<Zone> Of(Decision decision, LineIndex lines, Findings findings)
    {
        var zones = Choose(decision, lines, findings);
        if (!zones.Any(zone => zone.Kind == ZoneKind.Motivations) || !zones.Any(zone => zone.Kind == ZoneKind.Dispositif))
            findings.Add(FindingCodes.ZonesIncomplete, FindingSeverity.Warning, "zones",
                "Les motifs ou le dispositif n'ont pas été reconnus : aucun extrait de cette décision ne doit être tiré de ses zones.");
        return zones;
    }

    private static IReadOnlyList<Zone> Choose(Decision decision, LineIndex lines, Findings findings)
    {
        if (decision.Zones.Count == 0) return FindZones.In(lines, decision.Court.Jurisdiction);
        var (zones, verdict) = DeliveredZones.Check(decision.Zones, decision.Text);
        if (verdict == DeliveredZonesVerdict.Clipped)
            findings.Add(FindingCodes.ZonesClipped, FindingSeverity.Notice, "zones",
                "Les zones livrées dépassaient la fin du texte de un ou deux caractères ; elles ont été coupées là.");
        if (verdict != DeliveredZonesVerdict.Unfit) return zones;
        findings.Add(FindingCodes.ZonesReplaced, FindingSeverity.Warning, "zones",
            "Les zones livrées ne correspondent pas au texte (hors limites, en chevauchement ou coupant des mots) ; elles ont été relues dans le texte.");
        return FindZones.In(lines, decision.Court.Jurisdiction);
    }
}
