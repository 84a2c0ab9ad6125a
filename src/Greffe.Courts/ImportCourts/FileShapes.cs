using System.Text.Json;

namespace Greffe.Courts.ImportCourts;

/// <summary>Tells the shape of a file by its content, never by its name.</summary>
internal static class FileShapes
{
    public static FileReading Read(byte[] bytes)
    {
        var first = bytes.AsSpan().TrimStart("\uFEFF \r\n\t"u8);
        if (first.StartsWith("{"u8)) return Json(bytes);
        if (first.StartsWith("<"u8) || first.IndexOf((byte)0) >= 0) return Unknown("Le fichier n'est ni du GeoJSON ni du CSV.");
        try
        {
            return Csv(CsvRows.Read(bytes));
        }
        catch (CsvHelper.CsvFormatException)
        {
            return Unknown("Le fichier ne se lit pas comme du CSV.");
        }
    }

    private static FileReading Csv(CsvRows csv)
    {
        if (TerritoryCsv.Fits(csv)) return TerritoryCsv.Read(csv);
        if (StructuresCsv.Fits(csv)) return StructuresCsv.Read(csv);
        if (EmailsCsv.Fits(csv)) return EmailsCsv.Read(csv);
        return Unknown($"Aucune forme connue n'a ces colonnes : {string.Join(", ", csv.Header.Take(8))}.");
    }

    private static FileReading Json(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
            return document.RootElement.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array
                ? GeoJsonFile.Read(document.RootElement) : Unknown("Le JSON n'est pas une collection GeoJSON (« features » manque).");
        }
        catch (JsonException fault)
        {
            return Unknown($"Le JSON est rompu à la ligne {fault.LineNumber + 1}.");
        }
    }

    private static FileReading Unknown(string reason) => new("inconnue", null, [], [], [new(0, "shape", reason)]);
}
