namespace Greffe.ReferenceData.CourtDirectory;

/// <summary>Makes <c>administrative.tsv</c>: administrative court and court of appeal of each department (CJA R221-3 and R221-7, 2026).</summary>
internal static class AdministrativeFile
{
    private const string Head = """
        # Administrative courts: department, tribunal administratif, cour administrative d'appel. Facts from code de justice administrative,
        # articles R221-3 and R221-7, as in force in 2026 (Licence Ouverte 2.0). Made by tools/Greffe.ReferenceData; do not edit by hand.

        """;

    /// <summary>Territories that the table names without a code: INSEE gives them one.</summary>
    private static readonly Dictionary<string, string> Unnumbered = new(StringComparer.Ordinal)
    {
        ["îles Wallis"] = "986", ["Clipperton"] = "989", ["Terres australes"] = "984", ["ville de Paris"] = "75",
    };

    public static void Write(Published files, CourtCodes codes, string path)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var cells in files.Administrative)
        {
            var department = cells[0].Length > 0 ? cells[0] : Unnumbered.GetValueOrDefault(cells[1]);
            if (department is not null && CourtsAbove.AdministrativeCourt(cells[2], codes) is { } court)
                lines.Add($"{department}\t{court}\t{codes.Find($"Cour administrative d'appel de {cells[3]}")}");
        }

        File.WriteAllText(path, Head.ReplaceLineEndings("\n") + string.Join('\n', lines) + "\n");
    }
}
