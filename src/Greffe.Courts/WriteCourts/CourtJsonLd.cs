using System.Text.Json;
using Greffe.Decisions.Courts;

namespace Greffe.Courts.WriteCourts;

/// <summary>JSON-LD with the schema.org vocabulary: <c>Courthouse</c>, with postal address, point and dates.</summary>
internal static class CourtJsonLd
{
    /// <param name="courts">The courts.</param>
    /// <param name="root">Address of the service, without final slash.</param>
    public static byte[] Write(IReadOnlyList<CourtEntry> courts, string root)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            foreach (var court in courts) Write(json, court, root);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, CourtEntry court, string root)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Courthouse");
        json.WriteString("@id", $"{root}/v1/courts/{court.Code}");
        json.WriteString("identifier", court.Code);
        json.WriteString("name", court.Name);
        Text(json, "telephone", court.Phone);
        Text(json, "email", court.Email);
        Text(json, "url", court.Website);
        Text(json, "foundingDate", court.From is { } from ? Directory.Fact.Text(from) : null);
        Text(json, "dissolutionDate", court.Until is { } until ? Directory.Fact.Text(until) : null);
        if (court.Parent is { } parent)
        {
            json.WriteStartObject("parentOrganization");
            json.WriteString("@id", $"{root}/v1/courts/{parent}");
            json.WriteEndObject();
        }

        if (court.Street is not null || court.City is not null) Address(json, court);
        if (court is { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteStartObject("geo");
            json.WriteString("@type", "GeoCoordinates");
            json.WriteNumber("latitude", latitude);
            json.WriteNumber("longitude", longitude);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Address(Utf8JsonWriter json, CourtEntry court)
    {
        json.WriteStartObject("address");
        json.WriteString("@type", "PostalAddress");
        Text(json, "streetAddress", court.Street);
        Text(json, "postalCode", court.Postcode);
        Text(json, "addressLocality", court.City);
        json.WriteString("addressCountry", "FR");
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }
}
