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
        return new([.. given], [.. surname]);
    }

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

    private readonly record struct Cut(int From, int To)
    {
        public bool IsGiven(int index) => index >= From && index < To;
    }
}
