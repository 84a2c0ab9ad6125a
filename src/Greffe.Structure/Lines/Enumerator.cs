namespace Greffe.Structure.Lines;

/// <summary>The number or letter that leads a heading or a paragraph: «12.», «II -», «B/», «1°/».</summary>
internal static class Enumerator
{
    private const string Closers = ".)/-–—°:";

    /// <summary>Length of decoration and number at the start of <paramref name="line"/>, and whether a plain number («12.») leads it.</summary>
    public static (int Length, bool Numbered) Measure(ReadOnlySpan<char> line)
    {
        var start = 0;
        while (start < line.Length && !char.IsLetterOrDigit(line[start])) start++;
        var end = start;
        while (end < line.Length && char.IsAsciiDigit(line[end])) end++;
        if (end > start && end - start <= 3) return After(line, start, end, digits: true);
        while (end < line.Length && line[end] is 'I' or 'V' or 'X') end++;
        if (end == start && end < line.Length && line[end] is >= 'A' and <= 'H') end++;
        return end > start && end - start <= 5 ? After(line, start, end, digits: false) : (start, false);
    }

    private static (int Length, bool Numbered) After(ReadOnlySpan<char> line, int start, int end, bool digits)
    {
        var at = end;
        while (at < line.Length && line[at] == ' ') at++;
        if (at >= line.Length || !Closers.Contains(line[at])) return (start, false);
        var plain = digits && line[at] == '.' && at == end;
        while (at < line.Length && (Closers.Contains(line[at]) || line[at] == ' ')) at++;
        // «12.500 euros» and «15/01183» are numbers in a sentence, not a rank.
        if (at < line.Length && char.IsAsciiDigit(line[at])) return (start, false);
        return (at, plain);
    }
}
