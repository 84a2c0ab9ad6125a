using System.Text.Json;

namespace Greffe.Formats.Reading;

/// <summary>Fields of a JSON object. A value of the wrong type is remembered as <see cref="Problem"/>, and reads as absent.</summary>
internal sealed class JsonFields(JsonElement root, JsonFields? owner = null)
{
    private Refusal? problem;

    /// <summary>The first problem met, of this object or of those inside.</summary>
    public Refusal? Problem => problem;

    /// <summary>Whether the field is there and not null.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>A string as it is, or a number as written; null when absent.</summary>
    public string? Raw(string name) => Find(name) is { } value ? Text(name, value) : null;

    /// <summary>Words with blanks collapsed; null when absent or blank.</summary>
    public string? Words(string name) => Blanks.CollapsedOrNull(Raw(name));

    /// <summary>The first of these fields that holds words.</summary>
    public string? FirstWords(params string[] names) => names.Select(Words).FirstOrDefault(words => words is not null);

    /// <summary>Words of a list, or of a single string; blank ones dropped.</summary>
    public IReadOnlyList<string> List(string name)
    {
        if (Find(name) is not { } value) return [];
        if (value.ValueKind != JsonValueKind.Array) return Words(name) is { } one ? [one] : [];
        return [.. value.EnumerateArray().Where(item => item.ValueKind != JsonValueKind.Null)
            .Select(item => Blanks.CollapsedOrNull(Text(name, item))).OfType<string>()];
    }

    /// <summary>Objects of a list; other elements are a problem. A single object counts as a list of one.</summary>
    public IReadOnlyList<JsonFields> Objects(string name)
    {
        if (Find(name) is not { } value) return [];
        if (value.ValueKind == JsonValueKind.Object) return [new(value, this)];
        if (value.ValueKind != JsonValueKind.Array) return [];
        return [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => new JsonFields(item, this))];
    }

    /// <summary>The object of that field; null when absent or no object.</summary>
    public JsonFields? Object(string name) => Find(name) is { ValueKind: JsonValueKind.Object } value ? new(value, this) : null;

    /// <summary>A truth value; 1 and 0 and «true» and «false» count.</summary>
    public bool? Truth(string name) => Find(name) is not { } value ? null : value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => Words(name) switch { "1" or "true" => true, "0" or "false" => false, _ => null },
    };

    /// <summary>A whole number; null when absent or no whole number of 32 bits.</summary>
    public int? Number(string name) => Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    private JsonElement? Find(string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;

    private string? Text(string name, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Number) return value.GetRawText();
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetRawText();
        if (value.ValueKind is not JsonValueKind.String) return Fail(FormatsProblems.FieldInvalid(name));
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // The only documented cause for a string value: an escaped surrogate without its other half.
            return Fail(FormatsProblems.BadUnicode());
        }
    }

    private string? Fail(Refusal refusal)
    {
        problem ??= refusal;
        owner?.Fail(refusal);
        return null;
    }
}
