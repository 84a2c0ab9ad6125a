using Greffe.Courts.Communes;
using Greffe.Courts.Directory;
using Greffe.Decisions.Courts;

namespace Greffe.ReferenceData.CourtDirectory;

/// <summary>Which court stands above which: by the communes that they share, and for the administrative order by CJA R221-7.</summary>
internal static class CourtsAbove
{
    public static void Add(FactSet facts, Published files, CourtCodes codes, string territories)
    {
        var lines = TerritoryLines.Read(territories);
        Above(facts, lines.Select(line => (line.Value.Tj, line.Value.Ca)), "communes-2026");
        Above(facts, lines.Select(line => (line.Value.Tprx, line.Value.Tj)), "communes-2026");
        Above(facts, lines.Select(line => (line.Value.Cph, line.Value.Ca)), "communes-2026");
        Above(facts, lines.Where(line => line.Value.Tcom.StartsWith("tcom", StringComparison.Ordinal)).Select(line => (line.Value.Tcom, line.Value.Ca)), "infogreffe-2021");
        foreach (var cells in files.Administrative)
            if (AdministrativeCourt(cells[2], codes) is { } court && codes.Find($"Cour administrative d'appel de {cells[3]}") is { } appeal)
                facts.Add(court, Fields.Parent, appeal, null, "cja-2026");
    }

    /// <summary>The code bears its seat's department where the court is known by its territory: «Basse-Terre» is that of Guadeloupe.</summary>
    public static string? AdministrativeCourt(string seat, CourtCodes codes) => seat switch
    {
        "Basse-Terre" => "ta971", "Cayenne" => "ta973", "Mamoudzou" => "ta976", "Mata-Utu" => "ta986", "Nouméa" => "ta988", "Papeete" => "ta987",
        "Saint-Denis" => "ta974", "Saint-Pierre" => "ta975", "Schœlcher" => "ta972", "Saint-Barthélemy" => "ta977", "Saint-Martin" => "ta978",
        _ => codes.Find($"Tribunal administratif de {seat}"),
    };

    /// <summary>The court above is the one of every commune of the court; where a few differ, that of the most, since appeals follow the court.</summary>
    private static void Above(FactSet facts, IEnumerable<(string Court, string Above)> pairs, string source)
    {
        foreach (var group in pairs.Where(pair => pair is { Court.Length: > 0, Above.Length: > 0 }).GroupBy(pair => pair.Court))
            facts.Add(group.Key, Fields.Parent, group.GroupBy(pair => pair.Above).MaxBy(above => above.Count())!.Key, null, source);
    }
}
