using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;
using Microsoft.Extensions.Logging.Abstractions;

namespace Greffe.Search.Tests;

/// <summary>A real index in a folder of its own, over a collection in memory.</summary>
internal sealed class TestIndex : IDisposable
{
    public TestIndex(params IEnumerable<PublicDecision> decisions)
    {
        Folder = Path.Combine(Path.GetTempPath(), $"greffe-search-{Guid.NewGuid():N}");
        Collection.Publish(decisions);
        Follower = NewFollower();
        Index = new(Folder, Collection, TimeProvider.System);
    }

    public string Folder { get; }

    public PublicCollection Collection { get; } = new();

    public IndexFollower Follower { get; private set; }

    public LuceneDecisions Index { get; }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public IndexFollower NewFollower() => new(Folder, Collection, NullLogger<IndexFollower>.Instance);

    public async Task<FollowOutcome> CatchUp()
    {
        var outcome = await Follower.CatchUp(Cancellation);
        Index.Refresh();
        return outcome;
    }

    /// <summary>As after a stop of the process: the writer is let go and taken again.</summary>
    public void Restart()
    {
        Follower.Dispose();
        Follower = NewFollower();
    }

    public async Task<SearchPage> Search(SearchQuery query)
    {
        if (Index.Position < await Collection.Head(Cancellation)) await CatchUp();
        return await Index.Search(query, Cancellation);
    }

    public Task<SearchPage> Search(string text) => Search(new SearchQuery { Text = text });

    /// <summary>Identifiers found, without their common prefix.</summary>
    public async Task<string> Found(string text) => string.Join(' ', (await Search(text)).Hits.Select(hit => Sample.Name(hit.Decision.Id)));

    public async Task<IReadOnlyList<DecisionId>> AllIds()
    {
        List<DecisionId> ids = [];
        await foreach (var id in Index.AllIds(Cancellation)) ids.Add(id);
        return ids;
    }

    public void Dispose()
    {
        Index.Dispose();
        Follower.Dispose();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        File.Delete(Folder + ".lock");
    }
}
