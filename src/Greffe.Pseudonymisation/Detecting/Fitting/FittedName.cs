using Greffe.Pseudonymisation.Detecting.Names;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Fitting;

/// <summary>The words of a name that the model found, without civility, office or what follows it, and the role that the text gives.</summary>
internal static class FittedName
{
    /// <summary>The name as it will be linked; empty when it names no one.</summary>
    public static Candidate Of(DocumentText document, Candidate candidate, Offices offices)
    {
        var (start, end) = Trim(document, candidate);
        if (end - start > 1 && document.Is(start, WordFlags.Firm) || document.Is(start - 1, WordFlags.Firm)) return candidate with { Role = MentionRole.Avocat, Category = EntityCategory.ProfessionnelAvocat };
        if (start >= end || PlainWords.IsSpacedHeading(document, start, end) || PlainWords.NamesNoOne(document, start, end) || PlainWords.IsTownOrWord(document, start, end, candidate.Score) || PlainWords.IsTitleOrNumber(document, start, end) || Territories.Is(document, start) && end - start <= 2 && !document.Is(start - 1, WordFlags.Civility) || FittedPlace.IsPlace(document, start) || FittedPlace.IsInstitution(document, start))
            return candidate with { End = candidate.Start };
        var role = offices.RoleOf(candidate, start, end);
        return candidate with
        {
            Start = document.Tokens[start].Start, End = document.Tokens[end - 1].End, Role = role, Category = Roles.CategoryOf(role),
            IsOfficer = role == MentionRole.Tiers && Offices.IsCalledMaitre(document, start),
        };
    }

    private static (int Start, int End) Trim(DocumentText document, Candidate candidate)
    {
        var (start, end) = (document.TokenAt(candidate.Start), document.TokenAt(candidate.End));
        while (start < end && (document.Is(start, WordFlags.Civility) && document.Tokens[start].IsCapital && !IsWholeName(document, start, end) || document.Tokens[start].Kind == TokenKind.Mark)) start++;
        while (start < end && document.Tokens[start] is { Kind: TokenKind.Word, Shape: Shape.Lower } && !document.Is(start, WordFlags.Particle | WordFlags.Way | WordFlags.LooseWay | WordFlags.Monument)) start++;
        if (end - start > 1 && document.Folded(start) is "bonjour" or "bonsoir" or "salut" or "cher" or "chere" or "merci" or "allo" or "slt") start++;
        for (var at = start + 1; at < end; at++) if (EndsName(document, at, candidate.Role == MentionRole.Avocat)) end = at;
        while (end > start && document.Tokens[end - 1].Kind == TokenKind.Mark && !document.IsMark(end - 1, '.')) end--;
        return (start, end);
    }

    // A number, or a small word that is no particle and no part of a compound. A firm of lawyers is «Boré, Salve et Mégret».
    private static bool EndsName(DocumentText document, int at, bool isLawyer) => document.Tokens[at].Kind == TokenKind.Number
        || document.Tokens[at] is { Kind: TokenKind.Word, Shape: Shape.Lower, Gap: not Gap.None } && !document.Is(at, WordFlags.Particle) && !document.IsMark(at - 1, '-')
            && !(isLawyer && document.IsWord(at, "et") && document.Has(at + 1) && document.Tokens[at + 1].IsCapital && !document.Is(at + 1, WordFlags.Civility));

    private static bool IsWholeName(DocumentText document, int start, int end) => end - start == 1 && document.Folded(start) is "maitre" or "docteur" or "professeur";
}
