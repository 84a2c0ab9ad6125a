using System.Globalization;
using System.Text.Json;

namespace Greffe.ReferenceData.CourtDirectory;

/// <summary>
/// Makes <c>outlines.tsv</c>: departments drawn coarsely. Points are snapped to a grid of 0.02 degrees rather than thinned one department
/// at a time, so that neighbours keep a common border.
/// </summary>
internal static class OutlinesFile
{
    private const double Grid = 0.02;

    private const string Head = """
        # Outlines of departments: code, name, rings of longitude and latitude in hundredths of a degree; rings apart by «|». From IGN Admin
        # Express 2018 (Licence Ouverte 2.0), snapped to 0.02 degrees. Made by tools/Greffe.ReferenceData; do not edit by hand.

        """;

    public static void Write(Published files, string path)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var feature in files.Departments.GetProperty("features").EnumerateArray())
        {
            var properties = feature.GetProperty("properties");
            var geometry = feature.GetProperty("geometry");
            var coordinates = geometry.GetProperty("coordinates");
            var rings = geometry.GetProperty("type").GetString() == "Polygon" ? [coordinates[0]] : coordinates.EnumerateArray().Select(polygon => polygon[0]);
            var kept = rings.Select(Snap).Where(ring => ring.Count >= 4).ToList();
            lines.Add($"{properties.GetProperty("code").GetString()}\t{properties.GetProperty("nom").GetString()}\t"
                + string.Join('|', kept.Select(ring => string.Join(' ', ring.Select(point => $"{point.X},{point.Y}")))));
        }

        File.WriteAllText(path, Head.ReplaceLineEndings("\n") + string.Join('\n', lines) + "\n");
    }

    private static List<(int X, int Y)> Snap(JsonElement ring)
    {
        List<(int X, int Y)> kept = [];
        foreach (var point in ring.EnumerateArray())
        {
            var (x, y) = (Snap(point[0].GetDouble()), Snap(point[1].GetDouble()));
            if (kept.Count > 0 && kept[^1] == (x, y)) continue;
            // A point between two others on one line says nothing.
            if (kept.Count > 1 && (kept[^1].X - kept[^2].X) * (y - kept[^2].Y) == (x - kept[^2].X) * (kept[^1].Y - kept[^2].Y)) kept[^1] = (x, y);
            else kept.Add((x, y));
        }

        return kept;
    }

    private static int Snap(double degrees) =>
        int.Parse((Math.Round(degrees / Grid) * Grid * 100).ToString("0", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
