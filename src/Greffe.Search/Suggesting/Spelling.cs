using Greffe.Search.Following;
using Greffe.Search.Words;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Greffe.Search.Suggesting;

/// <summary>
/// A question with better spelt words: a word that no decision holds gives way to the nearest of the suggestible words, at one or two
/// letters from it. Quoted words, numbers and operators stay as they are.
/// </summary>
internal static class Spelling
{
    private const int Shortest = 4, MostCandidates = 200, LeastDecisions = 2;

    /// <summary>The better question; null when every word is known, or nothing nearer is.</summary>
    public static string? Correct(IndexReader reader, string text)
    {
        List<(int Start, int End, string Better)> better = [];
        var words = new WordReader(text);
        var stemmer = new Stemmer();
        while (words.MoveNext())
        {
            if (words.IsNumber || words.Folded.Length is < Shortest or > 30 || StopWords.Contains(words.Folded) || IsKept(text, words.Start, words.End)) continue;
            var folded = words.Folded.ToString();
            if (reader.DocFreq(new Term(IndexFields.Text, stemmer.Stem(folded).ToString())) == 0 && Nearest(reader, folded) is { } surface)
                better.Add((words.Start, words.End, surface));
        }

        if (better.Count == 0) return null;
        for (var at = better.Count - 1; at >= 0; at--) text = string.Concat(text.AsSpan(0, better[at].Start), better[at].Better, text.AsSpan(better[at].End));
        return text;
    }

    private static string? Nearest(IndexReader reader, string folded)
    {
        if (MultiFields.GetTerms(reader, IndexFields.Vocabulary) is not { } terms) return null;
        var edits = folded.Length < 6 ? 1 : 2;
        var near = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(IndexFields.Vocabulary, folded), edits, prefixLength: 1, transpositions: true);
        var boosts = near.Attributes.AddAttribute<IBoostAttribute>();
        List<(string Word, float Nearness, int Count)> found = [];
        while (found.Count < MostCandidates && near.MoveNext()) found.Add((near.Term.Utf8ToString(), boosts.Boost, near.DocFreq));
        foreach (var (word, _, _) in found.OrderByDescending(item => item.Nearness).ThenByDescending(item => item.Count).ThenBy(item => item.Word, StringComparer.Ordinal))
            if (LiveTerms.Has(reader, IndexFields.Vocabulary, word, LeastDecisions)) return Surface(reader, word);
        return null;
    }

    /// <summary>The commonest spelling of a folded word, with its accents.</summary>
    private static string Surface(IndexReader reader, string folded) =>
        LiveTerms.StartingWith(reader, IndexFields.Surface, folded + SurfaceTerm.Mark, 20)
            .Where(item => LiveTerms.Has(reader, IndexFields.Surface, item.Term, 1))
            .OrderByDescending(item => SurfaceTerm.Surface(item.Term) != folded).ThenByDescending(item => item.Count)
            .Select(item => SurfaceTerm.Surface(item.Term)).FirstOrDefault(folded);

    /// <summary>Whether a word stands between quotes, or is a prefix or the name of a zone.</summary>
    private static bool IsKept(string text, int start, int end) =>
        text.AsSpan(0, start).Count('"') % 2 == 1 || text.AsSpan(0, start).Count('«') > text.AsSpan(0, start).Count('»')
        || end < text.Length && text[end] is '*' or ':' || start > 0 && text[start - 1] == ':';
}
