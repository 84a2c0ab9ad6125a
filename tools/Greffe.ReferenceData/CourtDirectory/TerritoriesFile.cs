using System.Text.Json;
using Greffe.Courts.Communes;

namespace Greffe.ReferenceData.CourtDirectory;

/// <summary>Makes <c>territories.tsv</c>: for each commune its courts, communes with the same courts on one line.</summary>
internal static class TerritoriesFile
{
    private const string Head = """
        # Courts of each commune: court of appeal, tribunal judiciaire, tribunal de proximité, conseil de prud'hommes, commercial court (a
        # tribunal judiciaire where its commercial chamber is), codes of communes. An empty cell is «not determined», or no tribunal de
        # proximité. Facts from the ministry's «Liste des juridictions compétentes pour les communes de France» (Licence Ouverte 2.0, summer
        # 2026) and, for commercial courts, from Infogreffe (2021). Made by tools/Greffe.ReferenceData; do not edit by hand.

        """;

    /// <summary>
    /// Communes whose labour court the list and the annex of R1422-4 give differently: left empty, which is «not determined».
    /// Châtelaudren-Plouagat is outside the chambre de proximité of Guingamp in the list, and yet under its labour court.
    /// </summary>
    private static readonly string[] DisputedLabour = ["22206"];

    private static readonly string[] Columns = ["ca", "tj", "tprx", "cph", "tco"];

    public static void Write(Published files, CourtCodes codes, string path)
    {
        var courts = Columns.ToDictionary(column => column, column => files.Names(column).Select(codes.Find).ToArray());
        var groups = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var commune in files.Competences.GetProperty("c").EnumerateObject())
        {
            var cells = Columns.Select((column, i) => Code(courts[column], commune.Value[i])).ToArray();
            if (DisputedLabour.Contains(commune.Name)) cells[3] = "";
            if (cells[4].Length == 0) cells[4] = Overseas(commune.Name, codes);
            var key = string.Join('\t', cells);
            if (!groups.TryGetValue(key, out var list)) groups[key] = list = [];
            list.Add(commune.Name);
        }

        File.WriteAllText(path, Head.ReplaceLineEndings("\n")
            + string.Join('\n', groups.Select(group => $"{group.Key}\t{string.Join(' ', group.Value.Order(StringComparer.Ordinal))}")) + "\n");
    }

    private static string Code(string?[] courts, JsonElement index) => index.GetInt32() < 0 ? "" : courts[index.GetInt32()] ?? "";

    /// <summary>Mixed commercial court of a department that has one alone; with two, the tables at hand do not say which.</summary>
    private static string Overseas(string commune, CourtCodes codes)
    {
        var department = CommuneCode.Department(commune);
        if (department is not ("971" or "972" or "973" or "974" or "976")) return "";
        var courts = codes.Names.Keys.Where(code => code.StartsWith($"tcom{department}", StringComparison.Ordinal)).ToList();
        return courts.Count == 1 ? courts[0] : "";
    }
}
