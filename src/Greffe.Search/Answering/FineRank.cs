using Greffe.Decisions;
using Greffe.Search.Following;
using Greffe.Search.Questions;
using Lucene.Net.Search;

namespace Greffe.Search.Answering;

/// <summary>
/// Ranks the best matches again, with questions too slow for all: words in the reasons and the operative part, neighbours of the question
/// close together.
/// </summary>
internal static class FineRank
{
    private const int MostParts = 8, Reach = 10;
    private const int Core = 1 << (int)ZoneKind.Motivations | 1 << (int)ZoneKind.Dispositif;

    /// <summary>The same hits, the first <paramref name="count"/> in their finer order; those that stay equal keep their place.</summary>
    public static ScoreDoc[] Apply(IndexSearcher searcher, ScoreDoc[] hits, Ask asked, int count)
    {
        if (hits.Length < 2 || Write(asked) is not { } finer) return hits;
        var first = hits.Take(count).ToArray();
        var places = first.Select((hit, place) => (hit.Doc, place)).ToDictionary();
        QueryRescorer.Rescore(searcher, new TopDocs(first.Length, [.. first], first[0].Score), finer, 1, first.Length);
        return [.. first.OrderByDescending(hit => hit.Score).ThenBy(hit => places[hit.Doc]), .. hits.Skip(count)];
    }

    private static BooleanQuery? Write(Ask asked)
    {
        var parts = Parts(asked).Take(MostParts).ToList();
        var rank = new BooleanQuery(disableCoord: true);
        foreach (var part in parts.Distinct())
            if (SpanWriter.Write(part, IndexFields.Text) is { } span) rank.Add(new ZoneSpanQuery(span, Core) { Boost = Weights.Core }, Occur.SHOULD);
        for (var at = 0; at + 1 < parts.Count; at++)
        {
            AddPair(rank, parts[at], parts[at + 1], IndexFields.Text, Weights.PairInText);
            AddPair(rank, parts[at], parts[at + 1], IndexFields.Summary, Weights.PairInSummary);
            AddPair(rank, parts[at], parts[at + 1], IndexFields.Themes, Weights.PairInThemes);
        }

        return rank.Clauses.Count == 0 ? null : rank;
    }

    private static void AddPair(BooleanQuery rank, Ask left, Ask right, string field, float weight)
    {
        if (weight <= 0 || SpanWriter.Close([left, right], field, Reach) is not { } close) return;
        close.Boost = weight;
        rank.Add(close, Occur.SHOULD);
    }

    /// <summary>The parts of a question, in order; those of an expression stay together.</summary>
    private static IEnumerable<Ask> Parts(Ask asked) => asked switch
    {
        Ask.And and => and.Parts.SelectMany(Parts),
        Ask.Most most => most.Parts.Concat(most.Required).SelectMany(Parts),
        Ask.Or or => or.Parts.SelectMany(Parts),
        Ask.Term or Ask.Phrase or Ask.Alike or Ask.Article => [asked],
        _ => [],
    };
}
