using System.Text.Json;

namespace Greffe.Judilibre.Wire;

/// <summary>Other decisions of the same case: under appeal, after referral, in order of time.</summary>
internal static class CaseLinks
{
    /// <summary>Writes one link. Lists of one are single values; the text of the other decision is asked for apart.</summary>
    public static void Write(Utf8JsonWriter json, JsonElement link)
    {
        json.WriteStartObject();
        foreach (var member in link.EnumerateObject())
        {
            if (member.Name is "content" or "url") continue;
            json.WritePropertyName(member.Name);
            var value = member.Value.ValueKind == JsonValueKind.Array && member.Value.GetArrayLength() > 0 ? member.Value[0] : member.Value;
            if (value.ValueKind == JsonValueKind.Array) json.WriteNullValue();
            else value.WriteTo(json);
        }

        if (FileLinks.Text(link, "id") is { Length: > 0 } id) json.WriteString("url", id);
        else if (link.TryGetProperty("url", out var url) && url.ValueKind == JsonValueKind.String) json.WriteString("url", url.GetString());
        json.WriteEndObject();
    }

    /// <summary>Writes the steps of the case: null when the order has none, nothing at all for a single one.</summary>
    public static void WriteTimeline(Utf8JsonWriter json, JsonElement order)
    {
        if (!order.TryGetProperty("timeline", out var steps) || steps.ValueKind != JsonValueKind.Array)
        {
            json.WriteNull("timeline");
            return;
        }

        if (steps.GetArrayLength() < 2) return;
        json.WriteStartArray("timeline");
        foreach (var step in steps.EnumerateArray())
            if (step.ValueKind == JsonValueKind.Object) Write(json, step);
        json.WriteEndArray();
    }
}
