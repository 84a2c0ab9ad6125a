using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsvHelper;

namespace Greffe.Indicators.ImportTables;

/// <summary>
/// The series «personnes détenues et densité carcérale par établissement», in its two shapes: one GeoJSON a capture, or a CSV of several.
/// A shape is told by its columns, never by the name of the file; the name only helps to date a capture.
/// </summary>
internal static partial class PrisonFiles
{
    private static readonly string[] Columns = ["etablissement", "quartier", "lc_disp", "capacite_oper", "ecroue_detenu"];

    /// <summary>Rows of a GeoJSON capture, or null when the document is something else.</summary>
    /// <exception cref="JsonException">The document is not JSON.</exception>
    public static IReadOnlyList<PrisonRow>? FromGeoJson(Stream stream, string fileName)
    {
        using var document = JsonDocument.Parse(stream);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array) return null;
        var captured = Captured(root, fileName);
        List<PrisonRow> rows = [];
        foreach (var feature in features.EnumerateArray())
        {
            if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("properties", out var cells) || cells.ValueKind != JsonValueKind.Object) return null;
            if (rows.Count == 0 && !Columns.All(column => cells.TryGetProperty(column, out _))) return null;
            rows.Add(Row(rows.Count + 1, captured, Day(Cell(cells, "date_reference")), name => Cell(cells, name)));
        }

        return rows;
    }

    /// <summary>Rows of a CSV of captures, or null when the columns are others.</summary>
    public static IReadOnlyList<PrisonRow>? FromCsv(TextReader reader, string fileName)
    {
        var text = reader.ReadToEnd();
        using var csv = CsvReader.FromText(text, CsvGrid.Options(CsvGrid.Delimiter(text)));
        List<string>? header = null;
        List<PrisonRow> rows = [];
        foreach (var record in csv)
        {
            var cells = record.ToArray();
            if (cells.All(cell => cell.Length == 0)) continue;
            if (header is null)
            {
                header = [.. cells];
                if (!Columns.All(header.Contains)) return null;
                continue;
            }

            string Named(string name) => header.IndexOf(name) is var at and >= 0 && at < cells.Length ? cells[at] : "";
            rows.Add(Row(rows.Count + 1, Day(Named("date_capture")) ?? InName(fileName), Day(Named("date_reference")), Named));
        }

        return header is null ? null : rows;
    }

    private static PrisonRow Row(int row, DateOnly? captured, DateOnly? reference, Func<string, string> cell) => new(
        row, captured, reference, cell("cd_etablissement"), cell("etablissement"), cell("quartier"), cell("lc_disp"),
        cell("capacite_norme"), cell("capacite_oper"), cell("ecroue_detenu"));

    private static string Cell(JsonElement cells, string name) =>
        cells.TryGetProperty(name, out var cell) && cell.ValueKind is not JsonValueKind.Null ? cell.ToString() : "";

    /// <summary>The time stamp that the map server wrote; else the day in the name of the file.</summary>
    private static DateOnly? Captured(JsonElement root, string fileName) =>
        root.TryGetProperty("timeStamp", out var stamp) && stamp.ValueKind == JsonValueKind.String && stamp.TryGetDateTimeOffset(out var moment)
            ? DateOnly.FromDateTime(moment.UtcDateTime)
            : InName(fileName);

    /// <summary>Day written in the name of a file.</summary>
    internal static DateOnly? InName(string fileName) => DayPattern().Match(fileName) is { Success: true } match ? Day(match.Value) : null;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DayPattern();
}
