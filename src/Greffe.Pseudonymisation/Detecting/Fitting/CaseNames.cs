using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Fitting;

/// <summary>
/// Names that case law is known by: «CE, 3 mars 2005, Duvignères, n° 233618», «CEDH, 7 juillet 1989, Soering c/ Royaume-Uni», «la jurisprudence
/// Perruche». They are published everywhere and name no one of this case; a party who bears the same name is hidden all the same, by propagation.
/// </summary>
internal static class CaseNames
{
    private const int Reach = 22;

    /// <summary>Removes such finds, where no civility announces the name.</summary>
    public static void Drop(DocumentText document, List<Candidate> found) =>
        found.RemoveAll(candidate => candidate.Category is EntityCategory.PersonnePhysique && candidate.Rule.StartsWith("names/", StringComparison.Ordinal) && candidate.End > candidate.Start && IsCited(document, candidate));

    private static bool IsCited(DocumentText document, Candidate candidate)
    {
        var (start, end) = (document.TokenAt(candidate.Start), document.TokenAt(candidate.End));
        if (document.IsWord(start - 1, "jurisprudence")) return true;
        return document.IsMark(document.Is(start - 1, WordFlags.Civility) ? start - 2 : document.IsMark(start - 1, '.') && document.Is(start - 2, WordFlags.Civility) ? start - 3 : start - 1, ',') && IsAfterCourtAndDate(document, start) && IsBeforeReference(document, end)
            || document.Folded(start - 1) is "c" or "contre" && IsAfterCourtAndDate(document, start) || document.IsMark(start - 1, '/') && IsAfterCourtAndDate(document, start);
    }

    // «CE, 3 mars 2005,»: the court, then a day with its year, in one sentence.
    private static bool IsAfterCourtAndDate(DocumentText document, int start)
    {
        var dated = false;
        for (var at = start - 1; at >= 0 && at > start - Reach && document.Tokens[at + 1].Gap < Gap.Paragraph && !document.IsMark(at, ';'); at--)
        {
            dated |= document.Tokens[at] is { Kind: TokenKind.Number, Length: 4 or 2 } && (document.Is(at - 1, WordFlags.Month) || document.IsMark(at - 1, '.') || document.IsMark(at - 1, '/'));
            if (IsCourt(document, at)) return dated;
        }
        return false;
    }

    private static bool IsCourt(DocumentText document, int at) => document.Folded(at) switch
    {
        "ce" or "cc" or "tc" or "ca" or "caa" or "ta" => document.Tokens[at].Shape == Shape.Upper,
        "cedh" or "cjue" or "cjce" or "cass" or "civ" or "crim" => true,
        "soc" or "com" => document.Tokens[at].IsCapital,
        "etat" => document.IsWord(at - 1, "d") && document.IsWord(at - 2, "conseil"),
        "edh" => document.IsWord(at - 1, "cour"),
        "cassation" => document.IsWord(at - 1, "de") && document.IsWord(at - 2, "cour"),
        _ => false,
    };

    private static bool IsBeforeReference(DocumentText document, int end)
    {
        for (var at = end; at < end + 10 && document.Has(at) && document.Tokens[at].Gap < Gap.Paragraph && !document.IsMark(at, ';'); at++)
            if (document.IsMark(at, '°') || document.Folded(at) is "no" or "req" or "requete" or "aff" or "rec" or "bull" or "lebon" or "c" or "contre" || document.IsMark(at, '/')) return true;
        return false;
    }
}
