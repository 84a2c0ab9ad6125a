using System.Text.Json;

namespace Greffe.Catalogue.Contracts.CompareContracts;

/// <summary>Fields that describe and do not bind: a difference is told, and breaks nobody. Lists are compared by name, not by place.</summary>
internal static class PlainDiff
{
    private static readonly string[] Names = ["id", "name", "property", "server", "channel", "role", "username", "url"];

    public static void Compare(string path, JsonElement before, JsonElement after, List<ContractChange> changes, params string[] apart)
    {
        var (old, next) = (before.Members(), after.Members());
        foreach (var name in old.Keys.Union(next.Keys).Except(apart))
            Value($"{path}/{name}".TrimStart('/'), old.TryGetValue(name, out var was) ? was : null, next.TryGetValue(name, out var now) ? now : null, changes);
    }

    public static void PhysicalName(string path, JsonElement before, JsonElement after, List<ContractChange> changes)
    {
        if (before.Text("physicalName") is { } old && after.Text("physicalName") is var next && old != next)
            changes.Add(new($"{path}/physicalName", "physicalNameChanged", true, $"le nom physique passe de « {old} » à « {next ?? "aucun"} »"));
    }

    private static void Value(string path, JsonElement? before, JsonElement? after, List<ContractChange> changes)
    {
        if (before is not { } old) changes.Add(new(path, "added", false, "ce champ apparaît"));
        else if (after is not { } next) changes.Add(new(path, "removed", false, "ce champ disparaît"));
        else if (!JsonElement.DeepEquals(old, next))
        {
            if (old.ValueKind == JsonValueKind.Object && next.ValueKind == JsonValueKind.Object) Compare(path, old, next, changes);
            else if (Keyed(old) is { } wasByName && Keyed(next) is { } nowByName) List(path, wasByName, nowByName, changes);
            else changes.Add(new(path, "changed", false, "ce champ change"));
        }
    }

    private static void List(string path, Dictionary<string, JsonElement> before, Dictionary<string, JsonElement> after, List<ContractChange> changes)
    {
        foreach (var name in before.Keys.Union(after.Keys))
            Value($"{path}/{name}", before.TryGetValue(name, out var was) ? was : null, after.TryGetValue(name, out var now) ? now : null, changes);
    }

    private static Dictionary<string, JsonElement>? Keyed(JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array) return null;
        var byName = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var item in list.EnumerateArray())
        {
            if (Names.Select(field => item.Text(field)).FirstOrDefault(name => name is not null) is not { } name || !byName.TryAdd(name, item)) return null;
        }

        return byName;
    }
}
