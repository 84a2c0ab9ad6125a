using System.Text.Json;

namespace Greffe.Catalogue.Contracts.CompareContracts;

/// <summary>Columns of two versions of one table, or of one object inside a column.</summary>
internal static class PropertyDiff
{
    public static void Compare(string path, JsonElement before, JsonElement after, List<ContractChange> changes)
    {
        foreach (var pair in Matching.Of(before.Items("properties"), after.Items("properties")))
        {
            var place = $"{path}/properties/{pair.Name}";
            if (pair.After is not { } next) changes.Add(new(place, "columnRemoved", true, $"la colonne « {pair.Name} » disparaît"));
            else if (pair.Before is not { } old) Added(place, pair.Name, next, changes);
            else
            {
                if (pair.NewName is { } name) changes.Add(new(place, "columnRenamed", true, $"la colonne « {pair.Name} » se nomme maintenant « {name} »"));
                One(place, old, next, changes);
            }
        }
    }

    private static void Added(string place, string name, JsonElement column, List<ContractChange> changes)
    {
        var isRequired = column.Is("required");
        changes.Add(new(place, isRequired ? "requiredColumnAdded" : "columnAdded", isRequired, $"la colonne « {name} » apparaît{(isRequired ? ", obligatoire" : "")}"));
    }

    private static void One(string place, JsonElement before, JsonElement after, List<ContractChange> changes)
    {
        LogicalType(place, before.Text("logicalType"), after.Text("logicalType"), changes);
        PhysicalType(place, before.Text("physicalType"), after.Text("physicalType"), changes);
        PlainDiff.PhysicalName(place, before, after, changes);
        Flag(place, "required", before, after, "est maintenant obligatoire", "peut maintenant être vide", changes);
        Flag(place, "unique", before, after, "doit maintenant être unique", "peut maintenant se répéter", changes);
        OptionDiff.Compare(place, before, after, changes);
        QualityDiff.Compare(place, before, after, changes);
        Compare(place, before, after, changes);
        if (before.Member("items") is { ValueKind: JsonValueKind.Object } item && after.Member("items") is { ValueKind: JsonValueKind.Object } next) One($"{place}/items", item, next, changes);
        else if (before.Member("items") is null != after.Member("items") is null) changes.Add(new($"{place}/items", "typeChanged", true, "la forme des éléments de la liste change"));
        PlainDiff.Compare(place, before, after, changes,
            "name", "physicalName", "logicalType", "physicalType", "required", "unique", "logicalTypeOptions", "quality", "properties", "items", "primaryKey", "primaryKeyPosition");
    }

    private static void Flag(string place, string flag, JsonElement before, JsonElement after, string added, string removed, List<ContractChange> changes)
    {
        if (before.Is(flag) == after.Is(flag)) return;
        changes.Add(new($"{place}/{flag}", flag + (after.Is(flag) ? "Added" : "Removed"), true, $"la colonne {(after.Is(flag) ? added : removed)}"));
    }

    private static void LogicalType(string place, string? before, string? after, List<ContractChange> changes)
    {
        if (before == after) return;
        var (kind, isBreaking) = (before, after) switch
        {
            (null, _) => ("typeStated", false),
            (_, null) => ("typeRemoved", true),
            ("integer", "number") => ("typeWidened", false),
            ("number", "integer") or ("timestamp", "date" or "time") or ("string", _) => ("typeNarrowed", true),
            _ => ("typeChanged", true),
        };
        changes.Add(new($"{place}/logicalType", kind, isBreaking, $"le type passe de {before ?? "aucun"} à {after ?? "aucun"}"));
    }

    private static void PhysicalType(string place, string? before, string? after, List<ContractChange> changes)
    {
        if (string.Equals(before, after, StringComparison.OrdinalIgnoreCase) || before is null || after is null) return;
        var kind = PhysicalTypes.Compare(before, after);
        changes.Add(new($"{place}/physicalType", kind, kind != "physicalTypeWidened", $"le type physique passe de {before} à {after}"));
    }
}
