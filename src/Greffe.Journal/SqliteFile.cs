using Microsoft.Data.Sqlite;

namespace Greffe.Journal;

/// <summary>
/// Opens one SQLite file the way a record that may lose nothing needs it: write-ahead log, and <c>synchronous=FULL</c>, so that a commit
/// is on the disk before it is acknowledged (NORMAL would survive a killed process but not a power cut). Writers of several processes
/// queue on SQLite's own lock for up to 60 s.
/// </summary>
internal static class SqliteFile
{
    /// <summary>The connection that writes; also turns the file to a write-ahead log.</summary>
    public static SqliteConnection OpenToWrite(string path)
    {
        var connection = Open(path);
        Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        return connection;
    }

    /// <summary>An open connection, out of a pool; the caller disposes of it.</summary>
    public static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 60 }.ConnectionString);
        connection.Open();
        Execute(connection, "PRAGMA busy_timeout = 60000");
        return connection;
    }

    /// <summary>Runs statements that give nothing back.</summary>
    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A command with its parameters, made once and run many times.</summary>
    public static SqliteCommand Command(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
