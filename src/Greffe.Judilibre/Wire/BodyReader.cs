using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Wire;

/// <summary>JSON bodies.</summary>
internal static class BodyReader
{
    /// <summary>Largest body, in bytes: that of the service itself.</summary>
    public const long MaxBytes = 50L * 1024 * 1024;

    /// <summary>The object of the body, JSON or a form; null when it is none.</summary>
    public static async ValueTask<JsonElement?> Object(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            if (request.HasFormContentType)
            {
                var form = await request.ReadFormAsync(cancellation);
                var fields = form.ToDictionary(pair => pair.Key.Replace("[]", "", StringComparison.Ordinal), pair => pair.Value.ToArray());
                return JsonSerializer.SerializeToElement(fields, BodyJson.Default.DictionaryStringStringArray);
            }

            using var document = await JsonDocument.ParseAsync(request.Body, new() { MaxDepth = 64 }, cancellation);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(Dictionary<string, string?[]>))]
internal sealed partial class BodyJson : System.Text.Json.Serialization.JsonSerializerContext;
