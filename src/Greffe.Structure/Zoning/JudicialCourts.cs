using Greffe.Decisions;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Zoning;

/// <summary>
/// Cours d'appel, tribunaux judiciaires and conseils de prud'hommes (code de procédure civile art. 455: claims and grounds, then
/// reasons, then operative part). Parts come once and in order; the operative part is the last «Par ces motifs», since claims may
/// quote one.
/// </summary>
internal static class JudicialCourts
{
    /// <summary>Marks the zones.</summary>
    public static void Mark(LineIndex lines, ZoneMarks marks)
    {
        var operative = LastOperative(lines);
        MarkHeadings(lines, operative, marks, FirstNarrative(lines, operative));
        if (operative < lines.Count) marks.Begin(lines.Start(operative), ZoneKind.Dispositif);
    }

    /// <summary>Rank of the last line that opens the operative part; the number of lines when none does.</summary>
    public static int LastOperative(LineIndex lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var line = lines[i];
            if (line.OpensOneOf(JudicialHeadings.Operative) && line.StartsHigh) return i;
        }

        for (var i = lines.Count - 1; i >= 0; i--)
            if (lines[i].IsOneOf(["DISPOSITIF", "DECISION"])) return i;
        return lines.Count;
    }

    private static void MarkHeadings(LineIndex lines, int operative, ZoneMarks marks, int narrative)
    {
        for (var i = 0; i < operative; i++)
        {
            var line = lines[i];
            var kind = Kind(line);
            if (kind is null && i == narrative && marks.Current == ZoneKind.Introduction) kind = ZoneKind.Expose;
            if (kind is null && line.OpensOneOf(["ATTENDU", "CONSIDERANT"]) && marks.Current != ZoneKind.Introduction) kind = ZoneKind.Motivations;
            if (kind is { } found && found > marks.Current) marks.Begin(line.Span.Start, found);
        }
    }

    private static ZoneKind? Kind(in FoldedLine line)
    {
        if (!line.StartsHigh) return null;
        if (line.OpensOneOf(JudicialHeadings.ReasonsOpening) && IsReasonsOpening(line)) return ZoneKind.Motivations;
        if (!line.LooksLikeHeading) return null;
        if (line.IsOneOf(JudicialHeadings.Reasons)) return ZoneKind.Motivations;
        if (line.IsOneOf(JudicialHeadings.Claims)) return ZoneKind.Moyens;
        if (line.IsOneOf(JudicialHeadings.Facts)) return ZoneKind.Expose;
        if (line.Length > 60 || line.Source[^1] == ',') return null;
        if (line.OpensOneOf(["MOTIFS DE", "MOTIFS DU", "MOTIVATION DE", "DISCUSSION ET"])) return ZoneKind.Motivations;
        if (line.OpensOneOf(["MOYENS ET PRETENTIONS", "PRETENTIONS ET MOYENS", "PRETENTIONS DES PARTIES", "DEMANDES ET MOYENS"])) return ZoneKind.Moyens;
        return line.OpensOneOf(["EXPOSE DU LITIGE", "EXPOSE DES FAITS", "FAITS ET PROCEDURE", "FAITS PROCEDURE", "RAPPEL DES FAITS"]) ? ZoneKind.Expose : null;
    }

    /// <summary>«SUR CE,», «Sur ce, la cour» but not «Sur ce point».</summary>
    private static bool IsReasonsOpening(in FoldedLine line)
    {
        if (!line.Opens("SUR CE") || line.Is("SUR CE")) return true;
        var rest = line.Source[line.Source.IndexOfAny("eE")..];
        return rest.Length > 1 && (rest[1] is ',' or ':' or ';' or '.' || rest.Length > 2 && rest[2] is ',' or ':')
            || line.OpensOneOf(["SUR CE LA COUR", "SUR CE LE TRIBUNAL", "SUR CE LE CONSEIL", "SUR CE NOUS"]);
    }

    private static int FirstNarrative(LineIndex lines, int operative)
    {
        for (var i = 0; i < operative; i++)
        {
            var line = lines[i];
            if (line.Length > 60 && line.StartsHigh && line.OpensOneOf(JudicialHeadings.Narrative)) return i;
        }

        return -1;
    }
}
