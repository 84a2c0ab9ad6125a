using System.Text.Json;
using Greffe.Decisions.Courts;

namespace Greffe.Courts.WriteCourts;

/// <summary>GeoJSON (RFC 7946): one feature a court; a court without a point has a null geometry.</summary>
internal static class CourtGeoJson
{
    public static byte[] Write(IReadOnlyList<CourtEntry> courts)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            foreach (var court in courts) Write(json, court);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, CourtEntry court)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", court.Code);
        if (court is { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(longitude);
            json.WriteNumberValue(latitude);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
            json.WriteNull("geometry");

        json.WriteStartObject("properties");
        foreach (var (name, value) in CourtColumns.Of(court).Where(column => column.Value.Length > 0)) json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
