using Greffe.Pseudonymisation.Linking;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Deciding;

/// <summary>
/// Towns in the names of companies and unions («la société Sedan Automotive», «le syndicat CGT Laon»), which the Cour de cassation hides about as often
/// as it leaves them. Hidden in its own decisions alone: elsewhere a company keeps its name.
/// </summary>
internal static class CompanyTowns
{
    private const float Sure = 1;

    /// <summary>The towns inside the names of legal persons that stay visible, in reading order.</summary>
    public static List<Linked> Find(DocumentText document, List<Linked> linked)
    {
        List<Linked> found = [];
        if (!Detecting.Fitting.FittedThing.IsOfCassation(document)) return found;
        foreach (var item in linked)
        {
            if (item.Candidate.Category != EntityCategory.PersonneMorale) continue;
            for (var at = document.TokenAt(item.Candidate.Start); document.Has(at) && document.Tokens[at].End <= item.Candidate.End; at++)
            {
                if (!IsTown(document, at)) continue;
                var end = at + 1;
                while (document.IsMark(end, '-') && document.Tokens[end].Gap == Gap.None && document.Has(end + 1) && document.Tokens[end + 1] is { Kind: TokenKind.Word, Gap: Gap.None }) end += 2;
                found.Add(new(new(document.Tokens[at].Start, document.Tokens[end - 1].End, EntityCategory.Localite, MentionRole.Other, 0.7, "address/company-town"), null));
                at = end;
            }
        }
        return found;
    }

    private static bool IsTown(DocumentText document, int at)
    {
        if (document.Tokens[at] is not { Kind: TokenKind.Word, IsCapital: true, Length: > 3 } token || document.Flags(at) is not (WordFlags.None or WordFlags.Particle) || document.Words.SeenLower(token.Word)) return false;
        var evidence = document.Evidence(at);
        return evidence.Place > Sure && evidence.Place > evidence.Common + 1 && evidence.Place > Math.Max(evidence.First, evidence.Surname);
    }
}
