using System.Collections.Concurrent;
using Greffe.Citations.Following;
using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Microsoft.Extensions.Logging;

namespace Greffe.Citations;

/// <summary>
/// Keeps <c>citations.db</c> equal to the public collection: reads the feed of changes from the position stored with the rows, and writes
/// rows and position in one transaction. What is withdrawn loses every row, as source and as target, and its bytes are overwritten.
/// Several processes may follow one file: they write the same rows.
/// </summary>
public sealed partial class CitationFollower : IDisposable
{
    /// <summary>Most changes in one transaction.</summary>
    public const int BatchSize = 500;

    /// <summary>Version of what is found and how it is kept: a file of another one is made anew.</summary>
    private const long Version = 1;

    private readonly CitationDatabase database;
    private readonly IPublicDecisions decisions;
    private readonly ILogger<CitationFollower> logger;
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <param name="path">The database file; made when missing.</param>
    /// <param name="decisions">The public collection.</param>
    /// <param name="logger">Where counts are told.</param>
    public CitationFollower(string path, IPublicDecisions decisions, ILogger<CitationFollower> logger)
    {
        (database, this.decisions, this.logger) = (new(path), decisions, logger);
    }

    /// <summary>Takes in every change made so far. Safe to call again after a failure, and from several threads (they take turns).</summary>
    /// <returns>Number of changes taken in.</returns>
    public async ValueTask<long> CatchUp(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return await Follow(await Start(cancellation), cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        database.Release();
        turn.Dispose();
    }

    private async ValueTask<long> Start(CancellationToken cancellation)
    {
        var head = await decisions.Head(cancellation);
        using var connection = database.Open();
        var position = CitationDatabase.Meta(connection, "position");
        if (position <= head && CitationDatabase.Meta(connection, "version") == Version) return position;
        using var transaction = connection.BeginTransaction(deferred: false);
        CitationDatabase.Execute(connection, CitationDatabase.Sql("clear"));
        CitationDatabase.Meta(connection, "version", Version);
        transaction.Commit();
        return 0;
    }

    private async ValueTask<long> Follow(long position, CancellationToken cancellation)
    {
        var followed = 0L;
        while (await Next(position, cancellation) is { Count: > 0 } batch)
        {
            var last = batch.Values.Max(change => change.Sequence);
            if (await Commit(batch.Keys, position, last, cancellation) is { } elsewhere)
            {
                position = elsewhere;
                continue;
            }

            (position, followed) = (last, followed + batch.Count);
        }

        return followed;
    }

    /// <summary>The next changes, the last one of each decision.</summary>
    private async ValueTask<Dictionary<DecisionId, PublicChange>> Next(long position, CancellationToken cancellation)
    {
        Dictionary<DecisionId, PublicChange> batch = [];
        await foreach (var change in decisions.Changes(position, cancellation))
        {
            batch[change.Id] = change;
            if (batch.Count >= BatchSize) break;
        }

        return batch;
    }

    /// <summary>Writes a batch; when another process has moved on meanwhile, writes nothing and gives its position.</summary>
    private async ValueTask<long?> Commit(IReadOnlyCollection<DecisionId> batch, long position, long last, CancellationToken cancellation)
    {
        ConcurrentDictionary<DecisionId, DecisionRows?> rows = [];
        await Parallel.ForEachAsync(batch, cancellation, async (id, stop) =>
            // The collection's present state, which may be ahead of the change: the later change then finds nothing left to do.
            rows[id] = await decisions.Find(id, stop) is PublicationState.Published found ? DecisionRows.Of(found.Decision) : null);

        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        // What was read may be older than what another process has written since: it would bring a withdrawn decision back.
        if (CitationDatabase.Meta(connection, "position") is var reached && reached != position) return reached;
        var removed = 0;
        foreach (var (id, row) in rows.OrderBy(pair => pair.Key))
        {
            row?.Write(connection);
            if (row is null && DecisionRows.Forget(connection, id)) removed++;
        }

        CitationDatabase.Meta(connection, "position", last);
        transaction.Commit();
        // Removed rows stand in the write-ahead log until it is emptied.
        if (removed > 0) CitationDatabase.Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE);");
        LogFollowed(rows.Count - removed, removed, last);
        return null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Citations: {Written} decisions written, {Removed} removed, position {Position}")]
    private partial void LogFollowed(int written, int removed, long position);
}
