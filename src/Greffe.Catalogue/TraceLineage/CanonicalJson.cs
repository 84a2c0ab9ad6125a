using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>JSON written in one way: members in ordinal order, no space. Equal documents give equal bytes.</summary>
internal static class CanonicalJson
{
    /// <summary>SHA-256 of the canonical form, lower-case hexadecimal.</summary>
    public static string Hash(JsonElement value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { SkipValidation = true })) Write(value, json);
        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    private static void Write(JsonElement value, Utf8JsonWriter json)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var (name, member) in value.Members().OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    json.WritePropertyName(name);
                    Write(member, json);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray()) Write(item, json);
                json.WriteEndArray();
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }
}
