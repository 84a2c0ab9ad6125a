using Greffe.Search.Questions;
using Greffe.Search.Words;

namespace Greffe.Search.Answering;

/// <summary>What a question looks for, in the form that marking its words in a text needs.</summary>
internal sealed class SearchedWords
{
    private readonly HashSet<string> all = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly HashSet<string> bare = new(StringComparer.Ordinal);
    private readonly List<string> prefixes = [];
    private readonly List<Ask.Phrase> phrases = [];
    private readonly ulong[] openings = new ulong[16];

    private SearchedWords() => lookup = all.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether nothing can be marked.</summary>
    public bool IsEmpty => all.Count == 0 && prefixes.Count == 0;

    /// <summary>Phrases looked for.</summary>
    public IReadOnlyList<Ask.Phrase> Phrases => phrases;

    /// <summary>The words of a question, what it excludes left out.</summary>
    public static SearchedWords Of(Ask asked)
    {
        var words = new SearchedWords();
        words.Add(asked);
        return words;
    }

    /// <summary>Whether a stem is looked for by itself, and not only within a phrase.</summary>
    public bool IsBare(string stem) => bare.Contains(stem);

    /// <summary>
    /// Which looked-for word stands here, if any. The first letters are compared before the word is stemmed: that is what makes marking a
    /// long text cheap.
    /// </summary>
    public string? Match(ReadOnlySpan<char> folded, bool isNumber, Stemmer stemmer)
    {
        if (folded.IsEmpty || !Opens(folded)) return isNumber && folded.Length > 1 && char.IsAsciiLetter(folded[0]) ? Found(folded[1..]) : null;
        foreach (var prefix in prefixes)
            if (folded.StartsWith(prefix, StringComparison.Ordinal)) return prefix;
        if (!isNumber) return StopWords.Contains(folded) ? null : Found(stemmer.Stem(folded));
        return Found(folded) ?? (char.IsAsciiLetter(folded[0]) ? Found(folded[1..]) : null);
    }

    private string? Found(ReadOnlySpan<char> stem) => lookup.TryGetValue(stem, out var found) ? found : null;

    private void Add(Ask asked)
    {
        switch (asked)
        {
            case Ask.Term term: AddStem(term.Stem); bare.Add(term.Stem); break;
            case Ask.Phrase phrase: foreach (var stem in phrase.Stems) AddStem(stem); phrases.Add(phrase); break;
            case Ask.Prefix prefix: prefixes.Add(prefix.Letters); bare.Add(prefix.Letters); SetOpening(prefix.Letters); break;
            case Ask.Dated dated: Add(dated.Words); break;
            case Ask.Numbered number: Add(number.Words); break;
            case Ask.Article article:
                Add(article.Number);
                if (article.Code is { } code) Add(code);
                break;
            case Ask.Alike alike: Add(alike.Typed); foreach (var other in alike.Others) Add(other); break;
            case Ask.Within within: Add(within.Asked); break;
            case Ask.Preferring wanted: Add(wanted.Asked); foreach (var hint in wanted.Hints) Add(hint); break;
            case Ask.Most most: foreach (var part in most.Parts.Concat(most.Required)) Add(part); break;
            case Ask.And and: foreach (var part in and.Parts) Add(part); break;
            case Ask.Or or: foreach (var part in or.Parts) Add(part); break;
        }
    }

    private void AddStem(string stem)
    {
        all.Add(stem);
        SetOpening(stem);
    }

    private void SetOpening(string letters)
    {
        var opening = Opening(letters);
        openings[opening >> 6] |= 1UL << (opening & 63);
    }

    private bool Opens(ReadOnlySpan<char> letters)
    {
        var opening = Opening(letters);
        return (openings[opening >> 6] & (1UL << (opening & 63))) != 0;
    }

    /// <summary>A number below 1,024 made of the first letter and the first that differs: stemming may undouble letters, but keeps those.</summary>
    private static int Opening(ReadOnlySpan<char> letters)
    {
        var differs = letters.IndexOfAnyExcept(letters[0]);
        return ((letters[0] * 33) ^ (differs < 0 || differs > 2 ? 0 : letters[differs])) & 1023;
    }
}
