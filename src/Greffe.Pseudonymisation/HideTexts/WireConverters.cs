using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Greffe.Pseudonymisation.HideTexts;

/// <summary>A text; a number is read as its digits.</summary>
internal sealed class WordOrNumberConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number when reader.TryGetInt64(out var number) => number.ToString(CultureInfo.InvariantCulture),
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>A list of texts, or one text that holds several.</summary>
internal sealed class TermsConverter : JsonConverter<IReadOnlyList<string>>
{
    private static readonly char[] Separators = ['|', ',', ';', '\n', '\r'];

    public override IReadOnlyList<string>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString()!.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries); // A string token has a string.
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException();
        List<string> terms = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            terms.Add(reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException());
        return terms;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var term in value) writer.WriteStringValue(term);
        writer.WriteEndArray();
    }
}

/// <summary>A bare name, or an object. Names of members follow the collections that deliver: <c>name</c> or <c>nom</c> with <c>prenom</c>, <c>role</c> or <c>qualite</c>, <c>type</c>.</summary>
internal sealed class PartyConverter : JsonConverter<PseudonymiseParty>
{
    public override PseudonymiseParty Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        var party = json.RootElement;
        if (party.ValueKind == JsonValueKind.String) return new(party.GetString()!);
        if (party.ValueKind != JsonValueKind.Object) throw new JsonException();
        var name = $"{Words(party, "prenom", "firstName")} {Words(party, "name", "nom", "lastName")}".Trim();
        if (name.Length == 0) throw new JsonException();
        return new(name) { Role = Words(party, "role", "qualite", "capacity"), NaturalPerson = IsNatural(party) };
    }

    public override void Write(Utf8JsonWriter writer, PseudonymiseParty value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("name", value.Name);
        if (value.Role is not null) writer.WriteString("role", value.Role);
        if (value.NaturalPerson is { } natural) writer.WriteBoolean("naturalPerson", natural);
        writer.WriteEndObject();
    }

    private static bool? IsNatural(JsonElement party)
    {
        if (party.TryGetProperty("naturalPerson", out var told) && told.ValueKind is JsonValueKind.True or JsonValueKind.False) return told.GetBoolean();
        return Words(party, "type", "category") switch { "PP" or "personnePhysique" => true, "PM" or "personneMorale" => false, _ => null };
    }

    private static string? Words(JsonElement party, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (party.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String) return value.GetString();
        return null;
    }
}
