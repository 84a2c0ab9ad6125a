using Greffe.Decisions;
using Greffe.Decisions.Journalling;
using Greffe.Decisions.Publication;

using Microsoft.Data.Sqlite;

namespace Greffe.Publication.Projection;

/// <content>Following the journal.</content>
public sealed partial class PublicProjection
{
    private const int BatchSize = 1000;

    /// <summary>Follows the journal to its end. Cheap when there is nothing new: one question to the journal and one to the database.</summary>
    /// <returns>Number of facts followed.</returns>
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

    /// <summary>Forgets everything and follows the journal from its start.</summary>
    public async ValueTask Rebuild(CancellationToken cancellation)
    {
        using (var connection = database.Open())
        using (var transaction = connection.BeginTransaction(deferred: false))
        {
            PublicRows.Clear(connection);
            transaction.Commit();
        }

        await CatchUp(cancellation);
    }

    /// <summary>
    /// Follows the journal after checking that it is still the one followed so far: an older backup put back and written on has other
    /// entries under the same positions, and then everything is computed again.
    /// </summary>
    /// <returns>False when everything was computed again.</returns>
    public async ValueTask<bool> Reattach(CancellationToken cancellation)
    {
        (long Sequence, string Hash)? anchor;
        using (var connection = database.Open()) anchor = PublicRows.Anchor(connection);
        var same = true;
        if (anchor is { } known)
        {
            same = false;
            await foreach (var entry in journal.Read(known.Sequence - 1, null, cancellation))
            {
                same = entry.Sequence == known.Sequence && entry.Hash == known.Hash;
                break;
            }
        }

        if (same) await CatchUp(cancellation);
        else await Rebuild(cancellation);
        return same;
    }

    private async ValueTask<long> Follow(CancellationToken cancellation)
    {
        var head = await journal.Head(cancellation);
        using var connection = database.Open();
        var position = PublicRows.Position(connection);
        if (position == head) return 0;
        if (position > head) position = StartAgain(connection); // another journal stands here: this projection is of no use
        var followed = 0L;
        List<JournalEntry> batch = [];
        await foreach (var entry in journal.Read(position, PublicationFacts.Kinds, cancellation))
        {
            batch.Add(entry);
            if (batch.Count < BatchSize) continue;
            followed += Apply(connection, batch, batch[^1].Sequence);
            batch.Clear();
        }

        return followed + Apply(connection, batch, batch is [.., var last] ? Math.Max(head, last.Sequence) : head);
    }

    private static long StartAgain(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        PublicRows.Clear(connection);
        transaction.Commit();
        return 0;
    }

    /// <summary>One transaction: entries that another process has followed meanwhile are passed over.</summary>
    private static long Apply(SqliteConnection connection, List<JournalEntry> batch, long position)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var reached = PublicRows.Position(connection);
        var followed = 0L;
        foreach (var entry in batch.Where(entry => entry.Sequence > reached))
        {
            if (!DecisionId.TryParse(entry.Fact.Subject, out var id))
                throw new InvalidDataException($"Journal entry {entry.Sequence} ({entry.Fact.Kind}) is not about a decision.");
            var (state, change) = PublicFold.Next(PublicRows.State(connection, id), id, entry);
            PublicRows.Write(connection, id, entry, state, change);
            followed++;
        }

        if (followed > 0) PublicRows.Anchor(connection, batch[^1]);
        if (position > reached) PublicRows.Position(connection, position);
        transaction.Commit();
        return followed;
    }

    /// <summary>State of a decision as far as was followed.</summary>
    internal DecisionState State(DecisionId id)
    {
        using var connection = database.Open();
        return PublicRows.State(connection, id);
    }

    /// <summary>Decisions taken back or kept from becoming public, with the position of the withdrawal in the feed (0 when it has none).</summary>
    internal IReadOnlyDictionary<DecisionId, long> TakenBack()
    {
        using var connection = database.Open();
        using var command = PublicDatabase.Command(
            connection,
            """
            SELECT d.id, coalesce((SELECT max(c.sequence) FROM change c WHERE c.id = d.id AND c.kind = $0), 0)
            FROM decision d WHERE d.standing IN ($1, $2, $3)
            """,
            (int)PublicChangeKind.Withdrawn, (int)Standing.Withdrawn, (int)Standing.Lifted, (int)Standing.Barred);
        using var row = command.ExecuteReader();
        Dictionary<DecisionId, long> taken = [];
        while (row.Read())
            if (DecisionId.TryParse(row.GetString(0), out var id)) taken.Add(id, row.GetInt64(1));
        return taken;
    }

    /// <summary>Deletes again every content ever public of decisions that are taken back: an older folder of contents may have been put back.</summary>
    /// <returns>Number of contents that were there again.</returns>
    internal async ValueTask<int> PurgeAgain(CancellationToken cancellation)
    {
        using (var connection = database.Open())
            PublicDatabase.Execute(
                connection,
                "INSERT OR IGNORE INTO purge (hash) SELECT v.hash FROM version v JOIN decision d ON d.id = v.id WHERE d.standing IN ($0, $1, $2)",
                (int)Standing.Withdrawn, (int)Standing.Lifted, (int)Standing.Barred);
        return await Purge(cancellation);
    }

    /// <summary>
    /// Deletes public bytes of decisions that are withdrawn: those of a withdrawal just made, and those that a run killed at the wrong
    /// moment left behind. Harmless to repeat.
    /// </summary>
    /// <returns>Number of blobs deleted.</returns>
    public async ValueTask<int> Purge(CancellationToken cancellation)
    {
        using var connection = database.Open();
        List<string> hashes = [];
        using (var command = PublicDatabase.Command(connection, "SELECT hash FROM purge"))
        using (var row = command.ExecuteReader())
            while (row.Read()) hashes.Add(row.GetString(0));
        var deleted = 0;
        foreach (var text in hashes)
        {
            if (BlobHash.TryParse(text, out var hash) && blobs.Contains(hash))
            {
                await blobs.Delete(hash, cancellation);
                deleted++;
            }

            PublicDatabase.Execute(connection, "DELETE FROM purge WHERE hash = $0", text);
        }

        return deleted;
    }
}
