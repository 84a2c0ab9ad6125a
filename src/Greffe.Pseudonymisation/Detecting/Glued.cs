using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting;

/// <summary>The rest of a word that a misread digit or the end of a line cut from a name: «Hoarau1d», «N'Dong-⏎alo».</summary>
internal static class Glued
{
    private const int LongestNumber = 2;

    /// <summary>Widens the persons in place.</summary>
    public static void Widen(DocumentText document, List<Candidate> found)
    {
        for (var index = 0; index < found.Count; index++)
        {
            var candidate = found[index];
            if (!candidate.Rule.StartsWith("names/", StringComparison.Ordinal) || candidate.Category != EntityCategory.PersonnePhysique || candidate.End <= candidate.Start) continue;
            var (first, last) = (document.TokenAt(candidate.Start), document.TokenAt(candidate.End) - 1);
            if (!document.Has(first) || last < first) continue;
            while (Continues(document, last)) last++;
            while (first > 0 && Continues(document, first - 1) && document.Tokens[first - 1].Start >= (index == 0 ? 0 : found[index - 1].End)) first--;
            if (document.IsMark(last + 1, '-') && document.Tokens[last + 1].Gap == Gap.None && document.Has(last + 2) && document.Tokens[last + 2] is { Kind: TokenKind.Word, Shape: Shape.Lower, Gap: Gap.Line }) last += 2;
            found[index] = candidate with { Start = document.Tokens[first].Start, End = document.Tokens[last].End };
        }
    }

    // A digit or two with letters on both sides, or the letters after them.
    private static bool Continues(DocumentText document, int at)
    {
        if (!document.Has(at + 1) || document.Tokens[at + 1].Gap != Gap.None) return false;
        var (here, next) = (document.Tokens[at], document.Tokens[at + 1]);
        if (here.Kind == TokenKind.Word && next is { Kind: TokenKind.Number, Length: <= LongestNumber })
            return document.Has(at + 2) && document.Tokens[at + 2] is { Kind: TokenKind.Word, Gap: Gap.None };
        return here is { Kind: TokenKind.Number, Length: <= LongestNumber } && next.Kind == TokenKind.Word && document.Has(at - 1) && document.Tokens[at - 1].Kind == TokenKind.Word && here.Gap == Gap.None;
    }
}
