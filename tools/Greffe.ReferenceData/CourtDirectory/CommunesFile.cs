using System.Text;
using System.Text.Json;

namespace Greffe.ReferenceData.CourtDirectory;

/// <summary>Makes <c>communes.tsv</c>: communes of today, municipal arrondissements, delegated, associated and former communes, with old names.</summary>
internal static class CommunesFile
{
    private const string Head = """
        # Communes: code, kind (c current, m municipal arrondissement, d delegated, a associated, o former), today's commune, population,
        # postcodes, name, name of 2014 when it differs. Facts from INSEE and La Poste (Licence Ouverte 2.0) by @etalab/decoupage-administratif
        # 6.0.0 and, for what was a commune on 1 January 2014, INSEE's list of 2014. Made by tools/Greffe.ReferenceData; do not edit by hand.

        """;

    public static void Write(Published files, string path)
    {
        var before = files.Communes2014.Skip(1).Select(line => line.Split('\t')).Where(cells => cells.Length >= 12)
            .ToDictionary(cells => cells[3] + cells[4], cells => Name2014(cells[10], cells[11]), StringComparer.Ordinal);
        var rows = files.Communes.EnumerateArray().ToList();
        var names = rows.ToLookup(row => Text(row, "code"), row => Text(row, "nom"));
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var code = Text(row, "code");
            var kind = Text(row, "type") switch { "commune-actuelle" => "c", "commune-deleguee" => "d", "commune-associee" => "a", _ => "m" };
            var parent = kind switch { "c" => "", "m" => Text(row, "commune"), _ => Text(row, "chefLieu") };
            var old = kind == "c" && before.TryGetValue(code, out var name) && !names[code].Contains(name) ? name : "";
            lines.Add(string.Join('\t', code, kind, parent, row.TryGetProperty("population", out var people) ? people.GetInt32() : 0,
                string.Join(',', List(row, "codesPostaux")), Text(row, "nom"), old));
        }

        foreach (var row in rows.Where(row => Text(row, "type") == "commune-actuelle"))
            foreach (var code in List(row, "anciensCodes").Where(code => !names.Contains(code)))
                lines.Add(string.Join('\t', code, "o", Text(row, "code"), 0, "", before.GetValueOrDefault(code, ""), ""));
        File.WriteAllText(path, Head.ReplaceLineEndings("\n") + string.Join('\n', lines) + "\n");
    }

    private static string Name2014(string article, string name) =>
        new StringBuilder(article.Trim('(', ')')).Append(article.Length == 0 || article.EndsWith("')", StringComparison.Ordinal) ? "" : " ").Append(name).ToString();

    private static string Text(JsonElement row, string member) => row.TryGetProperty(member, out var value) ? value.GetString()! : "";

    private static IEnumerable<string> List(JsonElement row, string member) =>
        row.TryGetProperty(member, out var list) ? list.EnumerateArray().Select(item => item.GetString()!) : [];
}
