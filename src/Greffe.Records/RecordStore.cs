using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Greffe.Records;

/// <summary>
/// One file of records (SQLite, write-ahead log, full synchronisation) that several capabilities share. A write is one transaction with its
/// trace; whoever reads after it sees it. Statements are short and run where they are called: SQLite has no waiting of its own to await.
/// </summary>
public sealed class RecordStore : IDisposable
{
    private readonly string _connectionString;
    private readonly TimeProvider _time;
    private readonly Lock _writing = new();
    private readonly SqliteConnection _writer;

    /// <summary>Opens the file, made when absent, and brings its tables up to date.</summary>
    /// <param name="path">The file.</param>
    /// <param name="schemas">Tables of each capability.</param>
    /// <param name="time">Clock of the traces.</param>
    public RecordStore(string path, IEnumerable<RecordSchema> schemas, TimeProvider time)
    {
        (_connectionString, _time) = (new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 60, ForeignKeys = true }.ConnectionString, time);
        _writer = Open();
        _writer.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        Upgrade(schemas);
    }

    /// <summary>Raised after each commit that left a trace, outside the transaction.</summary>
    public event EventHandler? Written;

    /// <summary>Reads at one instant.</summary>
    public T Read<T>(Func<RecordReader, T> read)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        return read(new(connection, transaction));
    }

    /// <summary>Writes all or nothing; an exception leaves everything as it was.</summary>
    /// <param name="agent">Identifier of who writes, or <c>system</c>.</param>
    /// <param name="write">What is written, with at least one <see cref="RecordWriter.Trace"/> when anything changes.</param>
    public T Write<T>(string agent, Func<RecordWriter, T> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(agent);
        T result;
        bool traced;
        lock (_writing)
        {
            using var transaction = _writer.BeginTransaction(deferred: false);
            var writer = new RecordWriter(_writer, transaction, agent, _time.GetUtcNow());
            result = write(writer);
            writer.Check();
            transaction.Commit();
            traced = writer.Traces > 0;
        }

        if (traced) Written?.Invoke(this, EventArgs.Empty);
        return result;
    }

    /// <summary>An instant as it stands in the tables: UTC, to the millisecond, so that text order is time order.</summary>
    public static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>An instant read back.</summary>
    public static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        using var pooled = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(pooled);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        connection.Execute("PRAGMA busy_timeout = 60000");
        return connection;
    }

    private void Upgrade(IEnumerable<RecordSchema> schemas)
    {
        using var transaction = _writer.BeginTransaction(deferred: false);
        if (_writer.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master WHERE name = 'schema_steps'", transaction: transaction) == 0)
            _writer.Execute(Script("records.sql"), transaction: transaction);
        foreach (var schema in schemas.OrderBy(schema => schema.Name, StringComparer.Ordinal))
        {
            var done = _writer.ExecuteScalar<int?>("SELECT steps FROM schema_steps WHERE name = @Name", schema, transaction) ?? 0;
            if (done > schema.Steps.Count)
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The records have {done} steps of «{schema.Name}», this version knows {schema.Steps.Count}: they were written by a later version."));
            foreach (var step in schema.Steps.Skip(done)) _writer.Execute(step, transaction: transaction);
            _writer.Execute("INSERT INTO schema_steps VALUES (@Name, @Count) ON CONFLICT (name) DO UPDATE SET steps = excluded.steps", new { schema.Name, schema.Steps.Count }, transaction);
        }

        transaction.Commit();
    }

    private static string Script(string name)
    {
        using var stream = typeof(RecordStore).Assembly.GetManifestResourceStream(name)!; // embedded by the project file
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
