namespace Greffe.Pseudonymisation.Replacing;

/// <summary>How offsets of a clear text move once some stretches were replaced.</summary>
internal sealed class SpanMap
{
    private readonly List<(TextSpan Clear, TextSpan Public)> pieces = [];

    /// <summary>Adds a replaced stretch; to be called in reading order.</summary>
    public void Add(TextSpan clear, TextSpan shown) => pieces.Add((clear, shown));

    /// <summary>Where an offset went; one inside a replaced stretch goes to its start, or to its end when <paramref name="isEnd"/>.</summary>
    public int Move(int offset, bool isEnd)
    {
        var (low, high) = (0, pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (pieces[middle].Clear.Start < offset) low = middle + 1;
            else high = middle;
        }
        if (low == 0) return offset;
        var (clear, shown) = pieces[low - 1];
        if (offset >= clear.End) return offset + shown.End - clear.End;
        return isEnd ? shown.End : shown.Start;
    }

    /// <summary>Where a stretch went.</summary>
    public TextSpan Move(TextSpan span) => new(Move(span.Start, isEnd: false), Math.Max(Move(span.Start, isEnd: false), Move(span.End, isEnd: true)));
}
