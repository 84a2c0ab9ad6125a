using System.Globalization;
using System.Text.RegularExpressions;
using Greffe.Indicators.KeepFacts;

namespace Greffe.Indicators.ImportTables;

/// <summary>A cell as statistical offices write it in French: thin and unbreakable blanks between thousands, decimal comma, marks for what is missing.</summary>
internal static partial class FrenchNumber
{
    /// <summary>Reads one cell: a figure, or the reason why there is none. False when the cell is neither.</summary>
    /// <param name="cell">The cell, as it stands in the file.</param>
    /// <param name="value">The figure; a percentage keeps its own unit («96,9 %» is 96.9).</param>
    /// <param name="mark">Why there is no figure.</param>
    public static bool TryRead(string? cell, out double? value, out MissingMark mark)
    {
        (value, mark) = (null, MissingMark.None);
        var text = NoteMark().Replace(cell ?? "", "").Trim().Trim('\u00A0', '\u202F', '\u2009');
        if (Missing(text) is { } reason) { mark = reason; return true; }
        Span<char> digits = stackalloc char[Math.Min(text.Length, 64)];
        var length = 0;
        foreach (var c in text)
        {
            if (length == digits.Length) return false;
            if (c is ' ' or '\u00A0' or '\u202F' or '\u2009' or '%') continue;
            digits[length++] = c switch { ',' => '.', '\u2212' or '\u2013' => '-', _ => c };
        }

        var number = digits[..length];
        if (!Grouped(text) || number.Count('.') > 1) return false;
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!double.TryParse(number, Styles, CultureInfo.InvariantCulture, out var read)) return false;
        value = read;
        return true;
    }

    private static MissingMark? Missing(string text) => text.ToUpperInvariant() switch
    {
        "" or "ND" or "N.D." or "N.D" or "…" or "..." or "NA" or "N/A" => MissingMark.NotAvailable,
        "///" or "//" or "/" or "-" or "–" or "—" or "SO" or "S.O." or "N.S." or "NS" => MissingMark.NotApplicable,
        "NC" or "N.C." or "S" or "<5" or "< 5" => MissingMark.Secret,
        _ => null,
    };

    /// <summary>Whether every blank stands before exactly three digits: «12 34» is two numbers, or a slip of the keyboard.</summary>
    private static bool Grouped(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd("% \u00A0\u202F\u2009");
        var whole = text.IndexOfAny(',', '.') is var at and >= 0 ? text[..at] : text;
        for (var i = 1; i < whole.Length; i++)
        {
            if (whole[i] is not (' ' or '\u00A0' or '\u202F' or '\u2009')) continue;
            if (!char.IsAsciiDigit(whole[i - 1])) { if (i == 1) continue; return false; }
            var group = whole[(i + 1)..];
            var end = group.IndexOfAny(" \u00A0\u202F\u2009");
            if ((end < 0 ? group : group[..end]).Length != 3) return false;
        }

        return true;
    }

    /// <summary>A mark of revision or a call to a note after the figure: «1 234 (r)», «1 234 (1)», «1 234*».</summary>
    [GeneratedRegex(@"\s*\((?:r|p|e|s|\d)\)\s*$|\s*\*+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoteMark();
}
