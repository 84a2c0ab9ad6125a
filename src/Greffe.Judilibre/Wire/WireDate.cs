using System.Globalization;

namespace Greffe.Judilibre.Wire;

/// <summary>
/// A moment as clients write it: a year, a month, a day, or a day with a time after <c>T</c> or a blank, with or without fraction and
/// zone (UTC when none is given).
/// </summary>
/// <param name="Start">First moment it covers, as days (<c>yyyy-MM-dd</c>) or instants of the catalogue are written.</param>
/// <param name="End">Last moment it covers.</param>
/// <param name="IsInstant">Whether a time was given.</param>
internal sealed record WireDate(string Start, string End, bool IsInstant)
{
    private const string InstantForm = "yyyy-MM-ddTHH:mm:ss.fffZ";

    /// <summary>Reads a moment; null when it is none.</summary>
    public static WireDate? Read(string text)
    {
        text = text.Trim();
        if (Day(text, "yyyy") is { } year) return Span(year, year.AddYears(1));
        if (Day(text, "yyyy-MM") is { } month) return Span(month, month.AddMonths(1));
        if ((Day(text, "yyyy-MM-dd") ?? Day(text, "yyyyMMdd")) is { } day) return Span(day, day.AddDays(1));
        return Instant(text) is { } instant ? new(instant, instant, true) : null;
    }

    /// <summary>An instant in the form of the catalogue; null when the text has no time or is none.</summary>
    public static string? Instant(string? text)
    {
        if (text is not { Length: >= 13 } || text[10] is not ('T' or 't' or ' ')) return null;
        var spaced = text.LastIndexOf(' ');
        if (spaced > 10) text = $"{text[..spaced]}+{text[(spaced + 1)..]}"; // a «+» that was not percent-encoded
        return DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant.ToString(InstantForm, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Start of a day, as an instant of the catalogue.</summary>
    public static string Midnight(string day) => $"{day}T00:00:00.000Z";

    /// <summary>The start as milliseconds since 1970.</summary>
    public long Milliseconds() =>
        DateTimeOffset.Parse(IsInstant ? Start : Midnight(Start), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUnixTimeMilliseconds();

    private static WireDate Span(DateOnly first, DateOnly next) => new(Written(first), Written(next.AddDays(-1)), false);

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string text, string form) =>
        DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 0 and < 9999 ? day : null;
}
