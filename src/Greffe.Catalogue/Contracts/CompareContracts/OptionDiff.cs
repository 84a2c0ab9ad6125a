using System.Text.Json;

namespace Greffe.Catalogue.Contracts.CompareContracts;

/// <summary>Options of a logical type: limits, lengths, pattern, format, enumeration.</summary>
internal static class OptionDiff
{
    private static readonly string[] Low = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];
    private static readonly string[] High = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];

    public static void Compare(string place, JsonElement before, JsonElement after, List<ContractChange> changes)
    {
        var (old, next) = (Options(before), Options(after));
        foreach (var name in old.Keys.Union(next.Keys))
        {
            var (was, now) = (Get(old, name), Get(next, name));
            if (was is { } one && now is { } other && JsonElement.DeepEquals(one, other)) continue;
            var kind = Kind(name, was, now);
            changes.Add(new($"{place}/logicalTypeOptions/{name}", kind, !kind.EndsWith("Widened", StringComparison.Ordinal) && !kind.EndsWith("Removed", StringComparison.Ordinal),
                $"{name} passe de {was?.GetRawText() ?? "aucun"} à {now?.GetRawText() ?? "aucun"}"));
        }
    }

    /// <summary>Whether the second list holds less, more, or other things than the first.</summary>
    public static string Sets(JsonElement before, JsonElement after)
    {
        var (old, next) = (before.EnumerateArray().Select(value => value.GetRawText()).ToHashSet(), after.EnumerateArray().Select(value => value.GetRawText()).ToHashSet());
        return old.IsSubsetOf(next) ? "enumWidened" : next.IsSubsetOf(old) ? "enumNarrowed" : "enumChanged";
    }

    private static string Kind(string name, JsonElement? was, JsonElement? now)
    {
        if (was is null) return name == "enum" ? "enumAdded" : $"{name}Added";
        if (now is null) return $"{name}Removed";
        if (name == "enum" && was.Value.ValueKind == JsonValueKind.Array && now.Value.ValueKind == JsonValueKind.Array) return Sets(was.Value, now.Value);
        if (Order(was.Value, now.Value) is not { } order) return $"{name}Changed";
        if (Low.Contains(name)) return order > 0 ? $"{name}Tightened" : $"{name}Widened";
        return High.Contains(name) ? order < 0 ? $"{name}Tightened" : $"{name}Widened" : $"{name}Changed";
    }

    // Positive when the new limit is above the old; dates in ISO form compare as texts.
    private static int? Order(JsonElement was, JsonElement now) => (was.ValueKind, now.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => now.GetDouble().CompareTo(was.GetDouble()),
        (JsonValueKind.String, JsonValueKind.String) => string.CompareOrdinal(now.GetString(), was.GetString()),
        _ => null,
    };

    private static Dictionary<string, JsonElement> Options(JsonElement column) => column.Member("logicalTypeOptions") is { ValueKind: JsonValueKind.Object } options ? options.Members() : [];

    private static JsonElement? Get(Dictionary<string, JsonElement> options, string name) => options.TryGetValue(name, out var value) ? value : null;
}
