using Greffe.Decisions;
using Greffe.Decisions.Citing;
using Greffe.Decisions.Publication;
using Greffe.Search.Following;
using Microsoft.Extensions.Logging;

namespace Greffe.Search;

/// <summary>
/// Keeps the index of a folder equal to the public collection: reads the feed of changes from the position stored in the index's own last
/// commit, and commits documents and position together, so that a stop at any moment loses nothing and doubles nothing. What is
/// withdrawn or replaced is also cleared from the files. One process writes at a time: the first to follow holds the lock of the folder
/// until it is disposed.
/// </summary>
/// <param name="folder">Folder of the index; made when missing. An index of another version, or damaged, is made anew.</param>
/// <param name="decisions">The public collection.</param>
/// <param name="logger">Where counts and durations are told.</param>
/// <param name="citations">Finds what a decision cites, for <c>cite:</c>; null when this installation has none.</param>
public sealed partial class IndexFollower(
    string folder, IPublicDecisions decisions, ILogger<IndexFollower> logger, IFindCitations? citations = null) : IDisposable
{
    /// <summary>Most changes in one commit.</summary>
    public const int BatchSize = 2_000;

    private readonly SemaphoreSlim turn = new(1, 1);
    private IndexFiles? files;

    /// <summary>Takes in every change made so far. Safe to call again after a failure, and from several threads (they take turns).</summary>
    public async ValueTask<FollowOutcome> CatchUp(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            files ??= IndexFiles.TryOpen(folder, LogMadeAnew);
            if (files is null) return new FollowOutcome.HeldElsewhere();
            if (await decisions.Head(cancellation) < files.Position) files.Clear();
            return await Follow(files, cancellation);
        }
        catch
        {
            // What was not committed is given up, and read again from the feed at the next call.
            files?.Abandon();
            files = null;
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Lets go of the folder's lock.</summary>
    public void Dispose()
    {
        files?.Dispose();
        files = null;
        turn.Dispose();
    }

    private async ValueTask<FollowOutcome> Follow(IndexFiles index, CancellationToken cancellation)
    {
        var (written, removed) = (0L, 0L);
        Dictionary<DecisionId, PublicChange> batch = [];
        PublicChange? last = null;
        await foreach (var change in decisions.Changes(index.Position, cancellation))
        {
            batch[change.Id] = last = change;
            if (batch.Count < BatchSize) continue;
            var (added, gone) = await Commit(index, batch, last, cancellation);
            (written, removed, last) = (written + added, removed + gone, null);
        }

        if (last is not null)
        {
            var (added, gone) = await Commit(index, batch, last, cancellation);
            (written, removed) = (written + added, removed + gone);
        }

        index.Purge();
        if (written + removed > 0) LogFollowed(written, removed, index.Position);
        return new FollowOutcome.CaughtUp(index.Position, written, removed);
    }

    private async Task<(long Written, long Removed)> Commit(
        IndexFiles index, Dictionary<DecisionId, PublicChange> batch, PublicChange last, CancellationToken cancellation)
    {
        var removed = 0L;
        var parallel = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForEachAsync(batch.Values, parallel, async (change, stop) =>
        {
            // The collection's present state, which may be ahead of this change: then the later change finds nothing left to do.
            if (await decisions.Find(change.Id, stop) is PublicationState.Published found)
                index.Write(change.Id, IndexedDecision.Write(found.Decision, citations), replaces: change.Kind != PublicChangeKind.Published);
            else
            {
                index.Remove(change.Id);
                Interlocked.Increment(ref removed);
            }
        });

        index.Commit(last.Sequence, last.At);
        var written = batch.Count - removed;
        batch.Clear();
        return (written, removed);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Search index: {Written} decisions written, {Removed} removed, position {Position}")]
    private partial void LogFollowed(long written, long removed, long position);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Search index made anew: {Reason}")]
    private partial void LogMadeAnew(string reason);
}
