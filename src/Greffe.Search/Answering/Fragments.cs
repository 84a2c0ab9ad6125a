using Greffe.Decisions;
using Greffe.Decisions.Occultations;
using Greffe.Decisions.Searching;

namespace Greffe.Search.Answering;

/// <summary>Chooses where to cut a text around its marks, and cuts: never inside a word or a placeholder.</summary>
internal static class Fragments
{
    /// <summary>Characters that the marks of one fragment may span.</summary>
    public const int Reach = 180;

    private const int Margin = 60, MaxShift = 40;

    /// <summary>The stretches of marks (first, last) that hold most different words, without overlap, in reading order.</summary>
    public static List<(int First, int Last)> Choose(List<Mark> marks, Func<Mark, int> bonus, int most)
    {
        List<(int First, int Last, int Score)> windows = [];
        HashSet<string> stems = [];
        for (var first = 0; first < marks.Count; first++)
        {
            stems.Clear();
            var last = first;
            for (var at = first; at < marks.Count && marks[at].End - marks[first].Start <= Reach; at++) stems.Add(marks[last = at].Stem);
            windows.Add((first, last, stems.Count * 16 + Math.Min(7, last - first) + bonus(marks[first]) * 4));
        }

        List<(int First, int Last)> chosen = [];
        foreach (var (first, last, _) in windows.OrderByDescending(window => window.Score).ThenBy(window => window.First))
        {
            if (chosen.Count == most) break;
            if (!chosen.Exists(other => marks[first].Start <= marks[other.Last].End + 2 * Margin && marks[other.First].Start <= marks[last].End + 2 * Margin))
                chosen.Add((first, last));
        }

        chosen.Sort();
        return chosen;
    }

    /// <summary>The fragment around the marks from <paramref name="first"/> to <paramref name="last"/>, within <paramref name="bounds"/>.</summary>
    public static SearchHighlight Cut(
        string text, int first, int last, List<Mark> marks, TextSpan bounds, IReadOnlyList<Replacement> placeholders, SearchField field)
    {
        var start = BeforeWord(text, Math.Max(bounds.Start, marks[first].Start - Margin), Math.Max(bounds.Start, marks[first].Start - Margin - MaxShift));
        var end = AfterWord(text, Math.Min(bounds.End, marks[last].End + Margin), Math.Min(bounds.End, marks[last].End + Margin + MaxShift));
        foreach (var placeholder in placeholders)
        {
            if (placeholder.Span.Start < start && start < placeholder.Span.End) start = placeholder.Span.Start;
            if (placeholder.Span.Start < end && end < placeholder.Span.End) end = placeholder.Span.End;
        }

        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        // Marks may stand in the margins too: they are shown as well.
        var shown = marks.Where(mark => mark.Start >= start && mark.End <= end).Select(mark => new TextSpan(mark.Start - start, mark.End - start));
        return new(field, OnOneLine(text.AsSpan(start, end - start)), [.. shown]);
    }

    private static int BeforeWord(string text, int offset, int limit)
    {
        for (var at = offset; at > limit; at--)
            if (char.IsWhiteSpace(text[at - 1])) return at;
        return limit == offset || limit > 0 && char.IsLowSurrogate(text[limit]) ? NextBlank(text, offset, 1) : limit;
    }

    private static int AfterWord(string text, int offset, int limit)
    {
        for (var at = offset; at < limit; at++)
            if (char.IsWhiteSpace(text[at])) return at;
        return limit < text.Length && char.IsLowSurrogate(text[limit]) ? limit - 1 : limit;
    }

    private static int NextBlank(string text, int offset, int step) =>
        offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) ? offset - step : offset;

    /// <summary>Line ends and tabs become blanks, one for one, so that offsets hold.</summary>
    private static string OnOneLine(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var at = 0; at < source.Length; at++) target[at] = char.IsWhiteSpace(source[at]) || char.IsControl(source[at]) ? ' ' : source[at];
    });
}
