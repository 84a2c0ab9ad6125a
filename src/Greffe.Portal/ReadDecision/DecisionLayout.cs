using System.Globalization;
using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Portal.ReadDecision;

/// <summary>The text of a decision, rebuilt as zones and paragraphs. Every character that is not a blank stands in exactly one piece.</summary>
/// <param name="Zones">Zones in reading order.</param>
internal sealed record DecisionLayout(IReadOnlyList<LaidOutZone> Zones)
{
    /// <summary>Lays a decision out.</summary>
    public static DecisionLayout Of(PublicDecision decision)
    {
        var text = decision.Text;
        var width = TextLines.WrapWidth(text, TextLines.Of(text, new(0, text.Length)));
        Dictionary<ZoneKind, int> ranks = [];
        HashSet<string> anchors = [];
        List<LaidOutZone> zones = [];
        foreach (var (kind, span) in ZoneCutting.Cut(decision))
        {
            var rank = kind is { } known ? ranks[known] = ranks.GetValueOrDefault(known) + 1 : 1;
            var name = (kind?.Key ?? "texte") + (rank > 1 ? $"-{rank.ToString(CultureInfo.InvariantCulture)}" : "");
            var paragraphs = Paragraphs(text, Grouped(text, span, kind, width), kind, name, anchors);
            if (paragraphs.Count > 0) zones.Add(new(name, kind, paragraphs, rank));
        }

        return new(zones);
    }

    private static List<List<TextLine>> Grouped(string text, TextSpan span, ZoneKind? kind, int width)
    {
        List<List<TextLine>> groups = [];
        var keepsLines = kind == ZoneKind.Introduction;
        foreach (var line in TextLines.Of(text, span))
        {
            var words = line.Span.In(text);
            var begins = groups.Count == 0 || ParagraphMarks.IsItem(words) || ParagraphMarks.Number(words) is not null
                || ParagraphMarks.IsRule(words) || ParagraphMarks.IsHeading(words) || ParagraphMarks.IsHeading(groups[^1][^1].Span.In(text));
            if (begins && groups.Count > 0 && char.IsLower(text[line.Span.Start]) && !ParagraphMarks.IsItem(words)) begins = false;
            if (keepsLines || begins || !TextLines.GoesOn(text, groups[^1][^1], line, width)) groups.Add([line]);
            else groups[^1].Add(line);
        }

        return groups;
    }

    private static List<Paragraph> Paragraphs(
        string text, List<List<TextLine>> groups, ZoneKind? kind, string zone, HashSet<string> anchors)
    {
        List<Paragraph> paragraphs = [];
        foreach (var group in groups)
        {
            var words = group[0].Span.In(text);
            var set = KindOf(words, group.Count, kind);
            string? anchor = null;
            if (set is ParagraphKind.Numbered)
            {
                var number = ParagraphMarks.Number(words)!.Value.ToString(CultureInfo.InvariantCulture); // KindOf saw it
                anchor = anchors.Add($"par-{number}") ? $"par-{number}" : $"{zone}-par-{number}";
                if (anchor[0] != 'p' && !anchors.Add(anchor)) anchor = null;
            }
            else if (set is ParagraphKind.Heading)
            {
                anchor = $"{zone}-titre-{paragraphs.Count.ToString(CultureInfo.InvariantCulture)}";
            }

            paragraphs.Add(new(set, [.. group.Select(line => line.Span)], anchor, group[0].Gap));
        }

        return paragraphs;
    }

    private static ParagraphKind KindOf(ReadOnlySpan<char> words, int lines, ZoneKind? kind)
    {
        if (ParagraphMarks.IsRule(words)) return ParagraphKind.Rule;
        if (kind == ZoneKind.Introduction) return ParagraphKind.Line;
        if (ParagraphMarks.Number(words) is not null) return ParagraphKind.Numbered;
        if (lines == 1 && ParagraphMarks.IsHeading(words)) return ParagraphKind.Heading;
        return ParagraphMarks.IsItem(words) ? ParagraphKind.Item : ParagraphKind.Plain;
    }
}
