using System.Globalization;
using System.Text.Json;
using Greffe.Courts.Directory;

namespace Greffe.Courts.ImportCourts;

/// <summary>
/// A collection of the national directory of public services as GeoJSON: one feature a place, with name, postal address, telephone,
/// e-mail, opening hours, INSEE code of the seat and WGS84 point.
/// </summary>
internal static class GeoJsonFile
{
    public const string Shape = "annuaire-geojson";

    /// <summary>Reads a collection; a feature that cannot be read is refused and the rest goes on.</summary>
    /// <exception cref="JsonException">The file is no JSON.</exception>
    public static FileReading Read(JsonElement root)
    {
        List<Observation> observations = [];
        List<RefusedRow> refused = [];
        var row = 0;
        foreach (var feature in root.GetProperty("features").EnumerateArray())
        {
            row++;
            if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("properties", out var properties)
                || properties.ValueKind != JsonValueKind.Object || Text(properties, "Nom") is not { } name)
                refused.Add(new(row, "no-name", $"L'élément {row} n'a pas de propriété « Nom »."));
            else
                observations.Add(new(row, name, Text(properties, "codeInsee"), Day(Text(properties, "dateMiseAJour")), [.. Facts(feature, properties)]));
        }

        return new(Shape, null, observations, [], refused);
    }

    private static IEnumerable<(string, string)> Facts(JsonElement feature, JsonElement properties)
    {
        if (properties.TryGetProperty("Adresse", out var address) && address.ValueKind == JsonValueKind.Object)
        {
            if (Lines(address, "Ligne") is { Length: > 0 } street) yield return (Fields.Street, street);
            if (Text(address, "CodePostal") is { } postcode) yield return (Fields.Postcode, postcode);
            if (Text(address, "NomCommune") is { } city) yield return (Fields.City, city);
        }

        if (properties.TryGetProperty("CoordonnéesNum", out var contact) && contact.ValueKind == JsonValueKind.Object)
        {
            if (Text(contact, "Téléphone") is { } phone) yield return (Fields.Phone, phone);
            if (Text(contact, "Email") is { } email) yield return (Fields.Email, email.Replace("mailto:", "", StringComparison.OrdinalIgnoreCase));
            if (Text(contact, "Url") is { } site) yield return (Fields.Website, site);
        }

        if (OpeningHours.Of(properties) is { Length: > 0 } hours) yield return (Fields.Hours, hours);
        if (Point(feature) is { } point) yield return (Fields.Position, point);
    }

    private static string? Point(JsonElement feature)
    {
        if (!feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object
            || !geometry.TryGetProperty("coordinates", out var pair) || pair.ValueKind != JsonValueKind.Array || pair.GetArrayLength() != 2)
            return null;
        return pair[0].TryGetDouble(out var longitude) && pair[1].TryGetDouble(out var latitude) && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180
            ? string.Create(CultureInfo.InvariantCulture, $"{latitude:0.#####},{longitude:0.#####}") : null;
    }

    /// <summary>The text of a member, or of the first text of a list; null when absent or blank.</summary>
    internal static string? Text(JsonElement parent, string member)
    {
        if (!parent.TryGetProperty(member, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Array) value = value.EnumerateArray().FirstOrDefault();
        var text = value.ValueKind == JsonValueKind.String ? CsvRows.OneLine(value.GetString()!) : null;
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private static string Lines(JsonElement parent, string member) => !parent.TryGetProperty(member, out var value) ? ""
        : value.ValueKind == JsonValueKind.Array
            ? string.Join(", ", value.EnumerateArray().Where(line => line.ValueKind == JsonValueKind.String).Select(line => CsvRows.OneLine(line.GetString()!)))
            : Text(parent, member) ?? "";

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
