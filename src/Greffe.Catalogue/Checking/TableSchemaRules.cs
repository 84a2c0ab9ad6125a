using System.Text.Json;

namespace Greffe.Catalogue.Checking;

/// <summary>
/// What Table Schema asks and its profile does not check: keys name fields that exist, and no two fields have one name. Validators in use pass
/// over these, so they are advice.
/// </summary>
internal static class TableSchemaRules
{
    public static IEnumerable<Finding> Check(JsonElement schema)
    {
        // The profile says no type at its root: a validator passes over a list or a number.
        if (schema.ValueKind != JsonValueKind.Object) yield return Advice("/", "type", "un schéma de table est un objet qui a des champs (« fields ») : ce fichier n'en décrit aucune");
        var names = schema.Items("fields").Select(field => field.Text("name")).OfType<string>().ToList();
        var known = names.ToHashSet(StringComparer.Ordinal);
        foreach (var twice in names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            yield return Advice("/fields", "fieldName", $"deux champs se nomment « {twice.Key} »");
        foreach (var name in Names(schema.Member("primaryKey")).Where(name => !known.Contains(name)))
            yield return Advice("/primaryKey", "primaryKey", $"la clé nomme « {name} », qui n'est pas un champ");
        foreach (var (key, at) in schema.Items("foreignKeys").Select((key, at) => (key, at)))
        {
            foreach (var name in Names(key.Member("fields")).Where(name => !known.Contains(name)))
                yield return Advice($"/foreignKeys/{at}/fields", "foreignKey", $"la clé nomme « {name} », qui n'est pas un champ");
            if (Names(key.Member("fields")).Count() != Names(key.Member("reference")?.Member("fields")).Count())
                yield return Advice($"/foreignKeys/{at}", "foreignKey", "la clé et sa référence n'ont pas autant de champs");
        }
    }

    private static IEnumerable<string> Names(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } one => [one.GetString()!],
        { ValueKind: JsonValueKind.Array } several => several.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!),
        _ => [],
    };

    private static Finding Advice(string path, string rule, string message) => new(path, rule, message, IsAdvice: true);
}
