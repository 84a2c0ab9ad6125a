using System.Globalization;

using Microsoft.Data.Sqlite;

namespace Greffe.Publication.Projection;

/// <summary>The file <c>public.db</c>: connections to it and its schema. Several processes may hold it open (WAL).</summary>
internal sealed class PublicDatabase
{
    /// <summary>Version of the tables: raise it with every change of <c>schema.sql</c>.</summary>
    private const int Version = 2;

    private readonly string connectionString;
    private readonly Lock schemaLock = new();
    private bool ready;

    /// <summary>The database in that file, which need not exist.</summary>
    public PublicDatabase(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString();
    }

    /// <summary>An open connection, to be disposed by the caller.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        lock (schemaLock)
        {
            if (ready) return connection;
            Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
            Prepare(connection);
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

    /// <summary>Runs a statement with parameters <c>$0</c>, <c>$1</c>, ….</summary>
    public static int Execute(SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
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

    /// <summary>Makes the tables; those of another version are dropped, since everything here is computed again from the journal.</summary>
    private static void Prepare(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        using (var command = Command(connection, "PRAGMA user_version"))
            if (command.ExecuteScalar() is long version && version != Version)
                Execute(connection, $"""
                    DROP TABLE IF EXISTS meta; DROP TABLE IF EXISTS decision; DROP TABLE IF EXISTS number; DROP TABLE IF EXISTS version;
                    DROP TABLE IF EXISTS purge; DROP TABLE IF EXISTS tombstone; DROP TABLE IF EXISTS change; PRAGMA user_version = {Version};
                    """);
        Execute(connection, Script("schema.sql"));
        transaction.Commit();
    }

    /// <summary>A script that ships in the assembly.</summary>
    public static string Script(string name)
    {
        using var stream = typeof(PublicDatabase).Assembly.GetManifestResourceStream($"sql/{name}")
            ?? throw new InvalidOperationException($"The embedded script {name} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
