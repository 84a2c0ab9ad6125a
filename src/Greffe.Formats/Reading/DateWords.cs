using System.Globalization;
using System.Text.RegularExpressions;

namespace Greffe.Formats.Reading;

/// <summary>Dates of metadata.</summary>
internal static partial class DateWords
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>
    /// Day of <c>2020-11-18</c>, of <c>2020-11-18T…</c> (an instant at 22 h or later in UTC is midnight in Paris, hence the next day),
    /// of <c>18/11/2020</c> or of <c>18 novembre 2020</c>; null otherwise, and for 2999-01-01, which DILA writes for «unknown».
    /// </summary>
    public static DateOnly? Day(string? words)
    {
        if (Blanks.CollapsedOrNull(words) is not { } text) return null;
        var day = Iso(text) ?? InWords(text);
        return day is { Year: >= 1700 and < 2999 } ? day : null;
    }

    private static DateOnly? Iso(string text)
    {
        if (text.Length < 10 || !DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        if (text.Length == 10) return day;
        if (text[10] is not ('T' or ' ')) return null;
        var isPreviousEvening = text.EndsWith('Z') && text.AsSpan(11) is ['2', '2' or '3', ':', ..];
        return isPreviousEvening && day < DateOnly.MaxValue ? day.AddDays(1) : day;
    }

    private static DateOnly? InWords(string text)
    {
        var plain = First().Replace(text, "1 ");
        string[] forms = ["d MMMM yyyy", "dd/MM/yyyy", "dd-MM-yyyy"];
        return DateOnly.TryParseExact(plain, forms, French, DateTimeStyles.None, out var day) ? day : null;
    }

    [GeneratedRegex(@"^1er\s", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex First();
}
