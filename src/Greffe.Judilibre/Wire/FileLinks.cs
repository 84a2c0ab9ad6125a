using System.Text.Json;

namespace Greffe.Judilibre.Wire;

/// <summary>Files attached to a decision: their kinds have numbers in orders and keys in answers.</summary>
internal static class FileLinks
{
    private static readonly string?[] Keys =
    [
        null, "prep_rapp", "prep_avis", "prep_oral", "comm_comm", "comm_note", "comm_lett", "comm_trad", "comm_nora", "prep_raco", "prep_avpg", "prep_avco",
        "datt_grph", "datt_deci",
    ];

    /// <summary>Key of the kind of a file; null when it has none that is known.</summary>
    public static string? TypeOf(JsonElement file)
    {
        if (file.ValueKind != JsonValueKind.Object || !file.TryGetProperty("type", out var type)) return null;
        var text = type.ValueKind == JsonValueKind.Number ? type.GetRawText() : type.ValueKind == JsonValueKind.String ? type.GetString() : null;
        return int.TryParse(text, out var number) ? number > 0 && number < Keys.Length ? Keys[number] : null : Array.Find(Keys, key => key is not null && key == text);
    }

    /// <summary>Writes the list, the report of the reporting judge first.</summary>
    public static void Write(Utf8JsonWriter json, JsonElement files, string decision, bool resolved, string root)
    {
        json.WriteStartArray();
        if (files.ValueKind == JsonValueKind.Array)
            foreach (var file in files.EnumerateArray().Where(file => file.ValueKind == JsonValueKind.Object).OrderBy(file => TypeOf(file) != "prep_rapp"))
                Write(json, file, TypeOf(file), decision, resolved, root);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, JsonElement file, string? type, string decision, bool resolved, string root)
    {
        var (id, name, location) = (Text(file, "id"), Text(file, "name") ?? "", Text(file, "location") ?? Text(file, "rawUrl"));
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("type", resolved && type is not null ? Taxonomy.Label("filetype", Taxonomy.DefaultContext, type) : type);
        json.WriteBoolean("isCommunication", type?.StartsWith("comm", StringComparison.Ordinal) ?? false);
        json.WriteBoolean("isPreparatoire", type?.StartsWith("prep", StringComparison.Ordinal) ?? false);
        json.WriteBoolean("isAttache", type?.StartsWith("datt", StringComparison.Ordinal) ?? false);
        json.WriteString("date", Text(file, "date") is { Length: > 10 } date ? date[..10] : Text(file, "date"));
        if (Text(file, "size") is { Length: > 0 } size && location is not null)
        {
            json.WriteString("name", name);
            json.WriteString("size", size);
            json.WriteString("url", $"{root}/decision?id={Uri.EscapeDataString(decision)}&fileId={Uri.EscapeDataString(id ?? "")}");
            json.WriteString("rawUrl", location);
        }
        else
        {
            json.WriteString("name", Path.GetFileNameWithoutExtension(name));
            json.WriteString("url", name);
        }

        json.WriteEndObject();
    }

    /// <summary>A field as text; numbers as written.</summary>
    public static string? Text(JsonElement file, string name) => !file.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
