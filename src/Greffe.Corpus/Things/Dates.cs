using System.Globalization;

namespace Greffe.Corpus.Things;

/// <summary>Dates as decisions write them.</summary>
internal static class Dates
{
    public static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly string[] Months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly string[] Units =
        ["", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"];

    public static string Long(DateOnly date) => $"{(date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture))} {Months[date.Month - 1]} {date.Year}";

    public static string Month(DateOnly date) => $"{Months[date.Month - 1]} {date.Year}";

    /// <summary>A date of someone's life: long most often, else one of the other ways.</summary>
    public static string Life(Draw draw, DateOnly date) => draw.Below(20) switch
    {
        < 11 => Long(date), < 15 => $"{date:dd}/{date:MM}/{date.Year}", 15 => $"{date:dd}-{date:MM}-{date.Year}", 16 => $"{date:dd}.{date:MM}.{date.Year}",
        17 => $"{date:dd} {Months[date.Month - 1]} {date.Year}", 18 => $"{date.Day} {Months[date.Month - 1].ToUpperInvariant()} {date.Year}", _ => InWords(date),
    };

    public static string InWords(DateOnly date) =>
        $"{(date.Day == 1 ? "premier" : Below100(date.Day))} {Months[date.Month - 1]} {(date.Year >= 2000 ? "deux mille" : "mil neuf cent")}{(date.Year % 100 > 0 ? " " + Below100(date.Year % 100) : "")}";

    private static string Below100(int value)
    {
        if (value < 20) return Units[value];
        if (value >= 80) return value == 80 ? "quatre-vingts" : $"quatre-vingt-{Units[value - 80]}";
        if (value >= 60) return value == 60 ? "soixante" : value == 71 ? "soixante et onze" : value == 61 ? "soixante et un" : $"soixante-{Units[value - 60]}";
        var ten = (value / 10) switch { 2 => "vingt", 3 => "trente", 4 => "quarante", _ => "cinquante" };
        return (value % 10) switch { 0 => ten, 1 => $"{ten} et un", var unit => $"{ten}-{Units[unit]}" };
    }

    public static string Money(Draw draw, int low, int high)
    {
        var whole = draw.Chance(0.5) ? draw.Between(low / 100, high / 100) * 100 : draw.Between(low, high);
        var digits = whole.ToString("#,0", French).Replace('\u202F', draw.Chance(0.9) ? ' ' : '.').Replace('\u00A0', ' ');
        if (draw.Chance(0.35)) digits += $",{draw.Between(1, 99):00}";
        return digits + draw.Any(" euros", " euros", " euros", " €", " EUR", "€");
    }
}
