using System.Globalization;

namespace Greffe.Look;

/// <summary>Dates in words, the same on every machine: they do not depend on the languages installed.</summary>
public static class DateWords
{
    private static readonly string[] French =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly string[] Abbreviated =
        ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."];

    private static readonly string[] English =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>«1er octobre 2023», or «1 October 2023» in English.</summary>
    public static string InWords(DateOnly date, string language = "fr") =>
        $"{Day(date, language)}\u00a0{(language == "en" ? English : French)[date.Month - 1]} {Year(date)}";

    /// <summary>«5 oct. 2023», as lawyers cite.</summary>
    public static string AsCited(DateOnly date) => $"{Day(date, "fr")}\u00a0{Abbreviated[date.Month - 1]} {Year(date)}";

    /// <summary>«2023-10-05», for machines.</summary>
    public static string Machine(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Day(DateOnly date, string language) =>
        date.Day == 1 && language == "fr" ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture);

    private static string Year(DateOnly date) => date.Year.ToString("0000", CultureInfo.InvariantCulture);
}
