using System.Text.RegularExpressions;

namespace Greffe.Search.Questions;

/// <summary>Articles in a question: «L. 1232-1», «art. 145 CPC», «article 215, al. 3 du code civil».</summary>
internal static partial class Articles
{
    /// <summary>All of them; a bare number is one only after «art.» or before the name of a code.</summary>
    public static IEnumerable<Recognition> FindAll(string text)
    {
        foreach (Match match in Article().Matches(text))
        {
            var number = match.Groups["n"];
            var (code, end) = CodeAt(text, match.Index + match.Length);
            var isBare = !number.Value.AsSpan().ContainsAny("LRDA-");
            if (isBare && code is null && !match.Groups["art"].Success) continue;
            if (WordAsk.Read(number.Value) is not { } asked) continue;
            var last = code is null ? number.Index + number.Length : end;
            yield return new(match.Index, last, new Ask.Article(asked, code), $"article {text[number.Index..last].Trim()}");
        }
    }

    private static (Ask.Phrase? Code, int End) CodeAt(string text, int start)
    {
        var words = Expressions.Read(text[start..Math.Min(text.Length, start + 160)]);
        while (words is [{ Folded: "du" or "de" or "la" or "le" or "des" }, ..]) words.RemoveAt(0);
        if (words.Count == 0 || words[0].Start > 12) return default;
        for (var last = Math.Min(words.Count - 1, 3 * Lexicon.MaxWords); last >= 0; last--)
        {
            var (folded, stems) = Expressions.Keys(words, 0, last);
            if (Lexicon.Abbreviation(folded) is { IsCode: true } entry) return (WordAsk.Read(entry.Others[0]) as Ask.Phrase, start + words[last].End);
            if (words[last].Stem.Length > 0 && Lexicon.IsCodeName(stems))
                return (WordAsk.Read(text.Substring(start + words[0].Start, words[last].End - words[0].Start)) as Ask.Phrase, start + words[last].End);
        }

        return default;
    }

    [GeneratedRegex(
        @"(?<![\w.\-/])(?<art>art(?:icles?\b|s?\.)?\s{0,3})?(?<n>[LRDA]\.?\s?\*?\d{1,4}(?:-\d{1,4}){0,4}|\d{1,4}(?:-\d{1,3}){0,4})(?![\w/\-])(?:\s{0,2},?\s{0,2}al(?:inéa|\.)\s{0,2}\d{1,2}(?:er|e)?)?",
        RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Article();
}
