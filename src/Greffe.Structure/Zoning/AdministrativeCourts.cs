using Greffe.Decisions;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Zoning;

/// <summary>
/// Tribunaux administratifs, cours administratives d'appel, Conseil d'État, Tribunal des conflits (CJA R741-2: visas, reasons, then
/// «Décide»). Facts and procedure run from «Vu la procédure suivante» (or the first «Vu») to «Considérant».
/// </summary>
internal static class AdministrativeCourts
{
    private static readonly string[] Procedure =
    [
        "VU LA PROCEDURE SUIVANTE", "VU LES PROCEDURES SUIVANTES", "PROCEDURE CONTENTIEUSE ANTERIEURE", "PROCEDURE DEVANT LA COUR", "VU LA REQUETE",
        "VU I", "VU 1", "VU LE RECOURS", "VU LE POURVOI", "PAR UNE REQUETE", "VU LE JUGEMENT", "VU L ORDONNANCE", "VU LA DEMANDE", "VU LES AUTRES PIECES", "VU",
    ];

    /// <summary>Whether the text is written as those courts write.</summary>
    public static bool Recognises(LineIndex lines)
    {
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].OpensOneOf(["VU LA PROCEDURE SUIVANTE", "CONSIDERANT CE QUI SUIT"])) return true;
        return false;
    }

    /// <summary>Marks the zones.</summary>
    public static void Mark(LineIndex lines, ZoneMarks marks)
    {
        var operative = Operative(lines);
        for (var i = 0; i < operative; i++)
        {
            var line = lines[i];
            if (marks.Current == ZoneKind.Introduction && line.OpensOneOf(Procedure) && line.StartsHigh) marks.Begin(line.Span.Start, ZoneKind.Expose);
            if (marks.Current < ZoneKind.Motivations && line.Opens("CONSIDERANT") && line.StartsHigh) marks.Begin(line.Span.Start, ZoneKind.Motivations);
        }

        if (operative < lines.Count) marks.Begin(lines.Start(operative), ZoneKind.Dispositif);
    }

    /// <summary>«DÉCIDE :» or «ORDONNE :» alone on its line, the last one; else the last «Article 1er» that opens a line.</summary>
    private static int Operative(LineIndex lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
            if (IsOperative(lines[i])) return i;
        for (var i = lines.Count - 1; i >= 0; i--)
            if (lines[i].Opens("ARTICLE 1ER")) return i;
        return lines.Count;
    }

    private static bool IsOperative(in FoldedLine line) =>
        line.IsOneOf(["DECIDE", "ORDONNE", "DECIDENT", "LE TRIBUNAL DECIDE", "LA COUR DECIDE", "LE CONSEIL D ETAT DECIDE", "EMET L AVIS SUIVANT", "REND L AVIS SUIVANT"])
        && line.StartsHigh;
}
