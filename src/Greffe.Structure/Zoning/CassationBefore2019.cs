using Greffe.Decisions;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Zoning;

/// <summary>
/// Judgments of the Cour de cassation in one sentence («Attendu que»), as they were written until 2019. Facts: the first «Attendu»
/// before any ground. Ground: «Sur le moyen…» and the «Attendu» that brings the complaint. Reasons: «Mais attendu», «Vu» after a
/// ground, any later «Attendu», «Qu'en statuant ainsi».
/// </summary>
internal static class CassationBefore2019
{
    private static readonly string[] Modern = ["FAITS ET PROCEDURE", "REPONSE DE LA COUR", "EXAMEN DU MOYEN", "EXAMEN DES MOYENS", "ENONCE DU MOYEN"];

    private static readonly string[] Links =
        ["SUR LE", "SUR LES", "MAIS SUR LE", "MAIS SUR LES", "ET SUR LE", "ET SUR LES", "ET ENCORE SUR LE", "SUR CE MOYEN"];

    private static readonly string[] OtherQuestions =
        ["SUR LA RECEVABILITE", "SUR LA DECHEANCE", "SUR LA DEMANDE", "SUR LA FIN DE NON RECEVOIR", "SUR LE DEFAUT", "SUR L ACTION PUBLIQUE",
        "SUR LA MISE HORS DE CAUSE", "SUR LA QUESTION", "SUR L EXCEPTION", "SUR LES DEMANDES"];

    private static readonly string[] Reasons =
        ["MAIS ATTENDU", "ET ATTENDU", "VU", "MAIS VU", "VU LES", "D OU IL SUIT", "QU EN STATUANT", "QU EN SE DETERMINANT", "LES MOYENS ETANT REUNIS"];

    private static readonly string[] Verbs = ["REJETTE", "CASSE", "DECLARE", "ANNULE", "DIT N Y AVOIR", "CONSTATE"];

    /// <summary>Whether the text is written in this style.</summary>
    public static bool Recognises(LineIndex lines)
    {
        var old = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsOneOf(Modern)) return false;
            old |= line.Opens("ATTENDU") || line.Opens("MAIS ATTENDU");
        }

        return old;
    }

    /// <summary>Marks the zones.</summary>
    public static void Mark(LineIndex lines, ZoneMarks marks)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (CassationTail.Begin(line, marks) || Rules(line, marks)) continue;
            if (marks.Current is ZoneKind.Dispositif or ZoneKind.Annexes) continue;
            if (Kind(line, marks.Current) is { } kind) marks.Begin(line.Span.Start, kind);
        }
    }

    /// <summary>The criminal chamber rules without «Par ces motifs»: «REJETTE le pourvoi», «CASSE ET ANNULE», alone on a line.</summary>
    private static bool Rules(in FoldedLine line, ZoneMarks marks)
    {
        if (marks.Current is ZoneKind.Dispositif or ZoneKind.Annexes || !line.OpensOneOf(Verbs) || !line.StartsInCapitals(5)) return false;
        marks.Begin(line.Span.Start, ZoneKind.Dispositif);
        return true;
    }

    private static ZoneKind? Kind(in FoldedLine line, ZoneKind current)
    {
        if (line.OpensOneOf(OtherQuestions) && line.StartsHigh) return ZoneKind.Motivations;
        if (line.OpensOneOf(Links) && line.StartsHigh && line.Has("MOYEN")) return ZoneKind.Moyens;
        var complains = line.Source.IndexOfAny(CassationHeading.Complaints) >= 0;
        return current switch
        {
            ZoneKind.Introduction when line.Opens("ATTENDU") => ZoneKind.Expose,
            ZoneKind.Moyens when line.OpensOneOf(Reasons) => ZoneKind.Motivations,
            ZoneKind.Moyens when line.Opens("ATTENDU") && !complains => ZoneKind.Motivations,
            ZoneKind.Expose when line.OpensOneOf(["MAIS ATTENDU", "QU EN STATUANT"]) => ZoneKind.Motivations,
            _ => null,
        };
    }
}
