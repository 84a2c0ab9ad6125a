using System.Globalization;
using Greffe.Indicators.KeepFacts;

namespace Greffe.Indicators.ShowDashboards;

/// <summary>Figures and periods in French, the same on every machine.</summary>
internal static class FrenchWords
{
    private static readonly string[] Months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    /// <summary>«141,2 %», «89 163 personnes», with narrow no-break blanks.</summary>
    public static string Figure(double value, int decimals, string unit) => unit.Length == 0 ? Number(value, decimals) : $"{Number(value, decimals)}\u202f{unit}";

    /// <summary>«1 193,6».</summary>
    public static string Number(double value, int decimals) =>
        value.ToString("#,0" + (decimals > 0 ? "." + new string('0', decimals) : ""), CultureInfo.InvariantCulture)
            .Replace(',', '\u202f').Replace('.', ',').Replace('-', '\u2212');

    /// <summary>«1er juillet 2026», «juillet 2026», «3e trimestre 2026», «2026».</summary>
    public static string Period(Grain grain, DateOnly first) => grain switch
    {
        Grain.Day => $"{(first.Day == 1 ? "1er" : first.Day.ToString(CultureInfo.InvariantCulture))} {Month(first)}",
        Grain.Month => Month(first),
        Grain.Quarter => $"{((first.Month - 1) / 3) + 1}{(first.Month == 1 ? "er" : "e")} trimestre {Year(first)}",
        _ => Year(first),
    };

    /// <summary>«au 1er juillet 2026», «en juillet 2026», «au 3e trimestre 2026», «en 2026».</summary>
    public static string In(Grain grain, DateOnly first) => $"{(grain is Grain.Day or Grain.Quarter ? "au" : "en")} {Period(grain, first)}";

    private static string Month(DateOnly day) => $"{Months[day.Month - 1]} {Year(day)}";

    private static string Year(DateOnly day) => day.Year.ToString("0000", CultureInfo.InvariantCulture);
}
