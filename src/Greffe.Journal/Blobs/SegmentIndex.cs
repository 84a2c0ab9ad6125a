using Microsoft.Data.Sqlite;

namespace Greffe.Journal.Blobs;

/// <summary>Which blob stands where, in one SQLite file. Its write lock is the lock of the whole store, across processes.</summary>
internal sealed class SegmentIndex : IDisposable
{
    private readonly string path;
    private readonly SqliteConnection writer;

    public SegmentIndex(string path)
    {
        this.path = path;
        writer = SqliteFile.OpenToWrite(path);
        SqliteFile.Execute(writer, EmbeddedSql.Read("Blobs/Sql/schema.sqlite.sql"));
        // What a withdrawal forgets must not linger in free pages.
        SqliteFile.Execute(writer, "PRAGMA secure_delete = ON");
    }

    public SqliteTransaction Begin() => writer.BeginTransaction(deferred: false);

    /// <summary>Place of a blob as any process last committed it.</summary>
    public Place? Find(byte[] address)
    {
        using var connection = SqliteFile.Open(path);
        using var command = SqliteFile.Command(connection, EmbeddedSql.Read("Blobs/Sql/find.sql"), ("@address", address));
        return ReadPlaces(command) is [var place, ..] ? place : null;
    }

    /// <summary>Place of a blob, inside the transaction of the writer.</summary>
    public Place? Find(SqliteTransaction transaction, byte[] address)
    {
        using var command = Command(transaction, "find", ("@address", address));
        return ReadPlaces(command) is [var place, ..] ? place : null;
    }

    /// <summary>The segment that grows, and how much of it counts: bytes beyond were never committed.</summary>
    public (long Number, long Length) OpenSegment(SqliteTransaction transaction)
    {
        using var command = Command(transaction, "open-segment");
        using var row = command.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.GetInt64(1)) : (1, 0);
    }

    public void Keep(SqliteTransaction transaction, IReadOnlyList<(byte[] Address, Place Place)> blobs)
    {
        using var keep = Command(transaction, "keep",
            ("@address", Array.Empty<byte>()), ("@segment", 0L), ("@start", 0L), ("@length", 0L));
        foreach (var (address, place) in blobs)
        {
            object[] values = [address, place.Segment, place.Start, place.Length];
            for (var i = 0; i < values.Length; i++) keep.Parameters[i].Value = values[i];
            keep.ExecuteNonQuery();
        }
        if (blobs.Count == 0) return;
        var last = blobs[^1].Place;
        Run(transaction, "grow-segment", ("@number", last.Segment), ("@length", last.Start + last.Length));
    }

    /// <summary>Forgets a blob and notes that its bytes are still to be overwritten.</summary>
    public void Forget(SqliteTransaction transaction, byte[] address, Place place)
    {
        Run(transaction, "forget", ("@address", address));
        Run(transaction, "erase-later", ("@segment", place.Segment), ("@start", place.Start), ("@length", place.Length));
    }

    public IReadOnlyList<Place> Erasures(SqliteTransaction transaction)
    {
        using var command = Command(transaction, "erasures");
        return ReadPlaces(command);
    }

    public void Erased(SqliteTransaction transaction, Place place) =>
        Run(transaction, "erased", ("@segment", place.Segment), ("@start", place.Start));

    public void Dispose() => writer.Dispose();

    private static List<Place> ReadPlaces(SqliteCommand command)
    {
        using var row = command.ExecuteReader();
        List<Place> places = [];
        while (row.Read()) places.Add(new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)));
        return places;
    }

    private void Run(SqliteTransaction transaction, string statement, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = Command(transaction, statement, values);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(
        SqliteTransaction transaction, string statement, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = SqliteFile.Command(writer, EmbeddedSql.Read($"Blobs/Sql/{statement}.sql"), values);
        command.Transaction = transaction;
        return command;
    }
}
