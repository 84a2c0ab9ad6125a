using Greffe.Search.Following;
using Greffe.Search.Words;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Greffe.Search.Answering;

/// <summary>Words of the index that begin with given letters: the most frequent ones, so that no prefix can cost more than a bound.</summary>
internal static class PrefixTerms
{
    /// <summary>Most words a prefix stands for, in each field; fewer from the fifth prefix of a question on.</summary>
    public const int MaxTerms = 128;

    private const int MaxRead = 20_000;

    /// <summary>Stems, and whole words whose stem is another word.</summary>
    public static (IReadOnlyList<string> Stems, IReadOnlyList<string> Words) Expand(IndexReader reader, string letters, int most) =>
        (Read(reader, IndexFields.Text, letters, most), Read(reader, IndexFields.Exact, letters, most));

    /// <summary>Stems of words.</summary>
    public static IEnumerable<string> StemsOf(IEnumerable<string> words)
    {
        var stemmer = new Stemmer();
        foreach (var word in words) yield return stemmer.Stem(word).ToString();
    }

    private static List<string> Read(IndexReader reader, string field, string letters, int most)
    {
        var frequencies = new PriorityQueue<string, int>();
        var prefix = new BytesRef(letters);
        var terms = MultiFields.GetTerms(reader, field)?.GetEnumerator();
        if (terms is null || terms.SeekCeil(prefix) == TermsEnum.SeekStatus.END) return [];
        for (var read = 0; read < MaxRead && StringHelper.StartsWith(terms.Term, prefix); read++)
        {
            frequencies.Enqueue(terms.Term.Utf8ToString(), terms.DocFreq);
            if (frequencies.Count > most) frequencies.Dequeue();
            if (!terms.MoveNext()) break;
        }

        return [.. frequencies.UnorderedItems.Select(item => item.Element).Order(StringComparer.Ordinal)];
    }
}
