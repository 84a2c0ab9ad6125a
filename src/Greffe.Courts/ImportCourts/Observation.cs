using Greffe.Courts.Directory;

namespace Greffe.Courts.ImportCourts;

/// <summary>What one row of a file says of one court.</summary>
/// <param name="Row">Number of the row or feature, from 1.</param>
/// <param name="Name">Name of the court as the file writes it.</param>
/// <param name="Seat">INSEE code of the commune where it sits; null when the file does not say.</param>
/// <param name="On">Day of the observation; null when the row has none of its own.</param>
/// <param name="Facts">Fields and values.</param>
internal sealed record Observation(int Row, string Name, string? Seat, DateOnly? On, IReadOnlyList<(string Field, string Value)> Facts);

/// <summary>One row of the list of competent courts: names of courts for one commune, absent where the row has none.</summary>
/// <param name="Row">Number of the row, from 1.</param>
/// <param name="Commune">INSEE code.</param>
/// <param name="Courts">Column, name of the court, and its number in the ministry's register (origin-number).</param>
internal sealed record TerritoryRow(int Row, string Commune, IReadOnlyList<(TerritoryColumn Column, string Name, string? Number)> Courts);

/// <summary>A row that was not taken, and why.</summary>
/// <param name="Row">Number of the row or feature, from 1; 0 for the whole file.</param>
/// <param name="Code">Kind of refusal, for example <c>unknown-court</c>.</param>
/// <param name="Reason">French sentence with the value seen.</param>
internal sealed record RefusedRow(int Row, string Code, string Reason);

/// <summary>Everything that one file says.</summary>
internal sealed record FileReading(
    string Shape, DateOnly? On, IReadOnlyList<Observation> Observations, IReadOnlyList<TerritoryRow> Territories, IReadOnlyList<RefusedRow> Refused);
