using System.Text.Json;

namespace Greffe.Catalogue;

/// <summary>Reads JSON with bounds.</summary>
internal static class JsonSource
{
    /// <summary>Deepest nesting read; above that of YAML, whose documents pass here too.</summary>
    public const int MaxDepth = 128;

    /// <exception cref="UnreadableFileException">Not JSON, or nested too deep.</exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Span.StartsWith("\uFEFF"u8)) utf8 = utf8[3..];
        try
        {
            using var document = JsonDocument.Parse(utf8, new() { MaxDepth = MaxDepth });
            return document.RootElement.Clone();
        }
        catch (JsonException fault)
        {
            throw new UnreadableFileException($"JSON illisible à la ligne {fault.LineNumber + 1}, octet {fault.BytePositionInLine + 1} (ou plus de {MaxDepth} niveaux d'imbrication).");
        }
    }

    /// <summary>Members of an object, the last of two equal names, as every reader of JSON in use does.</summary>
    public static Dictionary<string, JsonElement> Members(this JsonElement element)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject()) members[member.Name] = member.Value;
        return members;
    }

    /// <summary>A member of an object, or null where there is none or this is no object.</summary>
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    /// <summary>A member that is a text, or null.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>Items of a member that is an array; none otherwise.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>Whether a member is <c>true</c>.</summary>
    public static bool Is(this JsonElement element, string name) => element.Member(name) is { ValueKind: JsonValueKind.True };
}
