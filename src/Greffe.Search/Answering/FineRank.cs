using Greffe.Search.Questions;
using Lucene.Net.Search;

namespace Greffe.Search.Answering;

/// <summary>Ranks the best matches again, with questions too slow for all: words in the reasons, words close together.</summary>
internal static class FineRank
{
    /// <summary>The same hits, the first <paramref name="count"/> in their finer order; those that stay equal keep their place.</summary>
    public static ScoreDoc[] Apply(IndexSearcher searcher, ScoreDoc[] hits, Ask asked, int count)
    {
        if (hits.Length < 2 || QueryWriter.WriteFinerRank(asked) is not { } finer) return hits;
        var first = hits.Take(count).ToArray();
        var places = first.Select((hit, place) => (hit.Doc, place)).ToDictionary();
        QueryRescorer.Rescore(searcher, new TopDocs(first.Length, [.. first], first[0].Score), finer, 1, first.Length);
        return [.. first.OrderByDescending(hit => hit.Score).ThenBy(hit => places[hit.Doc]), .. hits.Skip(count)];
    }
}
