using System.Collections.Frozen;

namespace Greffe.Pseudonymisation.Auditing;

/// <summary>
/// The adversary's pass: whoever reads to find a name looks where names stand, whatever was hidden elsewhere. Words with a capital that no office, court or
/// company explains, after a civility, a tie of family, «née», or as «Jean DUPONT». A name explained once is explained everywhere.
/// </summary>
internal static class ResidualNames
{
    private static readonly FrozenSet<string> Titles = Set("m mr monsieur mme mlle madame mademoiselle");
    private static readonly FrozenSet<string> Ties = Set("fils fille enfant enfants frere soeur epouse epoux veuve mari compagne compagnon concubin concubine consorts famille mineur mineure heritiers");
    private static readonly FrozenSet<string> OtherNames = Set("nee epouse veuve dit dite alias surnomme surnommee prenomme prenommee denomme denommee");
    private static readonly FrozenSet<string> Offices = Set("president presidente procureur procureure le la les agent directeur directrice prefet prefete maire ministre commissaire juge conseiller conseillere garde sceaux bâtonnier batonnier defenseur recteur rectrice greffier greffiere general avocat huissier notaire etat republique france union premier premiere");

    /// <summary>Every word that stands like a name and that nothing explains.</summary>
    public static IEnumerable<TextSpan> Find(AuditText text)
    {
        HashSet<string> explained = new(StringComparer.Ordinal);
        HashSet<string> small = new(StringComparer.Ordinal);
        List<int> suspects = [];
        for (var at = 0; at < text.Words.Count; at++)
        {
            var word = text.Words[at];
            if (!word.IsCapital) { small.Add(word.Letters); continue; }
            if (word.Letters.Length < 2 || char.IsAsciiDigit(word.Letters[0]) || Surroundings.InPlaceholder(text, at)) continue;
            if (Surroundings.IsProfessional(text, at)) explained.Add(word.Letters);
            else if (IsAfterTitle(text, at) || IsTied(text, at)) suspects.Add(at);
        }
        return suspects.Where(at => !explained.Contains(text.Words[at].Letters) && !Offices.Contains(text.Words[at].Letters) && (IsAfterTitle(text, at) || !small.Contains(text.Words[at].Letters)))
            .Select(at => text.Words[at].Span);
    }

    private static bool IsAfterTitle(AuditText text, int at) => at > 0 && text.Words[at].Before is " " or ". " or "\u00A0" or ".\u00A0" && text.Words[at - 1].IsCapital
        && Titles.Contains(text.Words[at - 1].Letters) && (text.Words[at - 1].Letters != "m" || text.Words[at].Before[0] == '.') && !IsCutShort(text, at);

    // «son fils Léo», «née Durand», «l'enfant Zoé»: a name on the same line, right after the tie.
    private static bool IsTied(AuditText text, int at) => at > 0 && text.Words[at].Before is " " or "\u00A0" && !text.Words[at - 1].IsCapital && text.Words[at].Letters.Length > 2
        && (OtherNames.Contains(text.Words[at - 1].Letters) || Ties.Contains(text.Words[at - 1].Letters)) && !IsCutShort(text, at) && !Surroundings.IsCourtTown(text, at);

    // «M. X...», «M. Jean X...»: an old way to hide.
    private static bool IsCutShort(AuditText text, int at)
    {
        if (at + 1 < text.Words.Count && text.Words[at + 1] is { IsCapital: true, Letters.Length: 1, Before: " " }) at++;
        var end = text.Words[at].Span.End;
        return end + 2 < text.Text.Length && (text.Text.AsSpan(end).StartsWith("...") || text.Text[end] == '…');
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
