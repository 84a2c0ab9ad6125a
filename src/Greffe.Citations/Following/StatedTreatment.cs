using Greffe.Citations.Finding;
using Greffe.Decisions;
using Greffe.Decisions.Citing;
using Greffe.Decisions.Publication;

namespace Greffe.Citations.Following;

/// <summary>
/// What a decision does to the one under appeal, read in its operative part: «rejette le pourvoi», «casse et annule», «confirme»,
/// «infirme». Only to the decision that it says is contested; every other citation is just one.
/// </summary>
internal static class StatedTreatment
{
    private const int Before = 160;

    private static readonly string[] Contested =
        ["contre l'", "contre le ", "contre un ", "contre une ", "casse et annule", "annule", "confirme", "infirme", "reforme", "attaque", "deferee", "defere", "entrepris", "appel d'un", "appel du ", "appel de l'"];

    /// <summary>Treatment of each citation, in the order of <paramref name="citations"/>.</summary>
    public static IReadOnlyList<CitationTreatment> Of(PublicDecision decision, IReadOnlyList<Citation> citations)
    {
        var folded = Letters.Fold(decision.Text);
        var verb = Verb(folded.AsSpan(Operative(decision, folded)));
        return [.. citations.Select(citation => verb != CitationTreatment.Cites && IsContested(decision, folded, citation) ? verb : CitationTreatment.Cites)];
    }

    private static int Operative(PublicDecision decision, string folded)
    {
        if (decision.Zones.FirstOrDefault(zone => zone.Kind == ZoneKind.Dispositif) is { } zone) return zone.Span.Start;
        var reasons = folded.LastIndexOf("par ces motifs", StringComparison.Ordinal);
        return reasons >= 0 ? reasons : folded.Length;
    }

    private static CitationTreatment Verb(ReadOnlySpan<char> operative)
    {
        if (Says(operative, "casse et annule") || Says(operative, "casse, ") || Says(operative, "annule l'arret") || Says(operative, "annule le jugement")
            || Says(operative, "est annule")) return CitationTreatment.Quashes;
        if (Says(operative, "rejette le pourvoi") || Says(operative, "rejette les pourvois") || Says(operative, "le pourvoi de") && Says(operative, "est rejete"))
            return CitationTreatment.Rejects;
        if (Says(operative, "infirme") || Says(operative, "reforme")) return CitationTreatment.Reverses;
        return Says(operative, "confirme") ? CitationTreatment.Confirms : CitationTreatment.Cites;
    }

    private static bool Says(ReadOnlySpan<char> operative, string words) => operative.Contains(words, StringComparison.Ordinal);

    /// <summary>A decision of a lower court, said to be contested right before, or the one that the metadata name.</summary>
    private static bool IsContested(PublicDecision decision, string folded, Citation citation)
    {
        if (citation.Kind != CitationKind.Case || citation.Canonical.StartsWith("ecli:", StringComparison.Ordinal)) return false;
        if (citation.Canonical.Split(':', 4) is not [var court, _, var date, _] || court is "cass" or "ce" or "rg" or "cjue" or "cedh" or "cc" or "tdc") return false;
        if (decision.Contested is { Date: { } contested } && date.Length > 0) return $"{contested:yyyy-MM-dd}" == date;
        var start = Math.Max(0, citation.Span.Start - Before);
        return Contested.Any(words => folded.AsSpan(start, citation.Span.Start - start).Contains(words, StringComparison.Ordinal));
    }
}
