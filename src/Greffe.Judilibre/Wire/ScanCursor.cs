using System.Globalization;

namespace Greffe.Judilibre.Wire;

/// <summary>A place in a scan, in the shape that clients know: <c>number&amp;milliseconds&amp;identifier</c>.</summary>
/// <param name="Batch">Number of the batch that begins there.</param>
/// <param name="Day">Day of the last decision given.</param>
/// <param name="Wire">Identifier of the last decision given.</param>
internal sealed record ScanCursor(int Batch, string Day, string Wire)
{
    /// <summary>The place in the order.</summary>
    public (string Day, string Wire) Place => (Day, Wire);

    /// <summary>Reads a place; null when it is none.</summary>
    public static ScanCursor? Read(string text)
    {
        if (text.Split('&', 3) is not [var batch, var milliseconds, { Length: > 0 } id]) return null;
        if (!int.TryParse(batch, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        if (!long.TryParse(milliseconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var moment) || Math.Abs(moment) > 100_000_000_000_000) return null;
        try
        {
            return new(number, DateTimeOffset.FromUnixTimeMilliseconds(moment).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), id);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null; // before the year 1
        }
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var day = DateTime.ParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        return string.Create(CultureInfo.InvariantCulture, $"{Batch}&{new DateTimeOffset(day).ToUnixTimeMilliseconds()}&{Wire}");
    }
}
