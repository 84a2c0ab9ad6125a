using System.Globalization;
using System.Text;

namespace Greffe.Citations.Finding;

/// <summary>One character for one: lower case, no accent, one shape of blank, apostrophe, dash and degree. Offsets stay those of the text.</summary>
internal static class Letters
{
    private static readonly char[] Table = [.. Enumerable.Range(0, 0x2200).Select(code => Of((char)code))];

    /// <summary>Folds <paramref name="text"/> into <paramref name="folded"/>, of the same length.</summary>
    public static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            folded[i] = c < Table.Length ? Table[c] : c;
        }
    }

    /// <summary>A short text folded, for the tables of names.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, (folded, from) => Fold(from, folded));

    /// <summary>Whether a folded character belongs to a word.</summary>
    public static bool IsWord(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') || (c > '\u00ff' && char.IsLetterOrDigit(c));

    /// <summary>Identifier of a name: words joined by hyphens.</summary>
    public static string Slug(ReadOnlySpan<char> folded)
    {
        var slug = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (IsWord(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }

    private static char Of(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u02bc' or '\u00b4' or '`' or '\u2032' => '\'',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' or '\u00ad' => '-',
        '\u00ba' or '\u02da' => '°',
        '\u0153' or '\u0152' => 'o',
        '\u00e6' or '\u00c6' => 'a',
        '\u1d49' => 'e',
        '\u02b3' => 'r',
        '\n' or '\u000b' or '\f' => '\n',
        _ when char.IsWhiteSpace(c) => ' ',
        _ when char.IsSurrogate(c) => c,
        _ => char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD).FirstOrDefault(part =>
            CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark, c)),
    };
}
