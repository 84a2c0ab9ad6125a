using System.Globalization;

namespace Greffe.Catalogue.Describe;

/// <summary>Whether data are as recent as promised.</summary>
public enum FreshnessState
{
    /// <summary>No frequency promised, or no day of last change known.</summary>
    Unknown,

    /// <summary>Within the promised time.</summary>
    Fresh,

    /// <summary>Later than promised.</summary>
    Late,
}

/// <summary>
/// Freshness from the promised frequency and the day of the last change: late once half a period more than the promise has passed (one day more
/// at least). Frequencies are codes of the EU's authority list; those without period (irregular, unknown) promise nothing, «never» is always kept.
/// </summary>
public static class Freshness
{
    private static readonly (string Code, int? Days)[] Periods =
    [
        ("CONT", 1), ("HOURLY", 1), ("DAILY", 1), ("WEEKLY", 7), ("BIWEEKLY", 14), ("MONTHLY", 31), ("BIMONTHLY", 62), ("QUARTERLY", 92), ("ANNUAL_2", 184), ("ANNUAL", 366),
        ("BIENNIAL", 731), ("IRREG", null), ("NEVER", null), ("UNKNOWN", null),
    ];

    /// <summary>Codes of frequencies, from the most frequent.</summary>
    public static IReadOnlyList<string> Frequencies { get; } = [.. Periods.Select(period => period.Code)];

    /// <summary>Stable name of a state: <c>fresh</c>, <c>late</c>, <c>unknown</c>.</summary>
    public static string Code(this FreshnessState state) => state switch { FreshnessState.Fresh => "fresh", FreshnessState.Late => "late", _ => "unknown" };

    /// <summary>State on a day.</summary>
    public static FreshnessState Of(FieldValues values, DateOnly today) => Of(values[Fields.Frequency], Day(values[Fields.Modified]), today);

    /// <summary>State on a day, from the code of the frequency and the day of the last change.</summary>
    public static FreshnessState Of(string? frequency, DateOnly? modified, DateOnly today) =>
        frequency == "NEVER" ? FreshnessState.Fresh
        : LastDay(frequency, modified) is not { } last ? FreshnessState.Unknown
        : today <= last ? FreshnessState.Fresh : FreshnessState.Late;

    /// <summary>Last day on which data are still fresh; null when nothing is promised.</summary>
    public static DateOnly? LastDay(string? frequency, DateOnly? modified) =>
        modified is { } day && Array.Find(Periods, period => period.Code == frequency).Days is { } days && day < DateOnly.MaxValue.AddDays(-2000)
            ? day.AddDays(days + Math.Max(1, days / 2)) : null;

    /// <summary>A day as records write it; null when it is none.</summary>
    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
