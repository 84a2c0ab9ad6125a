using System.Text;

namespace Greffe.Formats.Reading;

/// <summary>Joins a line to the one before it. A hyphen at the line end is that of the layout or that of the word.</summary>
internal static class Hyphenation
{
    private static readonly string[] KeptBefore = ["vice", "sous", "ex", "demi", "non", "avant", "après", "contre", "grand", "grands", "peut", "ci", "là", "au", "par", "quasi", "mi"];

    private static readonly string[] KeptAfter =
        ["il", "elle", "ils", "elles", "on", "je", "tu", "nous", "vous", "ce", "ci", "là", "même", "mêmes", "dire", "t", "y", "en", "lui", "leur", "moi", "toi", "le", "la", "les"];

    /// <summary>Makes <paramref name="text"/> ready for <paramref name="next"/>, which goes on its last line.</summary>
    public static void Join(StringBuilder text, string next)
    {
        var last = text[^1];
        if (last == '\u00AD')
        {
            text.Length--;
        }
        else if (last is '-' or '\u2010' && text.Length > 1 && char.IsLetter(text[^2]))
        {
            if (IsLayout(text, next)) text.Length--;
        }
        else
        {
            text.Append(' ');
        }
    }

    /// <summary>A small letter must follow; words that carry a hyphen of their own keep it, and so do names («Jean-» «Pierre»).</summary>
    private static bool IsLayout(StringBuilder text, string next)
    {
        if (next.Length == 0 || !char.IsLower(next[0])) return false;
        var start = text.Length - 1;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        var before = text.ToString(start, text.Length - 1 - start).ToLowerInvariant();
        if ((start > 0 && text[start - 1] == '-') || KeptBefore.Contains(before)) return false;
        var end = 0;
        while (end < next.Length && char.IsLetter(next[end])) end++;
        return !KeptAfter.Contains(next[..end]);
    }
}
