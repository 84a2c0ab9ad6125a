using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Names;

/// <summary>Reads a person's name word by word: particles, hyphens, initials, capitals, one line end.</summary>
internal static class NameReader
{
    private const int LongestName = 9;

    /// <summary>
    /// The token after the name that starts at <paramref name="start"/>; <paramref name="start"/> itself when no name stands there.
    /// <paramref name="announced"/>: a civility or a label stands before, so that even a common word or a single initial is a name.
    /// </summary>
    public static int Read(DocumentText document, int start, bool announced)
    {
        var at = start;
        var end = start;
        while (document.Has(at) && at - start < LongestName * 2)
        {
            if (at > start && !Continues(document, at, end, announced)) break;
            if (IsParticle(document, at, start) && LeadsToName(document, at, announced))
            {
                at += IsHyphen(document, at + 1) ? 2 : 1;
                continue;
            }
            if (at > start && (IsOpeningArticle(document, at) || IsNextCivility(document, at))) break;
            if (!IsNameWord(document, at, start, announced) || StartsAnother(document, at, start)) break;
            at++;
            if (IsInitialDot(document, at)) at++;
            end = at;
            if (IsHyphen(document, at) && document.Has(at + 1) && document.Tokens[at + 1].Kind == TokenKind.Word
                && document.Tokens[at + 1].Gap is Gap.None or Gap.Line) at++;
        }
        return end;
    }

    /// <summary>Whether the token can be a word of a name.</summary>
    public static bool IsNameWord(DocumentText document, int at, int start, bool announced)
    {
        if (!document.Has(at)) return false;
        var token = document.Tokens[at];
        if (token.Kind != TokenKind.Word) return false;
        if (!token.IsCapital) return at > start && IsHyphen(document, at - 1) && token.Length > 1;
        var flags = document.Flags(at);
        var first = at == start;
        if (token.Length == 1 && !document.IsMark(at + 1, '.')) return announced && first && !document.Is(at, WordFlags.Stop) && IsLoneInitial(document, at);
        if (token.Length == 1) return (announced || !first) && !IsPlaceholderDots(document, at + 1);
        if ((flags & (WordFlags.Civility | WordFlags.OtherName)) != 0) return false;
        if (IsForbidden(flags)) return first && announced && IsSurnameLikeTitle(document, at, flags);
        if ((flags & WordFlags.Particle) != 0 && first && token.Length < 3) return false;
        return first || !RunsOn(document, at);
    }

    // «M. Jean Roy Le rapport»: an article that leads to no name opens another sentence.
    private static bool IsOpeningArticle(DocumentText document, int at) =>
        document.Tokens[at].Shape == Shape.Title && document.Folded(at) is "le" or "la" or "les" or "de" or "du" or "des" && document.Tokens[at].Gap != Gap.None;

    // «l'enfant Léa M. Jean Roy»: not Léa's initial but the next one's civility.
    private static bool IsNextCivility(DocumentText document, int at) => document.Tokens[at] is { Length: 1, Gap: Gap.Space } && document.IsWord(at, "m") && document.IsMark(at + 1, '.')
        && document.Has(at + 2) && document.Tokens[at + 2] is { IsCapital: true, Length: > 1, Gap: Gap.Space };

    // «A. PETIT C. ROY»: two signatures on one line.
    private static bool StartsAnother(DocumentText document, int at, int start) =>
        at > start + 2 && document.Tokens[at].Length == 1 && document.Tokens[start].Length == 1 && document.Tokens[at - 1].Length > 1;

    private static bool IsForbidden(WordFlags flags) => (flags & (WordFlags.Stop | WordFlags.PartyHeading | WordFlags.Magistrate | WordFlags.Clerk
        | WordFlags.Lawyer | WordFlags.Firm)) != 0;

    // «Mme Juge», «M. Avocat», «M. Avril»: a surname when nothing else follows that would make it an office.
    private static bool IsSurnameLikeTitle(DocumentText document, int at, WordFlags flags)
    {
        if ((flags & (WordFlags.Magistrate | WordFlags.Lawyer | WordFlags.Month)) == 0 || (flags & WordFlags.Clerk) != 0) return false;
        if (document.Tokens[at].Gap >= Gap.Line) return false;
        if (document.Evidence(at) is { } evidence && evidence.Surname < -1) return false;
        var next = at + 1;
        return !document.IsWord(next, "de") && !document.IsWord(next, "du") && !document.IsWord(next, "d") && !document.IsWord(next, "la")
            && !document.IsWord(next, "le") && !document.IsWord(next, "general") && !document.IsWord(next, "des")
            && document.Folded(at) is "juge" or "avocat" or "doyen" or "president" or "avril" or "mai" or "aout" or "janvier" or "fevrier" or "conseiller";
    }

    // All capitals run on from a name into other words («JEAN MARTIN DEMEURANT»): the model says where plain words begin.
    private static bool RunsOn(DocumentText document, int at) =>
        document.Tokens[at].Shape == Shape.Upper && document.Tokens[at - 1].Shape == Shape.Upper && document.Tokens[at].Length > 2
        && document.Evidence(at).IsPlainWord;

    private static bool Continues(DocumentText document, int at, int end, bool announced) => document.Tokens[at].Gap switch
    {
        Gap.Paragraph => false,
        Gap.Line => announced && IsHyphen(document, at - 1) || announced && at - end <= 0 && CarriesOverLine(document, at),
        _ => true,
    };

    // «M. Jean⏎MARTIN»: the name goes on when only first names stand before the line end.
    private static bool CarriesOverLine(DocumentText document, int at)
    {
        var previous = document.Tokens[at - 1];
        if (previous.Kind != TokenKind.Word || !document.Tokens[at].IsCapital || document.Tokens[at].Length < 2) return false;
        if (!document.Evidence(at).IsNameLike || document.Is(at, WordFlags.Organisation | WordFlags.Way | WordFlags.LooseWay)) return false;
        return document.Evidence(at - 1).IsFirstName && previous.Shape == Shape.Title && !document.IsMark(at + 1, ':');
    }

    private static bool IsParticle(DocumentText document, int at, int start)
    {
        if (document.IsWord(at, "a")) return at > start && document.Folded(at + 1) is "tane" or "vahine";
        if (!document.Is(at, WordFlags.Particle)) return false;
        var token = document.Tokens[at];
        return token.Shape != Shape.Lower || at > start || document.Folded(at) is "de" or "d" or "du" or "des" or "van" or "von" or "el" or "ben" or "da" or "dos";
    }

    private static bool LeadsToName(DocumentText document, int at, bool announced)
    {
        for (var next = at + 1; next <= at + 3 && document.Has(next); next++)
        {
            var token = document.Tokens[next];
            if (token.Gap >= Gap.Line) return false;
            if (document.IsMark(next, '-')) continue;
            if (token.Kind != TokenKind.Word) return false;
            if (document.Is(next, WordFlags.Particle) && (token.Shape != Shape.Title || document.Folded(next).Length <= 3)) continue;
            return token.IsCapital && token.Length > 1 && !IsForbidden(document.Flags(next)) && !document.Is(next, WordFlags.Civility | WordFlags.OtherName)
                && (announced || !document.Is(next, WordFlags.Organisation | WordFlags.Court));
        }
        return false;
    }

    private static bool IsLoneInitial(DocumentText document, int at) =>
        document.Has(at + 1) ? document.Tokens[at + 1].Kind != TokenKind.Number && !document.IsMark(at + 1, '\'') : true;

    private static bool IsInitialDot(DocumentText document, int at) =>
        document.IsMark(at, '.') && document.Tokens[at].Gap == Gap.None && document.Tokens[at - 1].Length <= 2
        && document.Tokens[at - 1].IsCapital && !IsPlaceholderDots(document, at);

    private static bool IsPlaceholderDots(DocumentText document, int at) => document.IsMark(at, '.') && document.IsMark(at + 1, '.');

    private static bool IsHyphen(DocumentText document, int at) =>
        document.Has(at) && document.Tokens[at].Gap == Gap.None
        && (document.IsMark(at, '-') || document.IsMark(at, '‐') || document.IsMark(at, '\u2011') || document.IsMark(at, '–'));
}
