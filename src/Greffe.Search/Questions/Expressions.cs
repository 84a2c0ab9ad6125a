using System.Buffers;
using Greffe.Search.Words;

namespace Greffe.Search.Questions;

/// <summary>Abbreviations and expressions of the reviewed lists in a question; the longest one wins.</summary>
internal static class Expressions
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("()\"«»“”*");

    /// <summary>All of them, in order.</summary>
    public static IEnumerable<Recognition> FindAll(string text)
    {
        var words = Read(text);
        for (var first = 0; first < words.Count; first++)
            if (Longest(text, words, first, out var last) is { } found)
            {
                yield return found;
                first = last;
            }
    }

    /// <summary>The words of a question, frequent ones too.</summary>
    internal static List<Token> Read(string text)
    {
        List<Token> words = [];
        var reader = new WordReader(text);
        var stemmer = new Stemmer();
        while (reader.MoveNext())
        {
            var folded = reader.Folded.ToString();
            words.Add(new(folded, StopWords.Contains(folded) ? "" : reader.IsNumber ? folded : stemmer.Stem(folded).ToString(), reader.Start, reader.End));
        }

        return words;
    }

    /// <summary>Folded words and stems of a stretch, as keys of the lexicon.</summary>
    internal static (string Folded, string Stems) Keys(List<Token> words, int first, int last)
    {
        var stretch = words[first..(last + 1)];
        return (string.Join(' ', stretch.Select(word => word.Folded)), string.Join(' ', stretch.Where(word => word.Stem.Length > 0).Select(word => word.Stem)));
    }

    private static Recognition? Longest(string text, List<Token> words, int first, out int last)
    {
        for (last = Math.Min(words.Count - 1, first + 2 * Lexicon.MaxWords); last >= first; last--)
        {
            var (folded, stems) = Keys(words, first, last);
            var typed = text[words[first].Start..words[last].End];
            if (IsBroken(typed)) continue;
            if (Lexicon.Abbreviation(folded) is { } short_ && (!short_.OnlyCapitals || typed.All(char.IsUpper)))
                return Found(text, words, first, last, short_, isAbbreviation: true);
            if (words[first].Stem.Length > 0 && words[last].Stem.Length > 0 && Lexicon.Synonym(stems) is { } entry)
                return Found(text, words, first, last, entry, isAbbreviation: false);
        }

        return null;
    }

    private static Recognition? Found(string text, List<Token> words, int first, int last, Lexicon.Entry entry, bool isAbbreviation)
    {
        var (start, end) = (words[first].Start, words[last].End);
        var terms = words[first..(last + 1)].Where(word => word.Stem.Length > 0).Select(word => (Ask)new Ask.Term(word.Stem, word.Folded)).ToList();
        var others = entry.Others.Select(WordAsk.Read).OfType<Ask>().ToList();
        var asked = terms.Count switch { 0 => others[0], 1 => new Ask.Alike(terms[0], others, isAbbreviation), _ => new Ask.Alike(new Ask.And(terms), others, isAbbreviation) };
        return new(start, end, asked, isAbbreviation ? $"« {text[start..end]} », aussi {string.Join(", ", entry.Others.Select(other => $"« {other} »"))}" : null);
    }

    /// <summary>Whether an operator, a quote or a parenthesis stands in it.</summary>
    private static bool IsBroken(string typed) =>
        typed.AsSpan().ContainsAny(Signs) || typed.Contains(" ET ", StringComparison.Ordinal) || typed.Contains(" OU ", StringComparison.Ordinal)
        || typed.Contains(" SAUF ", StringComparison.Ordinal);

    /// <summary>One word of a question.</summary>
    /// <param name="Folded">Its letters.</param>
    /// <param name="Stem">Its stem; empty for a frequent word.</param>
    /// <param name="Start">Its first character.</param>
    /// <param name="End">Just after its last.</param>
    internal sealed record Token(string Folded, string Stem, int Start, int End);
}
