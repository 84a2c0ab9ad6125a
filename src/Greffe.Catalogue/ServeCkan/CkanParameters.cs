using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Greffe.Catalogue.ServeCkan;

/// <summary>Parameters of a call: of the address, of a form, or of a JSON body, which is how clients send them.</summary>
internal sealed class CkanParameters(Dictionary<string, string> values)
{
    /// <summary>Largest body, in bytes.</summary>
    public const int MaxBody = 1 << 20;

    public string? this[string name] => values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>A whole number within bounds, the usual one when it is absent; null when it is none.</summary>
    public int? Number(string name, int usual, int most) =>
        this[name] is not { } text ? usual : int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 0 ? Math.Min(number, most) : null;

    /// <summary>Names in a list: JSON, or one alone.</summary>
    public IReadOnlyList<string> List(string name)
    {
        if (this[name] is not { } text) return [];
        if (!text.StartsWith('[')) return [text];
        try
        {
            return JsonSerializer.Deserialize<string[]>(text) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>Whether a switch is on.</summary>
    public bool Is(string name) => this[name] is "true" or "True" or "1";

    /// <summary>Reads a request; null when its body cannot be read.</summary>
    public static async Task<CkanParameters?> Of(HttpRequest request, CancellationToken cancellation)
    {
        var values = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        if (!HttpMethods.IsPost(request.Method)) return new(values);
        if (request.ContentLength > MaxBody) return null;
        if (request.HasFormContentType)
        {
            foreach (var pair in await request.ReadFormAsync(cancellation)) values[pair.Key] = pair.Value.ToString();
            return new(values);
        }

        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, new() { MaxDepth = 16 }, cancellation);
            if (body.RootElement.ValueKind != JsonValueKind.Object) return null;
            foreach (var (name, value) in body.RootElement.Members()) values[name] = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.ValueKind == JsonValueKind.Null ? "" : value.GetRawText();
            return new(values);
        }
        catch (JsonException)
        {
            // A call without parameters may have no body at all.
            return request.ContentLength is null or 0 ? new(values) : null;
        }
    }
}
