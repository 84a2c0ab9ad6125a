using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;

namespace Greffe.Search.Answering;

/// <summary>The fragments that show why a decision matches: first of its summary and headings, then of its text.</summary>
internal static class Highlights
{
    /// <summary>Most fragments of the text.</summary>
    public const int MaxFragments = 3;

    /// <summary>The fragments of <paramref name="decision"/>.</summary>
    public static IReadOnlyList<SearchHighlight> Find(PublicDecision decision, SearchedWords words, Places places)
    {
        if (words.IsEmpty) return [];
        List<SearchHighlight> found = [];
        if (places.Summary) AddFirst(found, SearchField.Summary, decision.Abstracts.Select(item => item.Summary), words);
        if (places.Themes) AddFirst(found, SearchField.Themes, decision.Themes.Concat(decision.Abstracts.SelectMany(item => item.Titles)), words);
        if (places.Visa) AddFirst(found, SearchField.Visa, decision.Visa, words);
        if (places.Text || places.Zones != 0) AddText(found, decision, words, places);
        return found;
    }

    private static void AddFirst(List<SearchHighlight> found, SearchField field, IEnumerable<string> texts, SearchedWords words)
    {
        foreach (var text in texts)
        {
            var marks = Mark.FindAll(text, words);
            if (marks.Count == 0) continue;
            var best = Fragments.Choose(marks, _ => 0, 1)[0];
            found.Add(Fragments.Cut(text, best.First, best.Last, marks, new(0, text.Length), [], field));
            return;
        }
    }

    private static void AddText(List<SearchHighlight> found, PublicDecision decision, SearchedWords words, Places places)
    {
        var marks = Mark.FindAll(decision.Text, words);
        if (!places.Text) marks.RemoveAll(mark => ZoneAt(decision, mark.Start) is not { } zone || !places.Has(zone.Kind));
        if (marks.Count == 0) return;
        foreach (var (first, last) in Fragments.Choose(marks, mark => Bonus(ZoneAt(decision, mark.Start)?.Kind), MaxFragments))
        {
            var zone = ZoneAt(decision, marks[first].Start);
            var bounds = zone?.Span ?? new TextSpan(0, decision.Text.Length);
            var end = last;
            while (end > first && marks[end].End > bounds.End) end--;
            var field = zone is null ? SearchField.Text : Places.FieldOf(zone.Kind);
            found.Add(Fragments.Cut(decision.Text, first, end, marks, bounds, decision.Replacements, field));
        }
    }

    private static int Bonus(ZoneKind? kind) => kind switch
    {
        ZoneKind.Motivations or ZoneKind.Dispositif => 2,
        ZoneKind.Introduction or ZoneKind.Annexes => 0,
        _ => 1,
    };

    private static Zone? ZoneAt(PublicDecision decision, int offset)
    {
        foreach (var zone in decision.Zones)
            if (zone.Span.Start <= offset && offset < zone.Span.End) return zone;
        return null;
    }
}
