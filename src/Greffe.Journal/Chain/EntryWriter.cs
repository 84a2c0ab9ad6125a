using Greffe.Decisions.Journalling;
using Microsoft.Data.Sqlite;

namespace Greffe.Journal.Chain;

/// <summary>The one connection that writes: links facts to the end of the chain inside a transaction that holds SQLite's write lock.</summary>
internal sealed class EntryWriter : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand append;
    private readonly SqliteCommand find;
    private readonly SqliteCommand tail;
    private readonly TimeProvider time;

    public EntryWriter(string path, TimeProvider time)
    {
        this.time = time;
        connection = SqliteFile.OpenToWrite(path);
        SqliteFile.Execute(connection, EmbeddedSql.Read("Chain/Sql/schema.sqlite.sql"));
        append = SqliteFile.Command(connection, EmbeddedSql.Read("Chain/Sql/append.sql"), ("@sequence", 0L), ("@at_ms", 0L),
            ("@kind", ""), ("@subject", ""), ("@key", ""), ("@payload", ""), ("@previous", Array.Empty<byte>()), ("@hash", Array.Empty<byte>()));
        find = SqliteFile.Command(connection, EmbeddedSql.Read("Chain/Sql/find.sql"), ("@key", ""));
        tail = SqliteFile.Command(connection, EmbeddedSql.Read("Chain/Sql/tail.sql"));
    }

    /// <summary>Writes several callers' facts in one transaction.</summary>
    public IReadOnlyList<IReadOnlyList<JournalEntry>> Write(IReadOnlyList<IReadOnlyList<JournalFact>> requests)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        append.Transaction = find.Transaction = tail.Transaction = transaction;
        // Read again in every transaction: another process may have written since.
        var (last, hash) = ReadTail();
        List<IReadOnlyList<JournalEntry>> results = new(requests.Count);
        foreach (var facts in requests)
        {
            var entries = new JournalEntry[facts.Count];
            for (var i = 0; i < entries.Length; i++)
            {
                entries[i] = Link(facts[i], last, hash, out var isNew);
                if (isNew) (last, hash) = (entries[i].Sequence, entries[i].Hash);
            }
            results.Add(entries);
        }
        transaction.Commit();
        return results;
    }

    public void Dispose()
    {
        append.Dispose();
        find.Dispose();
        tail.Dispose();
        connection.Dispose();
    }

    private (long Sequence, string Hash) ReadTail()
    {
        using var row = tail.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), Convert.ToHexStringLower(row.GetFieldValue<byte[]>(1))) : (0, EntryHash.Genesis);
    }

    private JournalEntry Link(JournalFact fact, long last, string previous, out bool isNew)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var entry = new JournalEntry(last + 1, at, fact, previous, EntryHash.Compute(last + 1, at, fact, previous));
        object[] values =
        [
            entry.Sequence, at.ToUnixTimeMilliseconds(), fact.Kind, fact.Subject, fact.Key, fact.Payload,
            Convert.FromHexString(previous), Convert.FromHexString(entry.Hash),
        ];
        for (var i = 0; i < values.Length; i++) append.Parameters[i].Value = values[i];
        isNew = append.ExecuteNonQuery() == 1;
        return isNew ? entry : Existing(fact.Key);
    }

    private JournalEntry Existing(string key)
    {
        find.Parameters[0].Value = key;
        using var row = find.ExecuteReader();
        return row.Read() ? EntryRow.Read(row) : throw new InvalidOperationException("The journal refused a key that it does not hold.");
    }
}
