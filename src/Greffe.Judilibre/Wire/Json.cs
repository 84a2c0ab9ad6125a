using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Wire;

/// <summary>Answers whose keys depend on the decision are written key by key, in the order of the samples.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An answer.</summary>
    public static IResult Write(JsonObject tree, int status = StatusCodes.Status200OK) => Write(json => tree.WriteTo(json), status);

    /// <summary>An answer.</summary>
    public static IResult Write(Action<Utf8JsonWriter> write, int status = StatusCodes.Status200OK) =>
        TypedResults.Text(Bytes(write).Span, "application/json; charset=utf-8", status);

    /// <summary>JSON as bytes.</summary>
    public static ReadOnlyMemory<byte> Bytes(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(bytes, Plain)) write(json);
        return bytes.WrittenMemory;
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

[JsonSerializable(typeof(JsonObject))]
internal sealed partial class OrderJson : JsonSerializerContext;
