using Greffe.Courts.Directory;
using Greffe.Decisions.Courts;

namespace Greffe.ReferenceData.CourtDirectory;

/// <summary>Names, kinds and codes of the courts of today, and what two reforms changed: 1 January 2020 and 1 January 2025.</summary>
internal static class CourtNamesAndReforms
{
    public static readonly DateOnly Reform2020 = new(2020, 1, 1);

    private static readonly DateOnly Reform2025 = new(2025, 1, 1);

    /// <summary>Seats of the twelve tribunaux des activités économiques (arrêté of 5 July 2024).</summary>
    private static readonly string[] Economic =
        ["avignon", "auxerre", "havre", "mans", "limoges", "lyon", "marseille", "nancy", "nanterre", "paris", "saint brieuc", "versailles"];

    public static void Add(FactSet facts, CourtCodes codes)
    {
        foreach (var (code, name) in codes.Names)
        {
            if (!CourtNames.TryReadKind(name, out var kind)) throw new InvalidDataException($"«{name}» says no kind of court.");
            var source = code.StartsWith("tprx", StringComparison.Ordinal) || code is "tj97502" ? "communes-2026" : "judilibre-2026";
            if (CodesOfTpi.Contains(code)) kind = CourtKind.TribunalDePremiereInstance;
            facts.Add(code, Fields.Kind, kind.Key, null, source);
            if (kind == CourtKind.TribunalDeCommerce && Economic.Contains(CourtNames.Place(name))) AddEconomic(facts, code, name);
            else facts.Add(code, Fields.Name, NameOf(code, name, kind), null, source);
            if (kind is CourtKind.TribunalJudiciaire or CourtKind.TribunalDeProximite)
                facts.Add(code, Fields.Opened, Fact.Text(Reform2020), null, "reforme-2020");
            if (Judilibre(code) is { } judilibre) facts.Add(code, Fields.Judilibre, judilibre, null, "judilibre-2026");
            if (kind is CourtKind.TribunalJudiciaire or CourtKind.TribunalDePremiereInstance) facts.Add(code, Fields.Seat, code[2..].ToUpperInvariant(), null, source);
        }

        foreach (var (name, code) in CourtCodes.Aliases) facts.Add(code, Fields.Alias, name, null, "dila-2026");
    }

    private static readonly string[] CodesOfTpi = ["tj97502", "tj98613", "tj98735", "tj98811", "tj98818"];

    private static string NameOf(string code, string name, CourtKind kind) => kind == CourtKind.TribunalDePremiereInstance && code != "tj97502"
        ? name.Replace("Tribunal judiciaire", "Tribunal de première instance", StringComparison.Ordinal) : name;

    private static void AddEconomic(FactSet facts, string code, string name)
    {
        var place = name.Replace("Tribunal des activités économiques", "", StringComparison.OrdinalIgnoreCase)
            .Replace("Tribunal de commerce", "", StringComparison.OrdinalIgnoreCase);
        facts.Add(code, Fields.Name, $"Tribunal de commerce{place}", null, "judilibre-2026");
        facts.Add(code, Fields.Name, $"Tribunal des activités économiques{place}", Reform2025, "tae-2025");
    }

    /// <summary>Judilibre's own code: bare digits for commercial and labour courts; null for codes that are ours.</summary>
    private static string? Judilibre(string code) => code switch
    {
        _ when code.StartsWith("tcom", StringComparison.Ordinal) => code[4..],
        _ when code.StartsWith("cph", StringComparison.Ordinal) && char.IsAsciiDigit(code[3]) => code[3..],
        _ when code.StartsWith("ca_", StringComparison.Ordinal) && code != "ca_saint_pierre_et_miquelon" && code != "ca_saint_pierre_miquelon" => code,
        _ when code.StartsWith("tj", StringComparison.Ordinal) && code != "tj97502" => code,
        "cc" => code,
        _ => null,
    };
}
