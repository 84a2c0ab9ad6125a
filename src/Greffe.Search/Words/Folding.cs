using System.Globalization;
using System.Text;

namespace Greffe.Search.Words;

/// <summary>Case and accents folded, one character at a time: «É» becomes «e», «Œ» becomes «oe».</summary>
internal static class Folding
{
    private const int TableSize = 0x180;

    private static readonly char[] Table = [.. Enumerable.Range(0, TableSize).Select(code => FoldSlowly((char)code))];

    /// <summary>Writes the folded form of <paramref name="c"/> into <paramref name="target"/>; returns how many characters it took, 0 to 2.</summary>
    public static int Fold(char c, Span<char> target)
    {
        switch (c)
        {
            case 'œ' or 'Œ': (target[0], target[1]) = ('o', 'e'); return 2;
            case 'æ' or 'Æ': (target[0], target[1]) = ('a', 'e'); return 2;
            case 'ß': (target[0], target[1]) = ('s', 's'); return 2;
            case >= '\u0300' and <= '\u036f': return 0;
        }

        target[0] = c < TableSize ? Table[c] : FoldSlowly(c);
        return 1;
    }

    /// <summary>The folded form of a whole string.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        Span<char> pair = stackalloc char[2];
        foreach (var c in text) folded.Append(pair[..Fold(c, pair)]);
        return folded.ToString();
    }

    private static char FoldSlowly(char c)
    {
        if (char.IsSurrogate(c)) return c;
        var plain = c.ToString().Normalize(NormalizationForm.FormD)[0];
        return CharUnicodeInfo.GetUnicodeCategory(plain) == UnicodeCategory.NonSpacingMark ? c : char.ToLowerInvariant(plain);
    }
}
