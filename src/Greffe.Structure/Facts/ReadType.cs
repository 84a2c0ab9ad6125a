using Greffe.Decisions;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Facts;

/// <summary>Arrêt, jugement, ordonnance, avis, question prioritaire: what the heading, or the operative part, calls the decision.</summary>
internal static class ReadType
{
    /// <summary>The type; null when the text does not call itself anything.</summary>
    public static Fact<Term>? In(LineIndex lines, Regions regions, Jurisdiction jurisdiction)
    {
        var count = Math.Min(regions.HeadLines, lines.Count);
        Fact<Term>? found = null;
        for (var i = 0; i < count; i++)
        {
            var line = lines[i];
            if (jurisdiction == Jurisdiction.CourDeCassation && line.OpensOneOf(["QUESTION PRIORITAIRE", "QUESTIONS PRIORITAIRES"]) && line.LooksLikeHeading && line.StartsInCapitals(8))
                return new(Terms.Types.ByKey("qpc")!, line.Span); // key of the list itself
            if (found is null && Kind(lines, i, jurisdiction) is { } key) found = new(Terms.Types.ByKey(key)!, line.Span); // idem
        }

        return found ?? Administrative(lines, regions, jurisdiction);
    }

    private static string? Kind(LineIndex lines, int rank, Jurisdiction jurisdiction)
    {
        var line = lines[rank];
        if (ContestedLines.Is(lines, rank, jurisdiction) || !line.StartsHigh || line.Length > 160) return null;
        if (line.Opens("ARRET")) return jurisdiction is Jurisdiction.CourDeCassation or Jurisdiction.CourDAppel or Jurisdiction.CourAdministrativeDAppel ? "arret" : null;
        if (line.Opens("ORDONNANCE") && !line.Opens("ORDONNANCE DE CLOTURE")) return "ordonnance";
        if (line.Opens("JUGEMENT")) return jurisdiction is Jurisdiction.CourDAppel or Jurisdiction.CourDeCassation ? null : "jugement";
        if (jurisdiction == Jurisdiction.CourDeCassation && line.OpensOneOf(["AVIS DE LA COUR", "AVIS N"]) || line.Is("AVIS")) return "avis";
        if (jurisdiction != Jurisdiction.CourDeCassation || !line.Opens("LA COUR DE CASSATION")) return null;
        return line.Has("RENDULARRETSUIVANT") ? "arret" : line.Has("RENDULAVISSUIVANT") ? "avis" : line.Has("RENDULORDONNANCESUIVANTE") ? "ordonnance" : null;
    }

    private static Fact<Term>? Administrative(LineIndex lines, Regions regions, Jurisdiction jurisdiction)
    {
        if (!jurisdiction.IsAdministrative || regions.TailLines >= lines.Count) return null;
        var line = lines[regions.TailLines];
        if (line.Is("ORDONNE")) return new(Terms.Types.ByKey("ordonnance")!, line.Span); // key of the list itself
        return jurisdiction switch
        {
            Jurisdiction.TribunalAdministratif => new(Terms.Types.ByKey("jugement")!, line.Span), // idem
            Jurisdiction.CourAdministrativeDAppel => new(Terms.Types.ByKey("arret")!, line.Span), // idem
            _ => new(new(Term.OtherKey, "Décision"), line.Span),
        };
    }
}
