using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;
using Greffe.Search.Answering;
using Greffe.Search.Following;
using Greffe.Search.Questions;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Greffe.Search;

/// <summary>
/// Answers from the index of a folder. Any number of processes may read while one writes (<see cref="IndexFollower"/>); each sees the last
/// commit within a second. What is shown of a decision is read from the public collection, so that a withdrawn one is never shown, even
/// in the moment before the index has followed.
/// </summary>
/// <param name="folder">Folder of the index; while it holds none, nothing is found.</param>
/// <param name="decisions">The public collection.</param>
/// <param name="time">Clock that spaces out looks for a new commit.</param>
public sealed class LuceneDecisions(string folder, IPublicDecisions decisions, TimeProvider time) : ISearchDecisions, IDisposable
{
    /// <summary>Farthest rank that can be asked for: pages beyond are empty.</summary>
    public const int MaxRank = 10_000;

    /// <summary>How many of the best matches are ranked again more finely.</summary>
    private const int FinelyRanked = 100;

    private readonly IndexView view = new(folder, time);

    /// <inheritdoc/>
    public long Position => view.Read(opened => IndexFiles.PositionOf(opened.IndexCommit.UserData));

    /// <summary>Instant of the last change that the index holds; null while it is empty.</summary>
    public DateTimeOffset? ChangedAt => view.Read(opened => opened.IndexCommit.UserData.TryGetValue(IndexFields.ChangedAtKey, out var at)
        ? DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture) : (DateTimeOffset?)null);

    /// <summary>Looks for a new commit now, and not within the second.</summary>
    public void Refresh() => view.Refresh();

    /// <inheritdoc/>
    public async ValueTask<SearchPage> Search(SearchQuery query, CancellationToken cancellation)
    {
        var question = QuestionReader.Read(query.Text, query.Operator);
        var answer = view.Read(opened => Answer(opened, query, question));
        if (answer is null) return new(0, [], [], 0, false, question.Understood);
        var words = SearchedWords.Of(answer.Asked);
        var places = Places.From(query.Fields);
        List<SearchHit> hits = [];
        var gone = 0;
        foreach (var (id, score) in answer.Hits)
        {
            if (await decisions.Find(id, cancellation) is PublicationState.Published found)
                hits.Add(new(found.Decision, score, Highlights.Find(found.Decision, words, places)));
            else gone++;
        }

        return new(answer.Total - gone, hits, answer.Facets, answer.MaxScore, answer.Relaxed, question.Understood);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<DecisionId> AllIds([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var id in view.Read(Ids) ?? [])
        {
            cancellation.ThrowIfCancellationRequested();
            yield return id;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => view.Dispose();

    private static Answered? Answer(DirectoryReader reader, SearchQuery query, Question question)
    {
        if (question.Asked is not { } asked) return null;
        var answered = Ask(reader, query, asked);
        if (answered.Total > 0 || question.BareWords < 2 || query.Operator != SearchOperator.And) return answered;
        var any = QuestionReader.Read(query.Text, SearchOperator.Or).Asked ?? asked;
        var relaxed = Ask(reader, query, any);
        return relaxed.Total > 0 ? relaxed with { Relaxed = true } : answered;
    }

    private static Answered Ask(DirectoryReader reader, SearchQuery query, Ask asked)
    {
        var searcher = new IndexSearcher(reader) { Similarity = IndexFiles.Similarity };
        var whole = new QueryWriter(reader, Places.From(query.Fields)).Write(asked);
        if (FilterWriter.Write(query) is { } filter) whole = new BooleanQuery(disableCoord: true) { { whole, Occur.MUST }, { filter, Occur.MUST } };
        var size = Math.Clamp(query.PageSize, 1, SearchQuery.MaxPageSize);
        var first = Math.Min((long)Math.Max(0, query.Page) * size, MaxRank);
        var last = (int)Math.Min(first + size, MaxRank);
        var byScore = query.Sort != SearchSort.Date && asked is not Questions.Ask.All;
        var best = TopFieldCollector.Create(
            Order.Of(byScore, query.Ascending), Math.Max(last, byScore ? FinelyRanked : 1), false, true, byScore, true);
        var matches = new Matches(best, query);
        searcher.Search(whole, matches);
        var top = best.GetTopDocs();
        var ranked = byScore && !query.Ascending
            ? FineRank.Apply(searcher, top.ScoreDocs, asked, FinelyRanked) : top.ScoreDocs;
        var maxScore = ranked.Length == 0 ? 0 : byScore ? Math.Max(top.MaxScore, ranked[0].Score) : ranked.Max(hit => hit.Score);
        var page = ranked.Skip((int)first).Take((int)(last - first)).Select(hit => (DocIds.Of(reader, hit.Doc), (double)hit.Score));
        return new(asked, matches.Total, [.. page], matches.Facets(), maxScore, Relaxed: false);
    }

    private static List<DecisionId> Ids(DirectoryReader reader)
    {
        List<DecisionId> ids = [];
        var live = MultiFields.GetLiveDocs(reader);
        if (MultiFields.GetTerms(reader, IndexFields.Id)?.GetEnumerator() is not { } terms) return ids;
        DocsEnum? found = null;
        while (terms.MoveNext())
        {
            found = terms.Docs(live, found, DocsFlags.NONE);
            if (found.NextDoc() != DocIdSetIterator.NO_MORE_DOCS && DecisionId.TryParse(terms.Term.Utf8ToString(), out var id)) ids.Add(id);
        }

        return ids;
    }

    private sealed record Answered(
        Ask Asked, long Total, IReadOnlyList<(DecisionId Id, double Score)> Hits, IReadOnlyList<SearchFacet> Facets, double MaxScore, bool Relaxed);
}
