using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Microsoft.Data.Sqlite;

namespace Greffe.Judilibre.Catalogue;

/// <summary>
/// The public collection under the keys and dates of this API: a projection of the change feed, in one file. Deleting the file loses
/// nothing. Every list, count and history of this API is asked of it, so that they agree.
/// </summary>
public sealed partial class DecisionCatalogue : IDisposable
{
    private const int BatchSize = 500;

    private readonly CatalogueDatabase database;
    private readonly IPublicDecisions decisions;
    private readonly SemaphoreSlim following = new(1, 1);

    /// <summary>The catalogue in that file.</summary>
    /// <param name="path">The file; made when absent.</param>
    /// <param name="decisions">The public collection.</param>
    public DecisionCatalogue(string path, IPublicDecisions decisions) => (database, this.decisions) = (new(path), decisions);

    /// <summary>Takes in every change made so far; returns how many.</summary>
    public async ValueTask<long> CatchUp(CancellationToken cancellation)
    {
        await following.WaitAsync(cancellation);
        try
        {
            return await Follow(cancellation);
        }
        finally
        {
            following.Release();
        }
    }

    /// <summary>Takes a withdrawn decision out and overwrites its bytes; harmless when it is not there.</summary>
    public async ValueTask Remove(DecisionId id, CancellationToken cancellation)
    {
        await CatchUp(cancellation);
        using var connection = database.Open();
        using (var transaction = connection.BeginTransaction(deferred: false))
        {
            CatalogueEntry.Delete(connection, id);
            transaction.Commit();
        }

        CatalogueDatabase.Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE);");
    }

    /// <summary>Identifiers of every decision that it holds: for the consistency check.</summary>
    public IReadOnlySet<DecisionId> AllIds() => Ids(new() { Jurisdictions = Wire.Taxonomy.Contexts });

    /// <summary>Whether decisions of that court are of this API.</summary>
    public static bool Serves(CourtCode court) => Wire.CourtCodes.Serves(court);

    /// <inheritdoc/>
    public void Dispose()
    {
        following.Dispose();
        database.Release();
    }

    private async ValueTask<long> Follow(CancellationToken cancellation)
    {
        using var connection = database.Open();
        var position = Position(connection);
        if (await decisions.Head(cancellation) is var head && head < position) position = Clear(connection);
        if (head == position) return 0;
        var followed = 0L;
        List<PublicChange> batch = [];
        await foreach (var change in decisions.Changes(position, cancellation))
        {
            batch.Add(change);
            if (batch.Count < BatchSize) continue;
            followed += await Apply(connection, batch, cancellation);
            batch.Clear();
        }

        return batch.Count == 0 ? followed : followed + await Apply(connection, batch, cancellation);
    }

    /// <summary>One transaction. The collection's present state may be ahead of a change: then the later change finds nothing left to do.</summary>
    private async ValueTask<int> Apply(SqliteConnection connection, List<PublicChange> batch, CancellationToken cancellation)
    {
        Dictionary<DecisionId, CatalogueEntry?> entries = [];
        foreach (var id in batch.Where(change => Wire.CourtCodes.Serves(change.Court)).Select(change => change.Id).Distinct())
            entries[id] = await decisions.Find(id, cancellation) is PublicationState.Published(var decision) ? CatalogueEntry.Of(decision) : null;
        using var transaction = connection.BeginTransaction(deferred: false);
        var reached = Position(connection);
        var before = entries.Keys.ToDictionary(id => id, id => WireId(connection, id));
        foreach (var (id, entry) in entries)
            if (entry is null) CatalogueEntry.Delete(connection, id);
            else entry.Write(connection);
        foreach (var change in batch.Where(change => change.Sequence > reached && entries.ContainsKey(change.Id)))
            CatalogueDatabase.Execute(
                connection, "INSERT OR IGNORE INTO history (sequence, at, action, id, wire) VALUES ($0, $1, $2, $3, $4)", change.Sequence,
                change.At.ToUnixTimeMilliseconds(), Action(change.Kind), change.Id.Value, WireId(connection, change.Id) ?? before[change.Id] ?? change.Id.Value);
        CatalogueDatabase.Execute(
            connection, "INSERT INTO meta (key, value) VALUES ('position', $0) ON CONFLICT (key) DO UPDATE SET value = max(value, $0)", batch[^1].Sequence);
        transaction.Commit();
        return batch.Count;
    }

    private static long Position(SqliteConnection connection) => CatalogueDatabase.Scalar(connection, "SELECT value FROM meta WHERE key = 'position'") as long? ?? 0;

    private static long Clear(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        CatalogueDatabase.Execute(connection, "DELETE FROM meta; DELETE FROM decision; DELETE FROM term; DELETE FROM history;");
        transaction.Commit();
        return 0;
    }

    /// <summary>The identifier that clients know: of the row, or of the last line of the history when the decision is gone.</summary>
    private static string? WireId(SqliteConnection connection, DecisionId id) => CatalogueDatabase.Scalar(
        connection, "SELECT coalesce((SELECT wire FROM decision WHERE id = $0), (SELECT wire FROM history WHERE id = $0 ORDER BY sequence DESC LIMIT 1))", id.Value) as string;

    private static string Action(PublicChangeKind kind) => kind switch
    {
        PublicChangeKind.Corrected => "updated",
        PublicChangeKind.Withdrawn => "deleted",
        _ => "created",
    };
}
