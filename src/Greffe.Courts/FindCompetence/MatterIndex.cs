using Greffe.Courts.Communes;

namespace Greffe.Courts.FindCompetence;

/// <summary>Reads what a person calls their matter: a NAC code, a key of the table, or plain words.</summary>
internal sealed class MatterIndex
{
    private static readonly string[] Small =
        ["le", "la", "les", "l", "de", "du", "des", "d", "un", "une", "mon", "ma", "mes", "je", "j", "ai", "suis", "me", "m", "a", "au", "aux", "en", "et", "ou", "pour", "par", "mon", "son", "sa", "ses", "est", "que", "qui", "n", "ne", "pas", "dans", "avec", "contre", "sur", "se", "veux", "voudrais", "comment", "probleme", "litige", "notre", "nos", "on", "il", "elle", "ce", "c", "fait", "faire", "chez"];

    private readonly IReadOnlyList<MatterRow> _matters;
    private readonly string[] _vocabulary;
    private readonly List<(MatterRow Matter, int[] Words)> _phrases = [];

    /// <summary>Phrases as a whole text: no other can score higher, so that the rest need not be looked at.</summary>
    private readonly Dictionary<string, List<MatterRow>> _whole = new(StringComparer.Ordinal);

    public MatterIndex(IReadOnlyList<MatterRow> matters)
    {
        _matters = matters;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var matter in matters)
            foreach (var text in matter.Words.Append(matter.Label).Append(matter.Key.Replace('-', ' ')))
                if (Words(text) is { Length: > 0 } words) Add(matter, words, numbers);
        _vocabulary = [.. numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
    }

    /// <summary>The matters that a text may mean, best first; one alone when it settles on it.</summary>
    public IReadOnlyList<MatterRow> Find(string text)
    {
        if (text.Length > 200) text = text[..200];
        var trimmed = text.Trim();
        if (_matters.FirstOrDefault(matter => matter.Key == trimmed) is { } named) return [named];
        if (IsNac(trimmed)) return Coded(trimmed.ToUpperInvariant());
        var words = Words(trimmed);
        if (words.Length == 0) return [];
        if (_whole.TryGetValue(string.Join(' ', words), out var whole)) return whole;
        var seen = Array.ConvertAll(_vocabulary, word => Best(words, word));
        var scores = _phrases.Select(phrase => (phrase.Matter, Score: Score(seen, phrase.Words, words.Length))).Where(pair => pair.Score > 0)
            .GroupBy(pair => pair.Matter).Select(group => (Matter: group.Key, Score: group.Max(pair => pair.Score)))
            .OrderByDescending(pair => pair.Score).ToList();
        return scores.Count == 0 ? [] : [.. scores.Where(pair => pair.Score >= scores[0].Score - 0.001).Select(pair => pair.Matter)];
    }

    private List<MatterRow> Coded(string code)
    {
        for (var length = code.Length; length >= 2; length--)
            if (_matters.Where(matter => matter.Nac.Contains(code[..length])).ToList() is { Count: > 0 } found) return found;
        return [];
    }

    private static bool IsNac(string text) => text.Length is 2 or 3 && char.IsAsciiDigit(text[0])
        && char.IsAsciiLetterOrDigit(text[1]) && (text.Length == 2 || char.IsAsciiLetter(text[2]));

    /// <summary>
    /// How well a phrase of the table is found in the text: every word of it must be there. Longer phrases win over shorter; words side
    /// by side over words apart; a misspelt word counts a little less.
    /// </summary>
    private static double Score((int At, double Weight)[] seen, int[] phrase, int length)
    {
        var score = 0.0;
        var last = -1;
        var together = true;
        foreach (var word in phrase)
        {
            var (at, weight) = seen[word];
            if (weight == 0) return 0;
            together &= last < 0 || at == last + 1;
            last = at;
            score += weight;
        }

        return score + (together ? 0.5 : 0) + (phrase.Length == length ? 0.25 : 0);
    }

    private static (int At, double Weight) Best(string[] text, string word)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] == word) return (i, 1);
        if (word.Length >= 6)
            for (var i = 0; i < text.Length; i++)
                if (Spelling.Distance(text[i], word, word.Length >= 9 ? 2 : 1) <= (word.Length >= 9 ? 2 : 1)) return (i, 0.8);
        return (-1, 0);
    }

    private void Add(MatterRow matter, string[] words, Dictionary<string, int> numbers)
    {
        _phrases.Add((matter, [.. words.Select(word => Number(numbers, word))]));
        var key = string.Join(' ', words);
        if (!_whole.TryGetValue(key, out var list)) _whole[key] = list = [];
        if (!list.Contains(matter)) list.Add(matter);
    }

    private static int Number(Dictionary<string, int> numbers, string word)
    {
        if (!numbers.TryGetValue(word, out var number)) numbers[word] = number = numbers.Count;
        return number;
    }

    /// <summary>Words without the small ones, in the singular as far as a last letter tells.</summary>
    private static string[] Words(string text) => [.. PlaceName.Words(text).Where(word => !Small.Contains(word)).Select(word =>
        word.Length > 4 && word[^1] is 's' or 'x' ? word[..^1] : word)];
}
