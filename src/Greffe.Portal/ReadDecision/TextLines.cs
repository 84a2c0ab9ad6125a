using Greffe.Decisions;

namespace Greffe.Portal.ReadDecision;

/// <summary>A line that holds something, its outer blanks left out.</summary>
/// <param name="Span">Where.</param>
/// <param name="Gap">Whether a blank line stands before it.</param>
internal readonly record struct TextLine(TextSpan Span, bool Gap);

/// <summary>Lines of a text, and whether they were cut by a page's width and not by their author.</summary>
internal static class TextLines
{
    private const int ShortestWrapped = 55;
    private const int LongestWrapped = 140;

    /// <summary>Lines of the stretch that hold something.</summary>
    public static List<TextLine> Of(string text, TextSpan span)
    {
        List<TextLine> lines = [];
        var gap = false;
        for (var start = span.Start; start < span.End;)
        {
            var end = text.IndexOf('\n', start, span.End - start);
            if (end < 0) end = span.End;
            var trimmed = Trim(text, start, end);
            if (trimmed.Length > 0) lines.Add(new(trimmed, gap));
            gap = trimmed.Length == 0;
            start = end + 1;
        }

        return lines;
    }

    /// <summary>
    /// Width at which the lines were cut, or 0 when each line is a paragraph of its author: at least four lines, and one in seven, end
    /// without a stop and go on in lower case on the next line.
    /// </summary>
    public static int WrapWidth(string text, IReadOnlyList<TextLine> lines)
    {
        var runOn = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            var previous = lines[i - 1].Span;
            if (!lines[i].Gap && previous.Length is >= ShortestWrapped and <= LongestWrapped
                && !EndsSentence(text, previous) && char.IsLower(text[lines[i].Span.Start])) runOn++;
        }

        if (runOn < 4 || runOn * 7 < lines.Count) return 0;
        var lengths = lines.Select(line => line.Span.Length).Where(length => length <= LongestWrapped).Order().ToList();
        return lengths[lengths.Count * 9 / 10];
    }

    /// <summary>Whether <paramref name="next"/> goes on the paragraph of <paramref name="previous"/> in a text cut at that width.</summary>
    public static bool GoesOn(string text, TextLine previous, TextLine next, int width)
    {
        if (width == 0 || next.Gap) return false;
        var first = text[next.Span.Start];
        if (EndsSentence(text, previous.Span)) return previous.Span.Length >= width * 9 / 10 && char.IsUpper(first);
        return char.IsLower(first) || char.IsDigit(first) || first is '«' or '(' or '[' or '"'
            || previous.Span.Length >= width * 3 / 4;
    }

    private static bool EndsSentence(string text, TextSpan line) => text[line.End - 1] is '.' or ';' or ':' or '!' or '?';

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new(start, end);
    }
}
