using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre;

/// <summary>Answers whose keys depend on the kind of court are built as trees, key by key, in the order of the samples.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An answer.</summary>
    public static IResult Write(JsonObject tree, int status = StatusCodes.Status200OK)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Plain)) tree.WriteTo(writer);
        return TypedResults.Text(bytes.ToArray(), "application/json; charset=utf-8", status);
    }

    /// <summary>An array of strings.</summary>
    public static JsonArray Strings(IEnumerable<string> values)
    {
        var array = new JsonArray();
        foreach (var value in values) array.Add((JsonNode)JsonValue.Create(value));
        return array;
    }

    /// <summary>An array of objects.</summary>
    public static JsonArray Objects(IEnumerable<JsonObject> values)
    {
        var array = new JsonArray();
        foreach (var value in values) array.Add((JsonNode)value);
        return array;
    }
}
