using Greffe.Decisions;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Zoning;

/// <summary>Operative part and annexed grounds of the Cour de cassation, the same in both styles.</summary>
internal static class CassationTail
{
    private static readonly string[] Annexes =
    [
        "MOYENS ANNEXES", "MOYEN ANNEXE", "ANNEXE AU PRESENT ARRET", "MOYENS PRODUITS", "MOYEN PRODUIT", "PREMIER MOYEN DE CASSATION",
        "MOYEN UNIQUE DE CASSATION", "QUESTION PRIORITAIRE ANNEXEE", "ANNEXE", "ANNEXES",
    ];

    /// <summary>Whether the line opens the operative part.</summary>
    public static bool IsOperative(in FoldedLine line) =>
        (line.Opens("PAR CES MOTIFS") && line.StartsHigh)
        || (line.Opens("EN CONSEQUENCE") && line.StartsInCapitals(13))
        || line.Is("DISPOSITIF");

    /// <summary>Marks operative part or annexes at this line; false when the line opens neither.</summary>
    public static bool Begin(in FoldedLine line, ZoneMarks marks)
    {
        if (marks.Current == ZoneKind.Annexes) return false;
        if (marks.Current == ZoneKind.Dispositif)
        {
            if (!line.OpensOneOf(Annexes) || !line.StartsHigh) return false;
            marks.Begin(line.Span.Start, ZoneKind.Annexes);
            return true;
        }

        if (line.Numbered || !IsOperative(line)) return false;
        marks.Begin(line.Span.Start, ZoneKind.Dispositif);
        return true;
    }
}
