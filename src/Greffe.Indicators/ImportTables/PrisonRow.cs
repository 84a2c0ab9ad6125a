namespace Greffe.Indicators.ImportTables;

/// <summary>One establishment × quarter as the ministry publishes it each month, cells as they stand.</summary>
/// <param name="Row">Number in the file, from 1.</param>
/// <param name="Captured">Day on which the table was fetched, when the file says so.</param>
/// <param name="Reference">Day that the figures are for, when the file says so.</param>
/// <param name="Code">Code of the establishment; empty for a few overseas.</param>
/// <param name="Name">Name of the establishment.</param>
/// <param name="Quarter">Regime of the quarter: <c>MA/QMA</c>, <c>CD/QCD</c>…</param>
/// <param name="Directorate">Interregional directorate.</param>
/// <param name="NormPlaces">Theoretical capacity.</param>
/// <param name="Places">Operational capacity.</param>
/// <param name="Detained">Persons detained.</param>
internal sealed record PrisonRow(
    int Row, DateOnly? Captured, DateOnly? Reference, string Code, string Name, string Quarter, string Directorate,
    string NormPlaces, string Places, string Detained);
