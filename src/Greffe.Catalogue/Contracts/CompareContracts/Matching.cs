using System.Text.Json;

namespace Greffe.Catalogue.Contracts.CompareContracts;

/// <summary>The same thing in two versions; one side is null when it came or went, the new name is there when it changed.</summary>
internal sealed record Pair(string Name, JsonElement? Before, JsonElement? After, string? NewName = null);

/// <summary>Finds each thing of one version in the other: by name, then by stable identifier, physical name or business name.</summary>
internal static class Matching
{
    private static readonly string[] Identities = ["id", "physicalName", "businessName"];

    public static List<Pair> Of(IEnumerable<JsonElement> before, IEnumerable<JsonElement> after, string key = "name")
    {
        var (old, next) = (ByName(before, key), ByName(after, key));
        var gone = old.Where(one => !next.ContainsKey(one.Key)).ToList();
        var come = next.Where(one => !old.ContainsKey(one.Key)).ToDictionary();
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in gone)
        {
            if (come.FirstOrDefault(one => Identities.Any(identity => value.Text(identity) is { Length: > 0 } id && id == one.Value.Text(identity))) is not { Key: { } newName }) continue;
            renamed[name] = newName;
            come.Remove(newName);
        }

        return
        [
            .. old.Select(one => renamed.TryGetValue(one.Key, out var newName) ? new Pair(one.Key, one.Value, next[newName], newName) : new(one.Key, one.Value, next.TryGetValue(one.Key, out var same) ? same : null)),
            .. come.Select(one => new Pair(one.Key, null, one.Value)),
        ];
    }

    private static Dictionary<string, JsonElement> ByName(IEnumerable<JsonElement> items, string key)
    {
        var byName = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (item, at) in items.Select((item, at) => (item, at))) byName.TryAdd(item.Text(key) ?? $"#{at}", item);
        return byName;
    }
}
