using System.Buffers;

namespace Greffe.Structure.Lines;

/// <summary>The non-blank lines of a text, folded once for all recognisers. One pass, two buffers.</summary>
internal sealed class LineIndex
{
    /// <summary>Letters kept of each line: headings are shorter.</summary>
    private const int FoldedLength = 112;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    /// <summary>Headings that some deliveries run on to the line before; they begin a line of their own here.</summary>
    private static readonly SearchValues<string> RunOn =
        SearchValues.Create(["MOYEN ANNEXE", "MOYENS ANNEXES", "MOYEN ANNEXÉ", "MOYENS ANNEXÉS"], StringComparison.Ordinal);

    private readonly List<Entry> entries = [];
    private readonly char[] letters;
    private readonly bool[] ends;

    private LineIndex(string text)
    {
        Text = text;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(Breaks);
            var end = length < 0 ? text.Length : start + length;
            AddTrimmed(start, end);
            start = end + 1;
        }

        var total = entries.Sum(entry => Math.Min(FoldedLength, entry.End - entry.Start));
        (letters, ends) = (new char[total], new bool[total]);
        var filled = 0;
        for (var i = 0; i < entries.Count; i++) filled = Fold(i, filled);
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Number of non-blank lines.</summary>
    public int Count => entries.Count;

    /// <summary>The line at that rank, from 0.</summary>
    public FoldedLine this[int rank]
    {
        get
        {
            var entry = entries[rank];
            return new(
                Text.AsSpan(entry.Start, entry.End - entry.Start), new(entry.Start, entry.End),
                letters.AsSpan(entry.Folded, entry.Length), ends.AsSpan(entry.Folded, entry.Length), entry.Whole, entry.Numbered);
        }
    }

    /// <summary>Offset where the line at that rank begins; end of the text for the rank after the last.</summary>
    public int Start(int rank) => rank < entries.Count ? entries[rank].Start : Text.Length;

    /// <summary>Rank of the first line that begins at or after <paramref name="offset"/>.</summary>
    public int RankAt(int offset)
    {
        var (low, high) = (0, entries.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (entries[middle].Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Splits and folds <paramref name="text"/>.</summary>
    public static LineIndex Of(string text) => new(text);

    private void AddTrimmed(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start])) start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1])) end--;
        if (end <= start) return;
        var annex = Text.AsSpan(start, end - start).IndexOfAny(RunOn);
        if (annex > 1)
        {
            AddTrimmed(start, start + annex);
            entries.Add(new(start + annex, end));
            return;
        }

        entries.Add(new(start, end));
    }

    private int Fold(int rank, int filled)
    {
        var entry = entries[rank];
        var line = Text.AsSpan(entry.Start, entry.End - entry.Start);
        var (skipped, numbered) = Enumerator.Measure(line);
        var limit = filled + Math.Min(FoldedLength, line.Length);
        var at = filled;
        var i = skipped;
        for (; i < line.Length && at < limit; i++)
        {
            var folded = LetterFolding.Fold(line[i]);
            if (folded == '\0') continue;
            letters[at] = folded;
            ends[at] = i + 1 == line.Length || !char.IsLetterOrDigit(line[i + 1]);
            at++;
        }

        // Marks that end a heading («:», «.») do not make it longer.
        while (i < line.Length && LetterFolding.Fold(line[i]) == '\0') i++;
        entries[rank] = entry with { Folded = filled, Length = at - filled, Whole = i >= line.Length, Numbered = numbered };
        return at;
    }

    private readonly record struct Entry(int Start, int End, int Folded = 0, int Length = 0, bool Whole = false, bool Numbered = false);
}
