using System.Globalization;
using System.Text;

namespace Greffe.Structure.Lines;

/// <summary>One character as headings are compared: capital, without accent.</summary>
internal static class LetterFolding
{
    private const int TableLength = 0x180;

    private static readonly char[] Table = [.. Enumerable.Range(0, TableLength).Select(code => Plain((char)code))];

    /// <summary>The folded letter or digit, or <c>\0</c> for anything else. «œ» and «æ» give their first letter only.</summary>
    public static char Fold(char c) => c < TableLength ? Table[c] : char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : '\0';

    private static char Plain(char c)
    {
        if (c is 'œ' or 'Œ') return 'O';
        if (c is 'æ' or 'Æ') return 'A';
        if (!char.IsLetterOrDigit(c)) return '\0';
        var letter = c.ToString().Normalize(NormalizationForm.FormD)
            .FirstOrDefault(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark);
        return char.ToUpperInvariant(letter);
    }
}
