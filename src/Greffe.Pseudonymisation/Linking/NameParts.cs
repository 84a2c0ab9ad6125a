using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Linking;

/// <summary>A name cut into first names and surname, folded; particles are dropped, initials kept as one letter.</summary>
/// <param name="Given">First names.</param>
/// <param name="Surname">Words of the surname; empty for a first name alone.</param>
internal sealed record NameParts(IReadOnlyList<string> Given, IReadOnlyList<string> Surname)
{
    /// <summary>Reads the name that stands from <paramref name="start"/> to <paramref name="end"/> (offsets of the view).</summary>
    public static NameParts Of(DocumentText document, int start, int end, bool announcedAlone)
    {
        List<int> words = [];
        for (var at = document.TokenAt(start); document.Has(at) && document.Tokens[at].Start < end; at++)
            if (IsPart(document, at)) words.Add(at);
        if (words.Count == 0) return new([], []);
        var split = Split(document, words, announcedAlone);
        var given = words.Where((_, index) => split.IsGiven(index)).Select(document.Folded);
        var surname = words.Where((_, index) => !split.IsGiven(index)).Select(document.Folded);
        return Whole(document, words) is { } cut ? split.IsGiven(0) && !announcedAlone && words.Count == 2 ? new([], [cut]) : Mend(new([.. given], [.. surname]), document.Folded(words[^2]), document.Folded(words[^1]), cut) : new([.. given], [.. surname]);
    }

    // «Siranouche DANV-⏎ILLE»: the last word was cut by the end of a line, and stands whole elsewhere.
    private static string? Whole(DocumentText document, List<int> words) =>
        words.Count > 1 && document.Tokens[words[^1]].Gap == Gap.Line && words[^1] == words[^2] + 2 && document.IsMark(words[^2] + 1, '-') && document.Tokens[words[^2] + 1].Gap == Gap.None
            && document.Folded(words[^2]) + document.Folded(words[^1]) is var joined && document.Words.Find(joined) >= 0 ? joined : null;

    private static NameParts Mend(NameParts parts, string head, string tail, string whole) =>
        new([.. parts.Given.Where(word => word != head && word != tail)], [.. parts.Surname.Where(word => word != head && word != tail), whole]);

    /// <summary>Words that say who it is, surname first: same for every writing of the same full name.</summary>
    public string Key => $"{string.Join(' ', Surname)}|{string.Join(' ', Given)}";

    private static bool IsPart(DocumentText document, int at)
    {
        if (document.Tokens[at].Kind != TokenKind.Word || document.Folded(at).Length == 0) return false;
        if (document.Is(at, WordFlags.Civility) && (document.Tokens[at].Length > 1 || !document.IsMark(at + 1, '.'))) return false;
        return !document.Is(at, WordFlags.Particle) || document.Folded(at).Length > 2 && document.Tokens[at].IsCapital && document.Folded(at) is not ("les" or "des");
    }

    private static Cut Split(DocumentText document, List<int> words, bool announcedAlone)
    {
        if (words.Count == 1) return new(0, announcedAlone ? 0 : document.Evidence(words[0]).IsFirstName && document.Tokens[words[0]].Shape == Shape.Title ? 1 : 0);
        if (IsCompound(document, words)) return new(0, announcedAlone || !document.Evidence(words[0]).IsFirstName || document.Tokens[words[0]].Shape != Shape.Title ? 0 : words.Count);
        var upper = words.FindIndex(word => document.Tokens[word] is { Shape: Shape.Upper, Length: > 1 });
        var title = words.FindIndex(word => document.Tokens[word].Shape == Shape.Title);
        if (upper > 0 && title == 0) return new(0, upper);
        if (upper == 0 && title > 0) return new(title, words.Count);
        if (document.Tokens[words[0]].Length == 1) return new(0, words.TakeWhile(word => document.Tokens[word].Length == 1).Count() is var lead && lead < words.Count ? lead : words.Count - 1);
        var first = 0;
        while (first < words.Count - 1 && (first == 0 || document.Evidence(words[first]).IsFirstName)) first++;
        var reversed = document.Evidence(words[^1]).First - document.Evidence(words[^1]).Surname > 1.5 && !document.Evidence(words[0]).IsFirstName;
        return reversed ? new(words.Count - 1, words.Count) : new(0, first);
    }

    // «Fleur-Lise», «Jolivaud-Baret»: one name, of a first name or of a family.
    private static bool IsCompound(DocumentText document, List<int> words)
    {
        for (var index = 1; index < words.Count; index++)
            if (words[index] != words[index - 1] + 2 || !document.IsMark(words[index] - 1, '-') || document.Tokens[words[index] - 1].Gap != Gap.None || document.Tokens[words[index]].Gap != Gap.None) return false;
        return true;
    }

    private readonly record struct Cut(int From, int To)
    {
        public bool IsGiven(int index) => index >= From && index < To;
    }
}
