using Greffe.Decisions;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Zoning;

/// <summary>
/// Commercial courts. Contested cases are written as those of the other judicial courts; insolvency judgments are a form without
/// headings: «Le tribunal, ayant pris connaissance…», then «Attendu que…», then «Par ces motifs».
/// </summary>
internal static class CommercialCourts
{
    private static readonly string[] Openings =
        ["LE TRIBUNAL AYANT", "LE TRIBUNAL APRES", "LE TRIBUNAL VU", "VU LA DECLARATION", "VU LA DEMANDE", "VU LE RAPPORT", "VU LE JUGEMENT", "PAR JUGEMENT"];

    /// <summary>Marks the zones.</summary>
    public static void Mark(LineIndex lines, ZoneMarks marks)
    {
        var operative = JudicialCourts.LastOperative(lines);
        for (var i = 0; i < operative; i++)
        {
            var line = lines[i];
            if (line.OpensOneOf(JudicialHeadings.Reasons) || line.IsOneOf(JudicialHeadings.Facts)) break;
            if (line.OpensOneOf(Openings) && marks.Current == ZoneKind.Introduction) marks.Begin(line.Span.Start, ZoneKind.Expose);
            else if (line.Opens("ATTENDU")) marks.Begin(line.Span.Start, ZoneKind.Motivations);
        }

        if (marks.Has(ZoneKind.Motivations))
        {
            if (operative < lines.Count) marks.Begin(lines.Start(operative), ZoneKind.Dispositif);
            return;
        }

        JudicialCourts.Mark(lines, marks);
    }
}
