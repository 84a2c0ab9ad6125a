using System.Text.Json;

namespace Greffe.Catalogue.JsonSchemas;

internal sealed partial class SchemaEvaluation
{
    private bool ApplyToArray(JsonElement schema, Place place, Evaluated seen)
    {
        var items = place.Value.EnumerateArray().ToList();
        var valid = Bound(schema, place, "minItems", items.Count, low: true, "élément(s)") & Bound(schema, place, "maxItems", items.Count, low: false, "élément(s)");
        if (schema.Is("uniqueItems") && !AreUnique(items)) valid = Fail(place, "uniqueItems", "un élément figure deux fois");
        valid &= ApplyItems(schema, place, items, seen) & Contains(schema, place, items, seen);
        if (schema.Member("unevaluatedItems") is not { } rest) return valid;
        for (var index = 0; index < items.Count; index++)
        {
            if (seen.Items.Add(index)) valid &= Apply(rest, Item(place, items, index), new());
        }

        return valid;
    }

    // Drafts before 2020-12 write a tuple as an array under «items» and its rest under «additionalItems».
    private bool ApplyItems(JsonElement schema, Place place, List<JsonElement> items, Evaluated seen)
    {
        var every = schema.Member("items");
        var tuple = every is { ValueKind: JsonValueKind.Array } ? every : schema.Member("prefixItems");
        var others = every is { ValueKind: JsonValueKind.Array } ? schema.Member("additionalItems") : every;
        var (valid, first) = (true, tuple?.GetArrayLength() ?? 0);
        for (var index = 0; index < items.Count; index++)
        {
            var part = index < first ? tuple!.Value[index] : others; // «first» is above zero only with a tuple.
            if (part is not { } applied) break;
            seen.Items.Add(index);
            valid &= Apply(applied, Item(place, items, index), new());
        }

        return valid;
    }

    private bool Contains(JsonElement schema, Place place, List<JsonElement> items, Evaluated seen)
    {
        if (schema.Member("contains") is not { } wanted) return true;
        var found = Enumerable.Range(0, items.Count).Where(index => Try(wanted, Item(place, items, index), new()) is null).ToList();
        seen.Items.UnionWith(found);
        var valid = schema.Member("minContains") is not null || found.Count > 0 || Fail(place, "contains", "aucun élément n'a la forme demandée");
        return valid & Bound(schema, place, "minContains", found.Count, low: true, "élément(s) de la forme demandée")
            & Bound(schema, place, "maxContains", found.Count, low: false, "élément(s) de la forme demandée");
    }

    private static Place Item(Place place, List<JsonElement> items, int index) =>
        place.At(items[index], index.ToString(System.Globalization.CultureInfo.InvariantCulture));

    // Equal values have equal canonical texts: one pass, where comparing pairs would be quadratic.
    private static bool AreUnique(List<JsonElement> items)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return items.All(item => seen.Add(Canonical(item)));
    }

    private static string Canonical(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', value.Members().OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => JsonSerializer.Serialize(member.Key) + ":" + Canonical(member.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(',', value.EnumerateArray().Select(Canonical)) + "]",
        JsonValueKind.Number => value.GetDouble().ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        JsonValueKind.String => JsonSerializer.Serialize(value.GetString()),
        _ => value.GetRawText(),
    };
}
