namespace Greffe.Pseudonymisation.Linking;

/// <summary>«au nom commercial « Le Moulin de Roselyne »»: a trade name that holds a hidden person's name is hidden whole.</summary>
internal static class TradeName
{
    private const int Longest = 8;

    /// <summary>The words of the trade name around the stretch, or the stretch itself.</summary>
    public static (int Start, int End) Around(DocumentText document, int start, int end)
    {
        var (open, close) = (start - 1, end);
        while (open > start - Longest && document.Has(open) && !IsQuote(document, open, '«')) open--;
        while (close < end + Longest && document.Has(close) && !IsQuote(document, close, '»')) close++;
        if (!IsQuote(document, open, '«') || !IsQuote(document, close, '»') || !IsAnnounced(document, open)) return (start, end);
        return (open + 1, close);
    }

    private static bool IsQuote(DocumentText document, int at, char mark) => document.IsMark(at, mark) || document.IsMark(at, '"');

    private static bool IsAnnounced(DocumentText document, int open)
    {
        for (var at = open - 1; at > open - 6 && at >= 0; at--) if (document.Folded(at) is "commercial" or "enseigne" or "denomination") return true;
        return false;
    }
}
