using System.Globalization;
using System.Text.RegularExpressions;
using Greffe.Indicators.KeepFacts;

namespace Greffe.Indicators.ImportTables;

/// <summary>A period as headers name it: <c>2023</c>, <c>2023 (r)</c>, <c>T1 2024</c>, <c>1er trimestre 2024</c>, <c>janv. 2024</c>, <c>au 31 décembre 2023</c>, <c>2024-03</c>.</summary>
internal static partial class PeriodWords
{
    private static readonly string[] Months = ["janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec"];

    /// <summary>The period named in a header and what remains of the header without it.</summary>
    public static bool TryRead(string header, out Grain grain, out DateOnly first, out string rest)
    {
        var text = Folded(header);
        foreach (var (pattern, read) in Forms)
        {
            if (pattern().Match(text) is not { Success: true } match || read(match) is not { } found) continue;
            (grain, first) = found;
            rest = (header[..match.Index] + " " + header[(match.Index + match.Length)..]).Trim(' ', '-', '–', ':', ',', '/', '(', ')');
            return true;
        }

        (grain, first, rest) = (default, default, header);
        return false;
    }

    private static readonly (Func<Regex> Pattern, Func<Match, (Grain, DateOnly)?> Read)[] Forms =
    [
        (Day, match => MonthOf(match.Groups["m"].Value) is { } month ? Valid(Grain.Day, Int(match, "y"), month, Int(match, "d")) : null),
        (NumericDay, match => Valid(Grain.Day, Int(match, "y"), Int(match, "m"), Int(match, "d"))),
        (QuarterForm, match => Valid(Grain.Quarter, Int(match, "y"), (Int(match, "q") * 3) - 2, 1)),
        (QuarterAfter, match => Valid(Grain.Quarter, Int(match, "y"), (Int(match, "q") * 3) - 2, 1)),
        (MonthForm, match => MonthOf(match.Groups["m"].Value) is { } month ? Valid(Grain.Month, Int(match, "y"), month, 1) : null),
        (NumericMonth, match => Valid(Grain.Month, Int(match, "y"), Int(match, "m"), 1)),
        (YearForm, match => Valid(Grain.Year, Int(match, "y"), 1, 1)),
    ];

    private static (Grain, DateOnly)? Valid(Grain grain, int year, int month, int day) =>
        year is >= 1800 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? (grain, new(year, month, day)) : null;

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static int? MonthOf(string word) => Array.FindIndex(Months, month => word.StartsWith(month, StringComparison.Ordinal)) is var at and >= 0 ? at + 1 : null;

    /// <summary>Lower case without accents, of the same length, so that places in it are places in the header.</summary>
    private static string Folded(string header) => string.Create(header.Length, header, static (span, source) =>
    {
        for (var at = 0; at < span.Length; at++)
            span[at] = char.ToLowerInvariant(source[at]) switch { 'é' or 'è' or 'ê' => 'e', 'û' or 'ù' => 'u', 'à' or 'â' => 'a', '\u00A0' or '\u202F' => ' ', var c => c };
    });

    private const string MonthName = @"(?<m>janv(?:ier)?|fevr(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?)\.?";
    private const string Year = @"(?<y>(?:18|19|20|21)\d\d)(?:\s*\(?[rpse]\)?(?![a-z]))?";

    [GeneratedRegex(@"\b(?:au )?(?<d>\d{1,2})(?:er)? " + MonthName + " " + Year, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(?:au )?(?<d>\d{2})/(?<m>\d{2})/(?<y>\d{4})\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumericDay();

    [GeneratedRegex(@"\b(?:t(?<q>[1-4])|(?<q>[1-4])(?:er|e|eme)? ?trim(?:estre)?\.?)[ -]" + Year, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex QuarterForm();

    [GeneratedRegex(@"\b(?<y>(?:19|20)\d\d)[ -]?t(?<q>[1-4])\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex QuarterAfter();

    [GeneratedRegex(@"\b" + MonthName + "[ -]" + Year, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MonthForm();

    [GeneratedRegex(@"\b(?<y>(?:19|20)\d\d)[-/](?<m>0[1-9]|1[0-2])\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumericMonth();

    [GeneratedRegex(@"(?<!\d)" + Year + @"(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearForm();
}
