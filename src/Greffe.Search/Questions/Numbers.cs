using System.Text.RegularExpressions;
using Greffe.Decisions;

namespace Greffe.Search.Questions;

/// <summary>Numbers of cases, ECLI and identifiers in a question.</summary>
internal static partial class Numbers
{
    /// <summary>All of them; where two overlap the surer one comes first.</summary>
    public static IEnumerable<Recognition> FindAll(string text)
    {
        foreach (Match match in EcliPattern().Matches(text))
            if (Ecli.TryParse(match.Value.ToUpperInvariant(), out var ecli))
                yield return Found(match, Canonical(ecli.Value), $"ECLI {ecli.Value}");
        foreach (Match match in IdPattern().Matches(text))
            yield return Found(match, match.Value, "identifiant de décision");
        foreach (Match match in Pourvoi().Matches(text))
            yield return Found(match, Digits(match.Groups["n"].Value), $"numéro de pourvoi {Pretty(Digits(match.Groups["n"].Value))}");
        foreach (Match match in Rg().Matches(text))
            yield return Found(match, Digits(match.Groups["n"].Value), $"numéro de répertoire général {match.Groups["n"].Value}");
        foreach (Match match in Administrative().Matches(text))
            yield return Found(match, Digits(match.Groups["n"].Value), $"numéro de requête {match.Groups["n"].Value}");
        foreach (Match match in BarePourvoi().Matches(text))
            yield return Found(match, match.Value, $"numéro {match.Value}", isSure: text.AsSpan(0, match.Index).TrimEnd().EndsWith("n°"));
    }

    /// <summary>The form under which a number, an ECLI or an identifier is indexed: letters and digits only, lower case.</summary>
    public static string Canonical(string number) => string.Concat(number.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static Recognition Found(Match match, string canonical, string said, bool isSure = true)
    {
        var number = match.Groups["n"] is { Success: true } group ? group.Value : match.Value;
        return new(match.Index, match.Index + match.Length, new Ask.Numbered(canonical, Words(number), isSure), said);
    }

    private static Ask Words(string text) => WordAsk.Read(text) ?? new Ask.Term(Canonical(text), Canonical(text));

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));

    private static string Pretty(string digits) => digits.Length == 7 ? $"{digits[..2]}-{digits[2..4]}.{digits[4..]}" : digits;

    [GeneratedRegex(@"(?<![\w:])ECLI:[A-Za-z]{2}:[A-Za-z0-9]{1,7}:\d{4}:[A-Za-z0-9.]{1,25}", Options, 2_000)]
    private static partial Regex EcliPattern();

    [GeneratedRegex(@"(?<![\w])[0-9a-f]{24,27}(?![\w])", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"(?<![\w.\-/])(?:pourvoi\s{1,3}(?:n[°o]\s{0,3})?)?(?:[A-Z]\s{0,2})?(?<n>\d{2}-\d{2}\.?\d{3})(?![\w\-/])", Options, 2_000)]
    private static partial Regex Pourvoi();

    [GeneratedRegex(@"(?<![\w.\-/])(?:R\.?G\.?\s{0,3}(?:n[°o]\s{0,3})?)?(?<n>\d{2}/\d{5})(?![\w\-/])", Options, 2_000)]
    private static partial Regex Rg();

    [GeneratedRegex(@"(?<![\w.\-/])(?:CE|CAA|TA|req(?:uête|\.)?)\s{1,3}(?:n[°o]\s{0,3})?(?<n>\d{5,7}|\d{2}[A-Z]{2}\d{5})(?![\w\-/])", Options, 2_000)]
    private static partial Regex Administrative();

    [GeneratedRegex(@"(?<![\w.,\-/])\d{6,7}(?![\w\-/]|[.,]\d)", Options, 2_000)]
    private static partial Regex BarePourvoi();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
}
