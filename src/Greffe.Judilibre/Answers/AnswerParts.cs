using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Answers;

/// <summary>Parts that several answers have.</summary>
internal static class AnswerParts
{
    /// <summary>The results, each written already.</summary>
    public static void WriteResults(this Utf8JsonWriter json, IReadOnlyList<ReadOnlyMemory<byte>> results)
    {
        json.WriteStartArray("results");
        foreach (var result in results) json.WriteRawValue(result.Span, skipInputValidation: true);
        json.WriteEndArray();
    }

    /// <summary>Where the API stands for this client, for links.</summary>
    public static string RootOfApi(this HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        return $"{request.Scheme}://{request.Host}{path[..Math.Max(0, path.LastIndexOf('/'))]}";
    }
}
