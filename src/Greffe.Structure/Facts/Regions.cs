using Greffe.Decisions;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Facts;

/// <summary>Where the facts of a decision stand: its heading, and its end.</summary>
/// <param name="HeadLines">Lines before this rank are the heading.</param>
/// <param name="TailLines">Lines from this rank on are operative part and signature.</param>
/// <param name="AnnexLines">Lines from this rank on are annexes.</param>
internal sealed record Regions(int HeadLines, int TailLines, int AnnexLines)
{
    /// <summary>Characters of heading that are read at most: the longest real headings only go on listing parties.</summary>
    private const int MaxHead = 6000;

    private const int MaxHeadWithoutIntroduction = 2500;

    /// <summary>Regions of a text with these zones.</summary>
    public static Regions Of(LineIndex lines, IReadOnlyList<Zone> zones)
    {
        var introduced = zones.Count > 0 && zones[0].Kind == ZoneKind.Introduction;
        var headEnd = introduced ? Math.Min(zones[0].Span.End, MaxHead) : MaxHeadWithoutIntroduction;
        var annex = zones.FirstOrDefault(zone => zone.Kind == ZoneKind.Annexes)?.Span.Start ?? int.MaxValue;
        var tail = zones.FirstOrDefault(zone => zone.Kind == ZoneKind.Dispositif)?.Span.Start ?? int.MaxValue;
        return new(lines.RankAt(headEnd), lines.RankAt(tail), lines.RankAt(annex));
    }
}
