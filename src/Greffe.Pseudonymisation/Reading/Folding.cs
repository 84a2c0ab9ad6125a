using System.Buffers;
using System.Globalization;
using System.Text;

namespace Greffe.Pseudonymisation.Reading;

/// <summary>Compares words without case and accents: «Éléonore» and «ELEONORE» fold to the same letters.</summary>
internal static class Folding
{
    private const int TableLength = 0x250;
    private static readonly string[] Table = BuildTable();

    /// <summary>The letters and digits of <paramref name="text"/>, lower case, without accents, apostrophes, hyphens or spaces.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length * 2 + 8);
        try { return new(buffer, 0, Fold(text, buffer)); }
        finally { ArrayPool<char>.Shared.Return(buffer); }
    }

    /// <summary>Folds into <paramref name="target"/>, at least twice as long plus 8; returns the length written.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> target)
    {
        var length = 0;
        foreach (var letter in text)
        {
            if (letter is >= 'a' and <= 'z') target[length++] = letter;
            else if (letter < TableLength) foreach (var folded in Table[letter]) target[length++] = folded;
            else if (char.IsLetterOrDigit(letter)) target[length++] = char.ToLowerInvariant(letter);
        }
        return length;
    }

    private static string[] BuildTable()
    {
        var table = new string[TableLength];
        for (var code = 0; code < TableLength; code++) table[code] = FoldOne((char)code);
        return table;
    }

    private static string FoldOne(char letter) => letter switch
    {
        'œ' or 'Œ' => "oe",
        'æ' or 'Æ' => "ae",
        'ß' => "ss",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'þ' or 'Þ' => "th",
        'ı' => "i",
        _ => new([.. letter.ToString().Normalize(NormalizationForm.FormD)
            .Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(part))
            .Select(char.ToLowerInvariant)]),
    };
}
