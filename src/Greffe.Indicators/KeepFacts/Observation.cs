namespace Greffe.Indicators.KeepFacts;

/// <summary>
/// One figure of one series, as one source stated it. Its key is measure, place, kind, matter, grain and period; when two files state the same
/// key, the one with the later <see cref="AsOf"/> holds. No dimension is a person.
/// </summary>
/// <param name="Measure">What is counted, by its identifier, <c>prisons.detenus</c>.</param>
/// <param name="Place">Where: a court code, an establishment, or <c>FR</c>.</param>
/// <param name="PlaceLabel">Name of the place, in French, as the source writes it.</param>
/// <param name="Parent">What the place belongs to (court of appeal, directorate); empty when the source does not say.</param>
/// <param name="Kind">Kind of court or of quarter; empty when the series has none.</param>
/// <param name="Matter">Matter (NAC or group); empty when the series has none.</param>
/// <param name="Grain">Length of the period.</param>
/// <param name="Period">First day of the period, or the day itself for a stock.</param>
/// <param name="Value">The figure, or null when <paramref name="Mark"/> says why there is none.</param>
/// <param name="Mark">Why there is no figure, or <see cref="MissingMark.None"/>.</param>
/// <param name="Source">Who published it and where, one line.</param>
/// <param name="AsOf">Day on which the source stated it.</param>
public sealed record Observation(
    string Measure, string Place, string PlaceLabel, string Parent, string Kind, string Matter,
    Grain Grain, DateOnly Period, double? Value, MissingMark Mark, string Source, DateOnly AsOf);

/// <summary>Length of the period of a figure.</summary>
public enum Grain
{
    /// <summary>A stock on one day.</summary>
    Day,

    /// <summary>A month.</summary>
    Month,

    /// <summary>Three months.</summary>
    Quarter,

    /// <summary>A year.</summary>
    Year,
}

/// <summary>Why a figure is missing; the three are never mixed up.</summary>
public enum MissingMark
{
    /// <summary>Nothing is missing.</summary>
    None,

    /// <summary>Not available: <c>nd</c>, <c>n.d.</c>, <c>…</c>, an empty cell.</summary>
    NotAvailable,

    /// <summary>Not applicable: <c>///</c>, <c>-</c> where the series has no sense.</summary>
    NotApplicable,

    /// <summary>Kept secret, because the cell is small: <c>NC</c>, <c>s</c>, <c>n.c.</c></summary>
    Secret,
}
