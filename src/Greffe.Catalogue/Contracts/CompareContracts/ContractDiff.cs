using System.Text.Json;

namespace Greffe.Catalogue.Contracts.CompareContracts;

/// <summary>
/// Names what changed between two versions of a contract. What is tightened breaks producers (yesterday's data may fail); what a reader relied on
/// and loses (column, type, key, never null, unique, server) breaks readers. What is only widened or described otherwise breaks nobody.
/// </summary>
public static class ContractDiff
{
    /// <summary>Compares two contracts.</summary>
    /// <param name="before">The version in force.</param>
    /// <param name="after">The version proposed.</param>
    public static ContractComparison Compare(JsonElement before, JsonElement after)
    {
        var changes = new List<ContractChange>();
        foreach (var pair in Matching.Of(before.Items("schema"), after.Items("schema"))) Table(pair, changes);
        foreach (var pair in Matching.Of(before.Items("servers"), after.Items("servers"), "server").Where(pair => pair is { Before: not null, After: null }))
            changes.Add(new($"servers/{pair.Name}", "serverRemoved", true, $"le serveur « {pair.Name} » n'est plus offert"));
        PlainDiff.Compare("", before, after, changes, "schema");
        var ordered = changes.DistinctBy(change => (change.Path, change.Kind)).OrderByDescending(change => change.IsBreaking).ToList();
        var isBreaking = ordered.Exists(change => change.IsBreaking);
        return new(isBreaking, ordered, isBreaking ? Advice(before.Text("version"), after.Text("version")) : null);
    }

    private static string? Advice(string? before, string? after) => Major(before) is { } old && Major(after) is { } next && next > old
        ? null
        : $"Le changement casse l'existant : le numéro de version majeure doit augmenter (ancien : {before ?? "aucun"}, nouveau : {after ?? "aucun"}).";

    private static int? Major(string? version) => int.TryParse(version?.TrimStart('v', 'V').Split('.')[0], System.Globalization.CultureInfo.InvariantCulture, out var major) ? major : null;

    private static void Table(Pair pair, List<ContractChange> changes)
    {
        var path = $"schema/{pair.Name}";
        if (pair.After is not { } after) changes.Add(new(path, "tableRemoved", true, $"la table « {pair.Name} » disparaît"));
        else if (pair.Before is not { } before) changes.Add(new(path, "tableAdded", false, $"la table « {pair.Name} » apparaît"));
        else
        {
            if (pair.NewName is { } name) changes.Add(new(path, "tableRenamed", true, $"la table « {pair.Name} » se nomme maintenant « {name} »"));
            PlainDiff.PhysicalName(path, before, after, changes);
            PrimaryKey(path, before, after, changes);
            PropertyDiff.Compare(path, before, after, changes);
            QualityDiff.Compare(path, before, after, changes);
            PlainDiff.Compare(path, before, after, changes, "name", "physicalName", "properties", "quality");
        }
    }

    private static void PrimaryKey(string path, JsonElement before, JsonElement after, List<ContractChange> changes)
    {
        // A renamed column of the key is already told as renamed.
        var renamed = Matching.Of(before.Items("properties"), after.Items("properties")).Where(pair => pair.NewName is not null).ToDictionary(pair => pair.Name, pair => pair.NewName!);
        var (old, next) = (Key(before).Select(name => renamed.GetValueOrDefault(name, name)).ToList(), Key(after));
        if (!old.SequenceEqual(next)) changes.Add(new($"{path}/primaryKey", "primaryKeyChanged", true, $"la clé primaire passe de ({string.Join(", ", old)}) à ({string.Join(", ", next)})"));
    }

    private static List<string> Key(JsonElement table) =>
        [.. table.Items("properties").Where(property => property.Is("primaryKey")).OrderBy(property => property.Member("primaryKeyPosition") is { ValueKind: JsonValueKind.Number } at ? at.GetDouble() : -1)
            .Select(property => property.Text("name") ?? "")];
}
