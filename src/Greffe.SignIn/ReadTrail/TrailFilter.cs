using System.Globalization;
using Greffe.Records;
using Microsoft.AspNetCore.Mvc;

namespace Greffe.SignIn.ReadTrail;

/// <summary>What the page of the trail was asked; a day that cannot be read is shown as typed and filters nothing.</summary>
public sealed record TrailFilter
{
    /// <summary>Kind of record.</summary>
    [FromQuery(Name = "type")]
    public string? Kind { get; init; }

    /// <summary>Identifier of who did it.</summary>
    [FromQuery(Name = "personne")]
    public string? Agent { get; init; }

    /// <summary>Day as <c>yyyy-MM-dd</c>, UTC.</summary>
    [FromQuery(Name = "jour")]
    public string? Day { get; init; }

    /// <summary>Position before which lines are shown.</summary>
    [FromQuery(Name = "avant")]
    public long? Before { get; init; }

    /// <summary>Whether a day was typed that is none.</summary>
    public bool BadDay => !string.IsNullOrWhiteSpace(Day) && Parsed is null;

    /// <summary>The same for the records.</summary>
    public TrailQuestion Question => new()
    {
        Kind = Text(Kind), Agent = Text(Agent), Before = Before,
        From = Parsed is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null,
        Until = Parsed is { } last ? new DateTimeOffset(last.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) : null,
    };

    private DateOnly? Parsed => DateOnly.TryParseExact(Day?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue ? day : null;

    /// <summary>The same filters as a query, with another position or none.</summary>
    public string Query(long? before)
    {
        var parts = new (string Name, string? Value)[] { ("type", Text(Kind)), ("personne", Text(Agent)), ("jour", Text(Day)), ("avant", before?.ToString(CultureInfo.InvariantCulture)) }
            .Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToArray(); // nulls are left out just before
        return parts.Length == 0 ? "" : "?" + string.Join('&', parts);
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
