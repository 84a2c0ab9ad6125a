using Greffe.Decisions;
using Greffe.Publication.Projection;

using Microsoft.Data.Sqlite;

namespace Greffe.Publication.Bulk;

/// <summary>What stands in the bulk folder, kept in <c>bulk.db</c> there: files, and which decision stands in which of them.</summary>
internal sealed class BulkCatalogue
{
    private readonly string connectionString;

    public BulkCatalogue(string folder)
    {
        Directory.CreateDirectory(folder);
        connectionString = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "bulk.db"), DefaultTimeout = 30 }.ToString();
        using var connection = Open();
        PublicDatabase.Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        PublicDatabase.Execute(connection, PublicDatabase.Script("bulk.sql"));
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Positions of the feed: up to which everything, and up to which withdrawals and corrections, were taken in.</summary>
    public (long Full, long Urgent) Positions()
    {
        var full = Number("position");
        return (full, Math.Max(full, Number("urgent")));
    }

    public void MoveTo(long position, bool full)
    {
        using var connection = Open();
        PublicDatabase.Execute(
            connection, "INSERT OR REPLACE INTO meta (key, value) VALUES ($0, $1)", full ? "position" : "urgent", position);
    }

    /// <summary>What the files were made by; another maker means that all are made again.</summary>
    public string? Maker
    {
        get
        {
            using var connection = Open();
            using var command = PublicDatabase.Command(connection, "SELECT value FROM meta WHERE key = 'maker'");
            return command.ExecuteScalar() as string;
        }
    }

    /// <summary>Forgets everything and starts with that maker.</summary>
    public void Clear(string maker)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        PublicDatabase.Execute(connection, "DELETE FROM meta; DELETE FROM item; DELETE FROM file;");
        PublicDatabase.Execute(connection, "INSERT INTO meta (key, value) VALUES ('maker', $0)", maker);
        transaction.Commit();
    }

    /// <summary>Partition in whose files a decision stands; null when it stands in none.</summary>
    public string? PartitionOf(DecisionId id)
    {
        using var connection = Open();
        using var command = PublicDatabase.Command(connection, "SELECT partition FROM item WHERE id = $0", id.Value);
        return command.ExecuteScalar() as string;
    }

    /// <summary>Puts these files and decisions in the place of those of the partition, in one step.</summary>
    public void Replace(string partition, IReadOnlyList<BulkFile> files, IReadOnlyCollection<DecisionId> items)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        PublicDatabase.Execute(connection, "DELETE FROM file WHERE partition = $0", partition);
        PublicDatabase.Execute(connection, "DELETE FROM item WHERE partition = $0", partition);
        foreach (var file in files)
            PublicDatabase.Execute(
                connection, $"INSERT OR REPLACE INTO file ({BulkFile.Columns}) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8)", file.Path, file.Stored,
                file.Partition, file.Format, file.MediaType, file.Entries, file.Bytes, file.Sha256, file.LastUpdate);
        foreach (var id in items)
            PublicDatabase.Execute(connection, "INSERT OR REPLACE INTO item (id, partition) VALUES ($0, $1)", id.Value, partition);
        transaction.Commit();
    }

    /// <summary>The file under that path; null when there is none.</summary>
    public BulkFile? Find(string path) => Files("WHERE path = $0", path).FirstOrDefault();

    /// <summary>Every file, by path; or those that a condition chooses.</summary>
    public List<BulkFile> Files(string condition = "", params ReadOnlySpan<object?> values)
    {
        using var connection = Open();
        using var command = PublicDatabase.Command(connection, $"SELECT {BulkFile.Columns} FROM file {condition} ORDER BY path", values);
        using var row = command.ExecuteReader();
        List<BulkFile> files = [];
        while (row.Read()) files.Add(BulkFile.From(row));
        return files;
    }

    /// <summary>Closes pooled connections, so that the folder can be deleted.</summary>
    public void Release()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private long Number(string key)
    {
        using var connection = Open();
        using var command = PublicDatabase.Command(connection, "SELECT value FROM meta WHERE key = $0", key);
        return command.ExecuteScalar() is long value ? value : 0;
    }
}
