using System.Globalization;
using System.Text;
using System.Text.Json;

using Greffe.Decisions.Publication;

namespace Greffe.Formats.Writing;

/// <summary>
/// A decision as linked data (JSON-LD, schema.org): what it is, who gave it, when, under which identifiers and licence, in which forms it
/// can be had. Without its text. Safe inside a page: no character of it can end a script element.
/// </summary>
public static class DecisionJsonLd
{
    /// <summary>Media type.</summary>
    public const string MediaType = "application/ld+json";

    private static readonly (string Suffix, string MediaType)[] Forms =
        [("json", "application/json"), ("akn", "application/akn+xml"), ("txt", "text/plain")];

    /// <summary>Writes the description.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="site">Public address of the site, without a final slash.</param>
    /// <param name="source">Who publishes.</param>
    public static string Write(PublicDecision decision, string site, string source)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer)) // escapes <, > and &
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "DigitalDocument");
            json.WriteString("@id", $"{site}/decision/{decision.Id}");
            json.WriteString("url", $"{site}/decision/{decision.Id}");
            json.WriteString("name", Name(decision));
            json.WriteString("genre", decision.Type?.Label ?? "Décision de justice");
            json.WriteString("inLanguage", "fr");
            json.WriteString("dateCreated", Day(decision.Date));
            json.WriteString("datePublished", Day(decision.PublishedOn));
            json.WriteString("dateModified", Day(decision.UpdatedOn));
            Organisation(json, "creator", decision.CourtLabel, "GovernmentOrganization");
            Organisation(json, "publisher", source, "Organization");
            json.WriteString("license", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/");
            json.WriteBoolean("isAccessibleForFree", true);
            json.WriteString("countryOfOrigin", "FR");
            Identifiers(json, decision);
            if (decision.Themes.Count > 0) json.WriteString("keywords", string.Join(", ", decision.Themes));
            Encodings(json, decision, site);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static string Name(PublicDecision decision) => string.Join(", ",
        ((string?[])[decision.CourtLabel, decision.Chamber?.Label, Day(decision.Date), $"n° {decision.Numbers[0]}"]).OfType<string>());

    private static void Organisation(Utf8JsonWriter json, string property, string name, string type)
    {
        json.WriteStartObject(property);
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void Identifiers(Utf8JsonWriter json, PublicDecision decision)
    {
        json.WriteStartArray("identifier");
        if (decision.Ecli is { } ecli) Identifier(json, "ECLI", ecli.Value);
        foreach (var number in decision.Numbers) Identifier(json, "numéro", number);
        Identifier(json, "greffe", decision.Id.Value);
        json.WriteEndArray();
    }

    private static void Identifier(Utf8JsonWriter json, string scheme, string value)
    {
        json.WriteStartObject();
        json.WriteString("@type", "PropertyValue");
        json.WriteString("propertyID", scheme);
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private static void Encodings(Utf8JsonWriter json, PublicDecision decision, string site)
    {
        json.WriteStartArray("encoding");
        foreach (var (suffix, mediaType) in Forms)
        {
            json.WriteStartObject();
            json.WriteString("@type", "MediaObject");
            json.WriteString("encodingFormat", mediaType);
            json.WriteString("contentUrl", $"{site}/decision/{decision.Id}.{suffix}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
