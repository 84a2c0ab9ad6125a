using System.Text.Json;

namespace Greffe.ReferenceData;

/// <summary>
/// Carries the keys and words of the court's public API over into our own table: list, contexts, key, words. A list whose elements have no
/// key (subject headings of the Cour de cassation) has its words as keys; a chapter of headings is followed by its own headings.
/// </summary>
internal static class JudilibreTaxonomyFile
{
    private static readonly string[] Contexts = ["cc", "ca", "tj", "tcom", "cph"];

    /// <summary>Writes the table from the taxonomies of the shared folder.</summary>
    public static void Write(string shared, string path, DateOnly day)
    {
        var lists = new Dictionary<(string List, string Rows), List<string>>();
        List<string> names = [];
        foreach (var context in Contexts)
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(shared, "judilibre", "taxonomy", $"{context}.json")));
            foreach (var list in document.RootElement.EnumerateObject())
            {
                if (!names.Contains(list.Name)) names.Add(list.Name);
                var key = (list.Name, string.Join('\n', Rows(list.Value.GetProperty("taxonomy"))));
                if (!lists.TryGetValue(key, out var contexts)) lists[key] = contexts = [];
                contexts.Add(context);
            }
        }

        using var output = new StreamWriter(path) { NewLine = "\n" };
        output.WriteLine("# Lists of the public API of the Cour de cassation (Judilibre): list, contexts, key, words. Made by tools/Greffe.ReferenceData, not by hand.");
        output.WriteLine($"# Source: taxonomies of the API, version 1.2.5 of its document; carried over on {day:yyyy-MM-dd}. Licence Ouverte 2.0.");
        foreach (var name in names)
            foreach (var ((_, rows), contexts) in lists.Where(pair => pair.Key.List == name && pair.Key.Rows.Length > 0))
                foreach (var row in rows.Split('\n'))
                    output.WriteLine($"{name}\t{string.Join(',', contexts)}\t{row}");
    }

    private static IEnumerable<string> Rows(JsonElement taxonomy)
    {
        if (taxonomy.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in taxonomy.EnumerateArray()) yield return $"{item.GetString()}\t{item.GetString()}";
            yield break;
        }

        foreach (var item in taxonomy.EnumerateObject())
        {
            if (item.Value.ValueKind == JsonValueKind.String)
            {
                yield return $"{item.Name}\t{item.Value.GetString()}";
                continue;
            }

            yield return $"{item.Name}\t{item.Value.GetProperty("label").GetString()}";
            foreach (var sub in item.Value.GetProperty("subs").EnumerateObject()) yield return $"{sub.Name}\t{sub.Value.GetString()}";
        }
    }
}
