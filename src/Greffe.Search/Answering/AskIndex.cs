using Greffe.Decisions;
using Greffe.Decisions.Searching;
using Greffe.Search.Following;
using Greffe.Search.Questions;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Greffe.Search.Answering;

/// <summary>Asks one state of the index: all words first, then, when few decisions hold them, most of the words.</summary>
internal static class AskIndex
{
    /// <summary>How many of the best matches are ranked again more finely.</summary>
    private const int FinelyRanked = 100;

    /// <summary>The answer to a question.</summary>
    public static Answered Answer(DirectoryReader reader, SearchQuery query, Ask asked)
    {
        var answered = Ask(reader, query, asked);
        if (query.Operator != SearchOperator.And || Widening.Of(asked, answered.Total, query.WithNearMatches) is not { } most) return answered;
        var wider = Ask(reader, query, most);
        if (wider.Total == 0 && Widening.Wider(most) is { } any) wider = Ask(reader, query, any);
        return wider.Total > answered.Total ? wider with { Relaxed = true, WithAllWords = answered.Total } : answered;
    }

    private static Answered Ask(DirectoryReader reader, SearchQuery query, Ask asked)
    {
        var searcher = new IndexSearcher(reader) { Similarity = IndexFiles.Similarity };
        var whole = new QueryWriter(reader, Places.From(query.Fields)).Write(asked);
        if (FilterWriter.Write(query) is { } filter) whole = new BooleanQuery(disableCoord: true) { { whole, Occur.MUST }, { filter, Occur.MUST } };
        var size = Math.Clamp(query.PageSize, 1, SearchQuery.MaxPageSize);
        var first = Math.Min((long)Math.Max(0, query.Page) * size, LuceneDecisions.MaxRank);
        var last = (int)Math.Min(first + size, LuceneDecisions.MaxRank);
        var byScore = query.Sort is not (SearchSort.Date or SearchSort.Update) && asked is not Questions.Ask.All;
        var best = TopFieldCollector.Create(
            Order.Of(query.Sort, byScore, query.Ascending), Math.Max(last, byScore ? FinelyRanked : 1), false, true, byScore, true);
        var matches = new Matches(best, query);
        searcher.Search(whole, matches);
        var top = best.GetTopDocs();
        var ranked = byScore && !query.Ascending
            ? FineRank.Apply(searcher, top.ScoreDocs, asked, FinelyRanked) : top.ScoreDocs;
        var maxScore = ranked.Length == 0 ? 0 : byScore ? Math.Max(top.MaxScore, ranked[0].Score) : ranked.Max(hit => hit.Score);
        var page = ranked.Skip((int)first).Take((int)(last - first)).Select(hit => (DocIds.Of(reader, hit.Doc), (double)hit.Score));
        return new(asked, matches.Total, [.. page], matches.Facets(), maxScore);
    }
}

/// <summary>What the index answered.</summary>
/// <param name="Asked">The question that was answered in the end.</param>
/// <param name="Total">Number of matches.</param>
/// <param name="Hits">Those of the page.</param>
/// <param name="Facets">Counts over all matches.</param>
/// <param name="MaxScore">Best score.</param>
internal sealed record Answered(
    Ask Asked, long Total, IReadOnlyList<(DecisionId Id, double Score)> Hits, IReadOnlyList<SearchFacet> Facets, double MaxScore)
{
    /// <summary>Whether decisions without all the words are among them.</summary>
    public bool Relaxed { get; init; }

    /// <summary>How many hold all the words, when <see cref="Relaxed"/>.</summary>
    public long WithAllWords { get; init; }
}
