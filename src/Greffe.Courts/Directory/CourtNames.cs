using System.Globalization;
using System.Text;
using Greffe.Decisions.Courts;

namespace Greffe.Courts.Directory;

/// <summary>Reading the name of a court as files write it: which kind it is, and a form in which two spellings are equal.</summary>
internal static class CourtNames
{
    private static readonly (string Head, CourtKind Kind)[] Heads =
    [
        ("cour cassation", CourtKind.CourDeCassation), ("cour administrative appel", CourtKind.CourAdministrativeDAppel),
        ("tribunal superieur appel", CourtKind.TribunalSuperieurDAppel), ("cour appel", CourtKind.CourDAppel),
        ("tribunal judiciaire", CourtKind.TribunalJudiciaire), ("tribunal premiere instance", CourtKind.TribunalDePremiereInstance),
        ("tribunal proximite", CourtKind.TribunalDeProximite), ("chambre proximite", CourtKind.TribunalDeProximite),
        ("tribunal activites economiques", CourtKind.TribunalDeCommerce), ("tribunal mixte commerce", CourtKind.TribunalDeCommerce),
        ("tribunal commerce", CourtKind.TribunalDeCommerce), ("conseil prud hommes", CourtKind.ConseilDePrudhommes),
        ("tribunal travail", CourtKind.ConseilDePrudhommes), ("conseil etat", CourtKind.ConseilDEtat),
        ("tribunal administratif", CourtKind.TribunalAdministratif), ("tribunal conflits", CourtKind.TribunalDesConflits),
        ("tribunal grande instance", CourtKind.TribunalDeGrandeInstance), ("tribunal instance", CourtKind.TribunalDInstance),
    ];

    private static readonly string[] Small = ["de", "d", "du", "des", "la", "le", "les", "l", "a", "en"];

    /// <summary>Lower case, without accents, articles and punctuation; «St» is «saint»; one blank between words.</summary>
    public static string Fold(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }

        var words = plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Small.Contains(word));
        return string.Join(' ', words.Select(word => word switch { "st" => "saint", "ste" => "sainte", _ => word }));
    }

    /// <summary>Kind that the name begins with; false when it is no court's name.</summary>
    public static bool TryReadKind(string name, out CourtKind kind)
    {
        var folded = Fold(name);
        var head = Array.FindIndex(Heads, row => folded.StartsWith(row.Head, StringComparison.Ordinal));
        kind = head < 0 ? default : Heads[head].Kind;
        return head >= 0;
    }

    /// <summary>The name without what says its kind: «bourg bresse»; the whole when no kind leads it.</summary>
    public static string Place(string name)
    {
        var folded = Fold(name);
        var head = Heads.FirstOrDefault(row => folded.StartsWith(row.Head, StringComparison.Ordinal)).Head;
        return head is null ? folded : folded[head.Length..].Trim();
    }

    /// <summary>Key under which the names of one court are equal: kind and place, a tribunal des activités économiques being a commercial court.</summary>
    public static string? MatchKey(string name) => TryReadKind(name, out var kind) ? $"{kind.Key}|{Place(name)}" : null;

    /// <summary>Place as part of a code: lower-case letters and digits with underscores.</summary>
    public static string Slug(string name)
    {
        var slug = Place(name).Replace(' ', '_');
        return slug[..Math.Min(30, slug.Length)].TrimEnd('_');
    }
}
