using Greffe.Decisions;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Zoning;

/// <summary>Where zones begin, as a family of rules found it: offsets ascending, each at the start of a line.</summary>
internal sealed class ZoneMarks
{
    private readonly List<(int Start, ZoneKind Kind)> marks = [];

    /// <summary>Kind of the last mark; introduction before any.</summary>
    public ZoneKind Current => marks.Count == 0 ? ZoneKind.Introduction : marks[^1].Kind;

    /// <summary>Whether some stretch of that kind was marked.</summary>
    public bool Has(ZoneKind kind) => marks.Any(mark => mark.Kind == kind);

    /// <summary>From this offset on, the text is of that kind. Nothing happens when it already was.</summary>
    public void Begin(int start, ZoneKind kind)
    {
        if (Current == kind && marks.Count > 0) return;
        if (kind == ZoneKind.Introduction && marks.Count == 0) return;
        marks.Add((start, kind));
    }

    /// <summary>
    /// The zones: ordered, disjoint, covering every character that is not blank. Where neither facts nor reasons were recognised,
    /// all that stands before the operative part counts as reasons: what is withheld when unsure is the larger part.
    /// </summary>
    public IReadOnlyList<Zone> ToZones(LineIndex lines)
    {
        if (lines.Count == 0) return [];
        var unread = !Has(ZoneKind.Expose) && !Has(ZoneKind.Motivations) && !Has(ZoneKind.Moyens);
        List<Zone> zones = [];
        var kind = unread ? ZoneKind.Motivations : ZoneKind.Introduction;
        var start = lines.Start(0);
        foreach (var mark in marks)
        {
            Add(zones, lines.Text, kind, start, mark.Start);
            (start, kind) = mark;
        }

        Add(zones, lines.Text, kind, start, lines.Text.Length);
        return zones;
    }

    private static void Add(List<Zone> zones, string text, ZoneKind kind, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) zones.Add(new(kind, new(start, end)));
    }
}
