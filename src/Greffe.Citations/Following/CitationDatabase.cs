using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Greffe.Citations.Following;

/// <summary>The file <c>citations.db</c>: disposable, made again from the public collection. What is deleted is overwritten.</summary>
internal sealed class CitationDatabase
{
    private readonly string connectionString;
    private readonly Lock schemaLock = new();
    private bool ready;

    public CitationDatabase(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString();
    }

    /// <summary>An open connection, to be disposed by the caller.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        Execute(connection, "PRAGMA secure_delete = ON;");
        lock (schemaLock)
        {
            if (ready) return connection;
            Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
            Execute(connection, Sql("schema"));
            ready = true;
        }

        return connection;
    }

    /// <summary>Closes pooled connections, so that the file can be deleted.</summary>
    public void Release()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>The statement kept in the file of that name.</summary>
    public static string Sql(string name)
    {
        using var stream = typeof(CitationDatabase).Assembly.GetManifestResourceStream($"sql/{name}.sql")
            ?? throw new InvalidOperationException($"The embedded statement {name}.sql is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A statement with parameters <c>$0</c>, <c>$1</c>, ….</summary>
    public static SqliteCommand Command(SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i}"), values[i] ?? DBNull.Value);
        return command;
    }

    /// <summary>Runs a statement.</summary>
    public static int Execute(SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>A value of <c>meta</c>; 0 when absent.</summary>
    public static long Meta(SqliteConnection connection, string key)
    {
        using var command = Command(connection, "SELECT value FROM meta WHERE key = $0", key);
        return command.ExecuteScalar() as long? ?? 0;
    }

    /// <summary>Sets a value of <c>meta</c>.</summary>
    public static void Meta(SqliteConnection connection, string key, long value) =>
        Execute(connection, "INSERT INTO meta (key, value) VALUES ($0, $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key, value);
}
