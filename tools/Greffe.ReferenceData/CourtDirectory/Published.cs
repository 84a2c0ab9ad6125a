using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Greffe.ReferenceData.CourtDirectory;

/// <summary>
/// Public files that the directory takes facts from, besides the shared material. <c>competences.json</c> (the ministry's list of
/// competent courts, edition of summer 2026, and commercial courts of 2021), <c>officiel.json</c> and <c>carte.json</c> (national
/// directory of 2026: addresses and points) are as republished by github.com/BaptisteCat/juritel at 2d9bea9 of 2026-08-22;
/// <c>comsimp2014.txt</c> (INSEE, communes of 2014) is from github.com/etalab/ban-data at d7c7e02; <c>departements.geojson</c> (IGN Admin
/// Express 2018, with overseas) from github.com/gregoiredavid/france-geojson at 5d34ee6. Facts only are carried over.
/// </summary>
internal sealed class Published(string shared, string folder)
{
    public JsonElement Competences => field.ValueKind == JsonValueKind.Undefined ? field = Json(Path.Combine(folder, "competences.json")) : field;

    public JsonElement Directory2026 => field.ValueKind == JsonValueKind.Undefined ? field = Json(Path.Combine(folder, "officiel.json")) : field;

    public JsonElement Points2026 => field.ValueKind == JsonValueKind.Undefined ? field = Json(Path.Combine(folder, "carte.json")) : field;

    public JsonElement Departments => Json(Path.Combine(folder, "departements.geojson"));

    public IEnumerable<string> Communes2014 => File.ReadLines(Path.Combine(folder, "comsimp2014.txt"), Encoding.Latin1);

    public JsonElement Communes => field.ValueKind == JsonValueKind.Undefined ? field = Gzip("communes.json.gz") : field;

    public JsonElement Directory2017(string file) => Json(Path.Combine(shared, "directory", "annuaire-2017", $"{file}.geojson"));

    public byte[] Emails2026 => File.ReadAllBytes(Path.Combine(shared, "directory", "annuaire-2026-emails", "juridictions-emails.csv"));

    public IEnumerable<string[]> Administrative => File.ReadLines(Path.Combine(shared, "directory", "competences-derivees", "ta-caa-par-departement-2026.csv"))
        .Skip(1).Select(line => line.Split(',')).Where(cells => cells.Length == 4);

    /// <summary>Names of one column of the list of competent courts.</summary>
    public IReadOnlyList<string> Names(string column) => [.. Competences.GetProperty(column).EnumerateArray().Select(name => name.GetString()!)];

    private JsonElement Gzip(string file)
    {
        using var stream = new GZipStream(File.OpenRead(Path.Combine(shared, "directory", "decoupage-administratif", file)), CompressionMode.Decompress);
        return JsonDocument.Parse(stream).RootElement;
    }

    private static JsonElement Json(string path) => JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;
}
