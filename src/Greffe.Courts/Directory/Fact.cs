using System.Globalization;

namespace Greffe.Courts.Directory;

/// <summary>What a source says of one court. Facts are added, never changed: what holds on a day is read from their dates.</summary>
/// <param name="Court">Code of the court.</param>
/// <param name="Field">One of <see cref="Fields"/>.</param>
/// <param name="Value">The value, as text, on one line.</param>
/// <param name="From">First day it holds or was observed; null when always as far as is known.</param>
/// <param name="Until">Last day when the law or the source says so; null otherwise, even where a later fact takes over.</param>
/// <param name="Source">Identifier of the source.</param>
internal sealed record Fact(string Court, string Field, string Value, DateOnly? From, DateOnly? Until, string Source)
{
    /// <summary>Whether it bears on that day, a later fact of the same field aside.</summary>
    public bool Covers(DateOnly day) => (From is null || From <= day) && (Until is null || Until >= day);

    /// <summary>The line of the reference file: code, field, value, from, until, source.</summary>
    public string ToLine() => string.Join('\t', Court, Field, Value, Text(From), Text(Until), Source);

    public static Fact OfLine(string line)
    {
        var cells = line.Split('\t');
        return cells.Length == 6
            ? new(cells[0], cells[1], cells[2], Day(cells[3]), Day(cells[4]), cells[5])
            : throw new InvalidDataException($"A line of facts has {cells.Length} cells instead of 6.");
    }

    public static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static DateOnly? Day(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
