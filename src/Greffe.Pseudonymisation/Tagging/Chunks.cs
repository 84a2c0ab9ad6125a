using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Tagging;

/// <summary>Cuts a document into the chains that are read at once: at empty lines, at line ends after a full stop, or when a chain grows long.</summary>
internal static class Chunks
{
    /// <summary>Most words of a chain.</summary>
    public const int Longest = 256;

    private const int Short = 24;

    /// <summary>Token after the last one of the chain that begins at <paramref name="start"/>.</summary>
    public static int EndOf(DocumentText document, int start)
    {
        var limit = Math.Min(start + Longest, document.Tokens.Count);
        for (var at = start + 1; at < limit; at++)
        {
            var gap = document.Tokens[at].Gap;
            if (gap == Gap.Paragraph || gap == Gap.Line && at - start >= Short && (document.IsMark(at - 1, '.') || document.IsMark(at - 1, ';'))) return at;
        }
        return limit;
    }
}
