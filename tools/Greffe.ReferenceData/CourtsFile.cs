using System.Globalization;
using System.Text;
using System.Text.Json;
using Greffe.Courts.Directory;
using Greffe.ReferenceData.CourtDirectory;

namespace Greffe.ReferenceData;

/// <summary>Makes <c>courts.tsv</c>: code and name of each court, from Judilibre's taxonomies and the national directory of 2017.</summary>
internal static class CourtsFile
{
    public static void Write(string shared, Published files, string path)
    {
        var courts = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["cc"] = "Cour de cassation",
            ["ce"] = "Conseil d'État",
            ["tc"] = "Tribunal des conflits",
        };
        // CJA R221-3 and R221-7 (2026): the directory of 2017 lacks or misnames these.
        (string Department, string Town)[] appeal =
            [("13", "Marseille"), ("31", "Toulouse"), ("33", "Bordeaux"), ("44", "Nantes"), ("54", "Nancy"), ("59", "Douai"), ("69", "Lyon"), ("75", "Paris"), ("78", "Versailles")];
        foreach (var (department, town) in appeal) courts[$"caa{department}"] = $"Cour administrative d'appel de {town}";
        (string Department, string Place)[] first =
            [("31", "de Toulouse"), ("34", "de Montpellier"), ("83", "de Toulon"), ("93", "de Montreuil"), ("971", "de la Guadeloupe"), ("972", "de la Martinique"), ("973", "de la Guyane"), ("974", "de La Réunion"), ("975", "de Saint-Pierre-et-Miquelon"), ("976", "de Mayotte"), ("977", "de Saint-Barthélemy"), ("978", "de Saint-Martin"), ("986", "de Wallis-et-Futuna"), ("987", "de la Polynésie française"), ("988", "de la Nouvelle-Calédonie")];
        foreach (var (department, place) in first) courts[$"ta{department}"] = $"Tribunal administratif {place}";
        AddTaxonomy(courts, shared, "ca", "");
        AddTaxonomy(courts, shared, "tj", "");
        AddTaxonomy(courts, shared, "tcom", "tcom");
        AddTaxonomy(courts, shared, "cph", "cph");
        foreach (var (code, label) in Strings(Open(shared, "directory", "judilibre-codes", "judilibre_locations.json")))
            AddLocation(courts, code, label);
        AddDirectory(courts, shared, "ta", feature => $"ta{Department(feature)}");
        AddDirectory(courts, shared, "prudhommes", feature => $"cph_{Slug(Town(Name(feature)))}");
        AddListed(courts, files);

        var lines = courts.Select(court => $"{court.Key}\t{court.Value}");
        File.WriteAllText(path, """
            # Courts: code, name. Facts from Judilibre's taxonomies (Cour de cassation, Licence Ouverte 2.0, 2026-11) and from the national
            # directory of public services (DILA, Licence Ouverte 2.0, 2017-12), completed by the ministry's list of competent courts (Licence
            # Ouverte 2.0, summer 2026). Made by tools/Greffe.ReferenceData; do not edit by hand.

            """.ReplaceLineEndings("\n") + string.Join('\n', lines) + "\n");
    }

    private static void AddTaxonomy(SortedDictionary<string, string> courts, string shared, string context, string prefix)
    {
        var location = Open(shared, "judilibre", "taxonomy", $"{context}.json").GetProperty("location").GetProperty("taxonomy");
        foreach (var (code, label) in Strings(location)) courts[prefix + code] = label;
    }

    private static void AddLocation(SortedDictionary<string, string> courts, string code, string label)
    {
        var prefix = label.StartsWith("Tribunal de commerce", StringComparison.Ordinal)
            || label.StartsWith("Tribunal des activités", StringComparison.Ordinal) ? "tcom" : "";
        if (char.IsAsciiDigit(code[0]) && prefix == "") prefix = "cph";
        courts.TryAdd(prefix + code, label);
    }

    private static void AddDirectory(
        SortedDictionary<string, string> courts, string shared, string file, Func<JsonElement, string> codeOf)
    {
        var known = courts.Values.Select(Fold).ToHashSet();
        foreach (var feature in Open(shared, "directory", "annuaire-2017", $"{file}.geojson").GetProperty("features").EnumerateArray())
        {
            var name = Name(feature).Replace(" - ", " ", StringComparison.Ordinal);
            if (known.Add(Fold(name))) courts.TryAdd(codeOf(feature), name);
        }
    }

    /// <summary>Courts that the ministry's list of 2026 names and that neither of the other two sources has.</summary>
    private static void AddListed(SortedDictionary<string, string> courts, Published files)
    {
        var known = courts.Values.Concat(CourtCodes.Aliases.Select(alias => alias.Name)).Select(CourtNames.MatchKey).ToHashSet();
        courts["tj97502"] = "Tribunal de première instance de Saint-Pierre-et-Miquelon";
        foreach (var name in files.Names("cph").Where(name => known.Add(CourtNames.MatchKey(name))))
            courts[$"cph_{CourtNames.Slug(name)}"] = name.Replace("Prud'hommes", "prud'hommes", StringComparison.Ordinal);
        foreach (var name in files.Names("ca").Where(name => known.Add(CourtNames.MatchKey(name))))
            courts[$"ca_{CourtNames.Slug(name)}"] = name.Replace("Supérieur d'Appel", "supérieur d'appel", StringComparison.Ordinal);
    }

    private static JsonElement Open(params string[] parts) => JsonDocument.Parse(File.ReadAllText(Path.Combine(parts))).RootElement;

    private static IEnumerable<(string Key, string Value)> Strings(JsonElement element) =>
        element.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String).Select(p => (p.Name.ToLowerInvariant(), p.Value.GetString()!));

    private static string Name(JsonElement feature) => feature.GetProperty("properties").GetProperty("Nom").GetString()!.Trim();

    private static string Department(JsonElement feature)
    {
        var commune = feature.GetProperty("properties").GetProperty("codeInsee").GetString()!;
        return commune[..(commune.StartsWith("97", StringComparison.Ordinal) || commune.StartsWith("98", StringComparison.Ordinal) ? 3 : 2)]
            .ToLowerInvariant();
    }

    private static string Town(string name)
    {
        string[] heads = ["Conseil de prud'hommes de ", "Conseil de prud'hommes d'", "Conseil de prud'hommes du ", "Conseil de prud'hommes des ",
            "Conseil de prud'hommes - "];
        var head = heads.FirstOrDefault(h => name.StartsWith(h, StringComparison.OrdinalIgnoreCase));
        return head is null ? name : name[head.Length..];
    }

    private static string Fold(string text) => Slug(text).Replace("_de_", "_", StringComparison.Ordinal);

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
            slug.Append(char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '_');
        return slug.ToString().Trim('_')[..Math.Min(30, slug.ToString().Trim('_').Length)];
    }
}
