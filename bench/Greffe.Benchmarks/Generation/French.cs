using System.Globalization;

namespace Greffe.Benchmarks.Generation;

/// <summary>French forms of dates and amounts.</summary>
internal static class French
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly string[] Months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly string[] Units =
    [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze",
        "seize", "dix-sept", "dix-huit", "dix-neuf",
    ];

    public static string Upper(string text) => text.ToUpper(Culture);

    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{(day.Day == 1 ? "1er" : day.Day)} {Months[day.Month - 1]} {day.Year}");

    public static string DayInWords(DateOnly day) =>
        $"{(day.Day == 1 ? "premier" : Number(day.Day))} {Months[day.Month - 1]} deux mille {Number(day.Year % 100)}";

    /// <summary>Amount with a blank between thousands, without its currency.</summary>
    public static string Amount(int euros, int cents)
    {
        var whole = euros < 1000 ? $"{euros}" : $"{euros / 1000} {euros % 1000:000}";
        return cents == 0 ? whole : $"{whole},{cents:00}";
    }

    private static string Number(int value) => value switch
    {
        < 20 => Units[value],
        20 => "vingt",
        21 => "vingt et un",
        < 30 => $"vingt-{Units[value - 20]}",
        30 => "trente",
        31 => "trente et un",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };
}
