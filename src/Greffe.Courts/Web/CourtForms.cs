using System.Text.Json;
using Greffe.Courts.WriteCourts;
using Greffe.Decisions.Courts;
using Microsoft.Net.Http.Headers;

namespace Greffe.Courts.Web;

/// <summary>The forms that courts are given in, by media type and by suffix of the address.</summary>
internal static class CourtForms
{
    private static readonly (string Suffix, string MediaType)[] Table =
        [("json", "application/json"), ("geojson", "application/geo+json"), ("csv", "text/csv"), ("vcf", "text/vcard"), ("jsonld", "application/ld+json")];

    public static IEnumerable<string> MediaTypes => Table.Select(row => row.MediaType);

    /// <summary>Form of a suffix; null when no form has it.</summary>
    public static string? OfSuffix(string suffix) => Array.Find(Table, row => row.Suffix == suffix).MediaType;

    /// <summary>Best form that an <c>Accept</c> header admits; null when it admits none.</summary>
    public static string? OfAccept(string? accept)
    {
        if (string.IsNullOrWhiteSpace(accept)) return Table[0].MediaType;
        if (!MediaTypeHeaderValue.TryParseList([accept], out var asked)) return null;
        foreach (var type in asked.Where(type => type.Quality is not 0).OrderByDescending(type => type.Quality ?? 1))
        {
            if (type.MatchesAllTypes) return Table[0].MediaType;
            var found = Array.Find(Table, row => type.MatchesAllSubTypes ? row.MediaType.StartsWith($"{type.Type}/", StringComparison.OrdinalIgnoreCase)
                : row.MediaType.Equals(type.MediaType.Value, StringComparison.OrdinalIgnoreCase));
            if (found.MediaType is not null) return found.MediaType;
        }

        return null;
    }

    /// <summary>Bytes of courts in one of the forms other than JSON.</summary>
    public static byte[] Write(string mediaType, IReadOnlyList<CourtEntry> courts, string root) => mediaType switch
    {
        "application/geo+json" => CourtGeoJson.Write(courts),
        "text/csv" => CourtCsv.Write(courts),
        "text/vcard" => CourtVcard.Write(courts),
        _ => CourtJsonLd.Write(courts, root),
    };

    public static byte[] Json(CourtEntry court) => JsonSerializer.SerializeToUtf8Bytes(CourtWire.Of(court, withFacts: true), Relaxed.CourtWire);

    /// <summary>Letters with accents stay as they are.</summary>
    public static CourtsJson Relaxed { get; } = new(new JsonSerializerOptions(CourtsJson.Default.Options) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
