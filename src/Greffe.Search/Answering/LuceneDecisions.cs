using Greffe.Decisions;
using Greffe.Decisions.Citing;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;
using Greffe.Search.Answering;
using Greffe.Search.Following;
using Greffe.Search.Questions;
using Greffe.Search.Suggesting;
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
/// <param name="citations">Reads what stands after <c>cite:</c>; null when this installation cannot.</param>
public sealed class LuceneDecisions(
    string folder, IPublicDecisions decisions, TimeProvider time, IFindCitations? citations = null) : ISearchDecisions, IDisposable
{
    /// <summary>Farthest rank that can be asked for: pages beyond are empty.</summary>
    public const int MaxRank = 10_000;

    /// <summary>Similar decisions looked for beyond those asked, lest some have just been withdrawn.</summary>
    private const int Spare = 5;

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
        var targets = await CitedInQuestion.Read(query.Text, decisions, citations, cancellation);
        var question = QuestionReader.Read(query.Text, query.Operator, targets.Of);
        var answer = question.Asked is { } asked ? view.Read(opened => AskIndex.Answer(opened, query, asked)) : null;
        if (answer is null) return new(0, [], [], 0, false, question.Understood);
        var words = SearchedWords.Of(answer.Asked);
        var places = Places.From(answer.Asked is Ask.Within within ? [within.Field] : query.Fields);
        List<SearchHit> hits = [];
        var gone = 0;
        foreach (var (id, score) in answer.Hits)
        {
            if (await decisions.Find(id, cancellation) is PublicationState.Published found)
                hits.Add(new(found.Decision, score, Highlights.Find(found.Decision, words, places)));
            else gone++;
        }

        return new(answer.Total - gone, hits, answer.Facets, answer.MaxScore, answer.Relaxed, question.Understood)
        {
            WithAllWords = answer.Relaxed ? answer.WithAllWords : answer.Total - gone,
            Suggestion = answer.Relaxed || answer.Total < Widening.Few ? view.Read(opened => Spelling.Correct(opened, query.Text)) : null,
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Complete(string typed, int most) =>
        view.Read(opened => Completions.Find(opened, typed, most)) ?? Completions.Find(null, typed, most);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<SearchHit>?> Similar(DecisionId id, int most, CancellationToken cancellation)
    {
        if (await decisions.Find(id, cancellation) is not PublicationState.Published asked) return null;
        List<SearchHit> hits = [];
        foreach (var (other, score) in view.Read(opened => Likeness.Find(opened, asked.Decision, most + Spare)) ?? [])
            if (hits.Count < most && await decisions.Find(other, cancellation) is PublicationState.Published found)
                hits.Add(new(found.Decision, score, []));
        return hits;
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
}
