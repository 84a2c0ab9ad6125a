using Microsoft.Data.Sqlite;

namespace Greffe.Pipelines.Ledgers;

/// <summary>
/// The ledger's SQLite file: one connection, one transaction at a time, SQLite's write lock against other processes. The ledger can be
/// computed again from the journal, so <c>synchronous=NORMAL</c> is enough: a power cut may lose its last batches, which are then offered
/// to the journal again and written once; a killed process loses nothing.
/// </summary>
internal sealed class LedgerFile : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> statements = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly SqliteConnection connection;
    private SqliteTransaction? current;

    public LedgerFile(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!); // a file path has a folder
        connection = new(new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 60, Pooling = false }.ConnectionString);
        connection.Open();
        Execute("PRAGMA busy_timeout = 60000");
        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = NORMAL");
        using var transaction = connection.BeginTransaction(deferred: false);
        Execute(EmbeddedSql.Read("Ledgers/Sql/schema.sqlite.sql"), transaction);
        transaction.Commit();
    }

    /// <summary>Runs the work in one transaction that no other writer interrupts; an exception leaves everything as it was.</summary>
    public async ValueTask<T> Write<T>(Func<ValueTask<T>> work, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            using var transaction = current = connection.BeginTransaction(deferred: false);
            var result = await work();
            transaction.Commit();
            return result;
        }
        finally
        {
            current = null;
            gate.Release();
        }
    }

    /// <inheritdoc cref="Write{T}(Func{ValueTask{T}}, CancellationToken)"/>
    public ValueTask<T> Write<T>(Func<T> work, CancellationToken cancellation) => Write(() => new ValueTask<T>(work()), cancellation);

    /// <summary>Reads outside of any transaction of the writer.</summary>
    public async ValueTask<T> Read<T>(Func<T> work, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            return work();
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Runs a statement of <c>Sql</c>; gives the number of rows changed.</summary>
    public int Run(string statement, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Statement(statement, values).ExecuteNonQuery();

    /// <summary>Rows of a statement of <c>Sql</c>.</summary>
    public List<T> Rows<T>(string statement, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var row = Statement(statement, values).ExecuteReader();
        List<T> rows = [];
        while (row.Read()) rows.Add(read(row));
        return rows;
    }

    /// <summary>The one number that a statement of <c>Sql</c> gives; 0 when it gives none.</summary>
    public long Number(string statement, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Statement(statement, values).ExecuteScalar() as long? ?? 0;

    public void Dispose()
    {
        foreach (var command in statements.Values) command.Dispose();
        connection.Dispose();
        gate.Dispose();
    }

    private SqliteCommand Statement(string name, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!statements.TryGetValue(name, out var command))
        {
            command = statements[name] = connection.CreateCommand();
            command.CommandText = EmbeddedSql.Read($"Ledgers/Sql/{name}.sql");
            foreach (var (parameter, _) in values) command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        }
        command.Transaction = current;
        foreach (var (parameter, value) in values) command.Parameters[parameter].Value = value ?? DBNull.Value;
        return command;
    }

    private void Execute(string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
