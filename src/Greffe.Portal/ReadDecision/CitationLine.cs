using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Portal.ReadDecision;

/// <summary>The way lawyers cite a decision: «Cass. civ. 2, 5 oct. 2023, n° 20-23.523».</summary>
internal static class CitationLine
{
    private static readonly (string Head, string Abbreviation)[] Heads =
    [
        ("Cour d'appel ", "CA"), ("Tribunal judiciaire ", "TJ"), ("Tribunal de commerce ", "T. com."),
        ("Tribunal des activités économiques ", "TAE"), ("Conseil de prud'hommes ", "CPH"), ("Cour administrative d'appel ", "CAA"),
        ("Tribunal administratif ", "TA"), ("Conseil d'État", "CE"), ("Tribunal des conflits", "T. confl."),
    ];

    private static readonly string[] Articles = ["de la ", "de l'", "de ", "d'", "du ", "des "];

    /// <summary>The citation of one decision, in French whatever the language of the interface.</summary>
    public static string Of(PublicDecision decision) =>
        $"{Court(decision)}, {DateWords.AsCited(decision.Date)}, n°\u00a0{(IsRole(decision) ? "RG\u00a0" : "")}{decision.Numbers[0]}";

    private static string Court(PublicDecision decision)
    {
        if (decision.Court.Jurisdiction == Jurisdiction.CourDeCassation) return $"Cass.\u00a0{Chamber(decision.Chamber)}".TrimEnd();
        var label = decision.CourtLabel.Replace('’', '\'');
        foreach (var (head, abbreviation) in Heads)
        {
            if (!label.StartsWith(head, StringComparison.OrdinalIgnoreCase)) continue;
            var town = label[head.Length..];
            var article = Articles.FirstOrDefault(a => town.StartsWith(a, StringComparison.OrdinalIgnoreCase)) ?? "";
            return $"{abbreviation} {town[article.Length..]}".TrimEnd();
        }

        return decision.CourtLabel;
    }

    private static string Chamber(Term? chamber) => chamber?.Key switch
    {
        "pl" => "ass.\u00a0plén.",
        "mi" => "ch.\u00a0mixte",
        "civ1" => "civ.\u00a01",
        "civ2" => "civ.\u00a02",
        "civ3" => "civ.\u00a03",
        "comm" => "com.",
        "soc" => "soc.",
        "cr" => "crim.",
        "creun" => "ch.\u00a0réun.",
        "ordo" => "ord.",
        _ => "",
    };

    private static bool IsRole(PublicDecision decision) => decision.Court.Jurisdiction
        is Jurisdiction.CourDAppel or Jurisdiction.TribunalJudiciaire or Jurisdiction.ConseilDePrudhommes or Jurisdiction.TribunalDeCommerce;
}
