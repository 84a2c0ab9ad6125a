using System.IO.Compression;
using System.Text.Json;
using Greffe.Courts;

namespace Greffe.Tests.Courts;

/// <summary>What several tests read, read once.</summary>
internal static class Known
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Lazy<CourtDirectory> Lazily = new(CourtDirectory.OfReference);

    public static CourtDirectory Directory => Lazily.Value;

    /// <summary>Communes of today's list in the shared material: code, name, department.</summary>
    public static IReadOnlyList<(string Code, string Name, string Department)> CurrentCommunes()
    {
        using var stream = new GZipStream(File.OpenRead(Shared.Path("directory", "decoupage-administratif", "communes.json.gz")), CompressionMode.Decompress);
        return [.. JsonDocument.Parse(stream).RootElement.EnumerateArray().Where(row => row.GetProperty("type").GetString() == "commune-actuelle")
            .Select(row => (row.GetProperty("code").GetString()!, row.GetProperty("nom").GetString()!, row.GetProperty("departement").GetString()!))];
    }

    public static IEnumerable<string[]> Csv(string file) => Greffe.Courts.ImportCourts.CsvRows
        .Read(File.ReadAllBytes(Shared.Path("directory", "competences-derivees", file))).Rows.Select(row => row.ToArray());
}
