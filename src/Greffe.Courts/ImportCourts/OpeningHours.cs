using System.Text.Json;

namespace Greffe.Courts.ImportCourts;

/// <summary>Opening hours of the national directory in words: «lundi au vendredi : 08:15–11:45, 13:30–17:00 ; …».</summary>
internal static class OpeningHours
{
    public static string Of(JsonElement properties) =>
        properties.TryGetProperty("Ouverture", out var opening) && opening.ValueKind == JsonValueKind.Object && opening.TryGetProperty("PlageJ", out var days)
            ? string.Join(" ; ", Each(days).Select(Days).Where(text => text.Length > 0)) : "";

    private static string Days(JsonElement days)
    {
        if (GeoJsonFile.Text(days, "début") is not { } first || !days.TryGetProperty("PlageH", out var hours)) return "";
        var last = GeoJsonFile.Text(days, "fin");
        var ranges = Each(hours).Select(hour => $"{Clock(hour, "début")}–{Clock(hour, "fin")}").Where(range => range.Length == 11);
        return $"{(last is null || last == first ? first : $"{first} au {last}")} : {string.Join(", ", ranges)}";
    }

    private static string Clock(JsonElement hour, string member) =>
        GeoJsonFile.Text(hour, member) is { Length: >= 5 } text ? text[..5] : "";

    private static IEnumerable<JsonElement> Each(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object),
        JsonValueKind.Object => [value],
        _ => [],
    };
}
