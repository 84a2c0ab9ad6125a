using System.Text.Json;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>Tags of a node: the facet <c>tags</c> of OpenLineage, those of a single column apart. Rules read them by key.</summary>
internal static class NodeMarks
{
    public static void Add(Dictionary<LineageName, string> marks, LineageName name, JsonElement value)
    {
        if (value.Member("facets")?.Member("tags") is not { ValueKind: JsonValueKind.Object } facet) return;
        var tags = facet.Is("_deleted") ? [] : facet.Items("tags").Where(tag => tag.Text("key") is not null && tag.Text("value") is not null).ToList();
        foreach (var column in tags.Where(tag => tag.Text("field") is { Length: > 0 }).GroupBy(tag => tag.Text("field")!, StringComparer.Ordinal))
            marks[new(LineageKind.Column, name.Namespace, name.Name, column.Key)] = Write(column);
        marks[name] = Write(tags.Where(tag => string.IsNullOrEmpty(tag.Text("field"))));
    }

    /// <summary>Marks as kept, back.</summary>
    public static Dictionary<string, string> Read(string text) => JsonSerializer.Deserialize<Dictionary<string, string>>(text) ?? [];

    private static string Write(IEnumerable<JsonElement> tags)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in tags) all[tag.Text("key")!] = tag.Text("value")!; // Both were looked at by the caller.
        return JsonSerializer.Serialize(all);
    }
}
