using Greffe.Decisions;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Facts;

/// <summary>The chamber, in the heading.</summary>
internal static class ReadChamber
{
    private static readonly string[] Speaking =
    [
        "COUR DE CASSATION", "LA COUR DE CASSATION", "ARRET DE LA COUR", "ORDONNANCE DE LA COUR", "DECISION DE LA COUR", "AVIS DE LA COUR", "PREMIERE PRESIDENCE",
        "LA PREMIERE CHAMBRE", "LA DEUXIEME CHAMBRE", "LA TROISIEME CHAMBRE", "LA CHAMBRE", "CHAMBRE", "ASSEMBLEE PLENIERE", "PREMIERE CHAMBRE", "DEUXIEME CHAMBRE", "TROISIEME CHAMBRE",
    ];

    /// <summary>The chamber; null when the heading names none.</summary>
    public static Fact<Term>? In(LineIndex lines, Regions regions, Jurisdiction jurisdiction)
    {
        var count = Math.Min(regions.HeadLines, lines.Count);
        for (var i = 0; i < count; i++)
        {
            var line = lines[i];
            var term = jurisdiction switch
            {
                Jurisdiction.CourDeCassation => Cassation(line),
                Jurisdiction.CourDAppel or Jurisdiction.TribunalJudiciaire or Jurisdiction.TribunalDeCommerce => Other(line),
                _ => null,
            };
            if (term is not null) return new(term, line.Span);
        }

        return null;
    }

    private static Term? Cassation(in FoldedLine line) =>
        ChamberWords.Abbreviated(line) ?? (line.OpensOneOf(Speaking) ? ChamberWords.Cassational(line.Letters) : null);

    private static Term? Other(in FoldedLine line)
    {
        if (line.Length > 80 || !line.StartsHigh || !(line.Has("CHAMBRE") || line.Opens("POLE"))) return null;
        return ChamberWords.Other(line.Source);
    }
}
