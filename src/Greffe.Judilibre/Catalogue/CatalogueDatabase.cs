using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Greffe.Judilibre.Catalogue;

/// <summary>The file of the catalogue: connections to it and its schema. Several processes may hold it open (WAL); deleted rows are overwritten.</summary>
internal sealed class CatalogueDatabase
{
    private readonly string connectionString;
    private readonly Lock schemaLock = new();
    private bool ready;

    /// <summary>The database in that file, which need not exist.</summary>
    public CatalogueDatabase(string path)
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
            if (!ready)
            {
                Execute(connection, "PRAGMA journal_mode = WAL;");
                Execute(connection, Schema());
                ready = true;
            }
        }

        Execute(connection, "PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;");
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

    /// <summary>One value; null when there is none.</summary>
    public static object? Scalar(SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
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

    private static string Schema()
    {
        using var stream = typeof(CatalogueDatabase).Assembly.GetManifestResourceStream("catalogue.sql")
            ?? throw new InvalidOperationException("The embedded schema of the catalogue is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
