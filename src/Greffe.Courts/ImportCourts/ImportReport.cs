namespace Greffe.Courts.ImportCourts;

/// <summary>What an import did, file by file.</summary>
/// <param name="Files">One report a file.</param>
public sealed record CourtImportReport(IReadOnlyList<CourtFileReport> Files)
{
    /// <summary>Whether some row was refused.</summary>
    public bool HasRefusals => Files.Any(file => file.Refused > 0);
}

/// <summary>What the import of one file did.</summary>
/// <param name="File">Name of the file, without folder.</param>
/// <param name="Shape">Shape told from its content: <c>annuaire-geojson</c>, <c>structures-justice</c>, <c>competences-communes</c>, <c>courriels</c>, <c>inconnue</c>.</param>
/// <param name="Source">Identifier of the source that its facts now bear.</param>
/// <param name="On">Day that the file speaks of, <c>yyyy-MM-dd</c>.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Matched">Rows that speak of a known court or commune.</param>
/// <param name="Added">Facts new to the directory.</param>
/// <param name="Changed">Facts that differ from what was known on that day.</param>
/// <param name="OutOfScope">Rows that are no court: prisons, houses of justice, other services.</param>
/// <param name="Refused">Rows in quarantine.</param>
/// <param name="Changes">What changed, for people, at most 200 lines.</param>
/// <param name="Refusals">Rows refused, with reason, at most 200.</param>
public sealed record CourtFileReport(
    string File, string Shape, string Source, string On, int Rows, int Matched, int Added, int Changed, int OutOfScope, int Refused,
    IReadOnlyList<CourtChangeLine> Changes, IReadOnlyList<CourtRefusalLine> Refusals);

/// <summary>One fact that changed.</summary>
/// <param name="Court">Code of the court, or of the commune.</param>
/// <param name="Field">Field.</param>
/// <param name="Before">Value until then.</param>
/// <param name="After">Value from then on.</param>
public sealed record CourtChangeLine(string Court, string Field, string Before, string After);

/// <summary>One row refused.</summary>
/// <param name="Row">Number of the row, from 1; 0 for the file.</param>
/// <param name="Code">Kind of refusal.</param>
/// <param name="Reason">French sentence.</param>
public sealed record CourtRefusalLine(int Row, string Code, string Reason);
