using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace Greffe.Load.Comparing;

/// <summary>This search, asked in process as the others are; its seven facets and highlights come with each answer.</summary>
internal sealed class GreffeEngine(string folder) : IEngine
{
    private HeldCollection collection = new();
    private LuceneDecisions? index;

    public string Name => "Greffe";

    public async Task Index(IAsyncEnumerable<PublicDecision> decisions, CancellationToken cancellation)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        index?.Dispose();
        collection = await HeldCollection.Of(decisions, cancellation);
        index = new(folder, collection, TimeProvider.System);
        using var follower = new IndexFollower(folder, collection, NullLogger<IndexFollower>.Instance);
        await follower.CatchUp(cancellation);
        index.Refresh();
    }

    public Task<long> Size(CancellationToken cancellation) => Task.FromResult(new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length));

    public async Task<IReadOnlyList<DecisionId>> Search(string words, CancellationToken cancellation) =>
        [.. (await index!.Search(new() { Text = words, WithNearMatches = true }, cancellation)).Hits.Select(hit => hit.Decision.Id)]; // Index comes first

    public ValueTask DisposeAsync()
    {
        index?.Dispose();
        return ValueTask.CompletedTask;
    }
}
