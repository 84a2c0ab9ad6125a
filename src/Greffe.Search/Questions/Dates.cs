using System.Globalization;
using System.Text.RegularExpressions;
using Greffe.Search.Words;

namespace Greffe.Search.Questions;

/// <summary>Dates in a question: «5 octobre 2023», «05/10/2023», «2023-10-05», «octobre 2023», «2023».</summary>
internal static partial class Dates
{
    private static readonly string[] Months =
    [
        "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
    ];

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Whole dates.</summary>
    public static IEnumerable<Recognition> FindDays(string text)
    {
        foreach (Match match in InWords().Matches(text))
            if (Read(match, Month(match)) is { } found) yield return found;
        foreach (Match match in InDigits().Matches(text))
            if (Read(match, Number(match, "month")) is { } found) yield return found;
    }

    /// <summary>Months, then years.</summary>
    public static IEnumerable<Recognition> FindPeriods(string text)
    {
        foreach (Match match in MonthAndYear().Matches(text))
            if (Read(match, Month(match)) is { } found) yield return found;
        foreach (Match match in YearAlone().Matches(text))
            if (Read(match, null) is { } found) yield return found;
    }

    private static int? Month(Match match) => Array.IndexOf(Months, Folding.Fold(match.Groups["month"].Value)) is var index and >= 0 ? index + 1 : -1;

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : null;

    private static Recognition? Read(Match match, int? month)
    {
        var year = Number(match, "year") ?? 0;
        if (year is < 1790 or > 2100 || month is < 1 or > 12) return null;
        var day = Number(match, "day");
        if (day is not null && (day < 1 || day > DateTime.DaysInMonth(year, month!.Value))) return null; // a day always comes with its month
        var from = new DateOnly(year, month ?? 1, day ?? 1);
        var to = day is not null ? from : month is not null ? from.AddMonths(1).AddDays(-1) : from.AddYears(1).AddDays(-1);
        var said = day is not null ? from.ToString("d MMMM yyyy", French) : from.ToString(month is not null ? "MMMM yyyy" : "yyyy", French);
        var prefix = day is not null ? "date du " : month is not null ? (from.Month is 4 or 8 or 10 ? "mois d'" : "mois de ") : "année ";
        var words = WordAsk.Read(match.Value) ?? new Ask.Term(match.Value, match.Value);
        return new(match.Index, match.Index + match.Length, new Ask.Dated(from, to, words), $"{prefix}{said}");
    }

    [GeneratedRegex(@"(?<![\w])(?<day>\d{1,2})(?:er)?\s{1,3}(?<month>\p{L}{3,9})\s{1,3}(?<year>\d{4})(?![\w])", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex InWords();

    [GeneratedRegex(@"(?<![\w./\-])(?:(?<day>\d{1,2})[/.](?<month>\d{1,2})[/.](?<year>\d{4})|(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2}))(?![\w/\-])", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex InDigits();

    [GeneratedRegex(@"(?<![\w])(?<month>\p{L}{3,9})\s{1,3}(?<year>\d{4})(?![\w])", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"(?<![\w./\-*°])(?<year>(?:18|19|20)\d{2})(?![\w/\-*]|[.,]\d)", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex YearAlone();
}
