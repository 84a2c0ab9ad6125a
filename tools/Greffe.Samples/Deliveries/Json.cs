using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Greffe.Decisions;

namespace Greffe.Samples.Deliveries;

/// <summary>What the JSON writers share: readable accents, days as <c>yyyy-MM-dd</c>, zones as the API writes them.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(JsonNode node) => node.ToJsonString(Indented) + "\n";

    public static string Line(JsonNode node) => node.ToJsonString(OneLine) + "\n";

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static JsonArray Array(IEnumerable<string> values) => [.. values.Select(value => JsonValue.Create(value))];

    public static JsonObject Zones(IReadOnlyList<Zone> zones)
    {
        JsonObject result = [];
        foreach (var kind in Enum.GetValues<ZoneKind>())
            result[kind.Key] = new JsonArray([.. zones.Where(zone => zone.Kind == kind)
                .Select(zone => new JsonObject { ["start"] = zone.Span.Start, ["end"] = zone.Span.End })]);
        return result;
    }
}
