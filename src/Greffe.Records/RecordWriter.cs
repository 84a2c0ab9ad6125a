using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Greffe.Records;

/// <summary>Writes in one transaction, with who did it: a change that leaves no trace is refused.</summary>
public sealed class RecordWriter : RecordReader
{
    private readonly string _agent;
    private readonly DateTimeOffset _at;

    internal RecordWriter(SqliteConnection connection, SqliteTransaction transaction, string agent, DateTimeOffset at) : base(connection, transaction) =>
        (_agent, _at) = (agent, at);

    /// <summary>The instant of this transaction, UTC.</summary>
    public DateTimeOffset At => _at;

    /// <summary>Who writes.</summary>
    public string Agent => _agent;

    internal int Changed { get; private set; }

    internal int Traces { get; private set; }

    /// <summary>Runs a statement that writes; a list of values runs it once for each.</summary>
    /// <returns>Rows that changed.</returns>
    public int Execute(string sql, object? values = null)
    {
        Statements++;
        var changed = _connection.Execute(sql, values, _transaction);
        Changed += changed;
        return changed;
    }

    /// <summary>Leaves the trace of a change: which record, what was done, which fields; never values.</summary>
    public void Trace(string verb, string kind, string id, params IReadOnlyCollection<string> fields)
    {
        _connection.Execute("INSERT INTO audit (at, agent, verb, kind, id, fields) VALUES (@at, @agent, @verb, @kind, @id, @fields)",
            new { at = RecordStore.Text(_at), agent = _agent, verb, kind, id, fields = string.Join(',', fields) }, _transaction);
        Traces++;
    }

    /// <summary>Makes a record findable by its words, in place of what was there.</summary>
    /// <param name="kind">Kind of record.</param>
    /// <param name="id">Which one.</param>
    /// <param name="title">Title, as it is shown.</param>
    /// <param name="body">All other words; none that the audience may not read.</param>
    /// <param name="audience">Who may find it: <c>public</c>, <c>agents</c>, or a word of the capability's own.</param>
    public void Index(string kind, string id, string title, string body, string audience)
    {
        Forget(kind, id);
        _connection.Execute("INSERT INTO found (title, body, kind, id, audience) VALUES (@title, @body, @kind, @id, @audience)", new { title, body, kind, id, audience }, _transaction);
        _connection.Execute("INSERT INTO found_rows (kind, id, row) VALUES (@kind, @id, last_insert_rowid())", new { kind, id }, _transaction);
    }

    /// <summary>Makes a record no longer findable.</summary>
    public void Forget(string kind, string id)
    {
        var row = _connection.ExecuteScalar<long?>("SELECT row FROM found_rows WHERE kind = @kind AND id = @id", new { kind, id }, _transaction);
        if (row is null) return;
        _connection.Execute("DELETE FROM found WHERE rowid = @row", new { row }, _transaction);
        _connection.Execute("DELETE FROM found_rows WHERE kind = @kind AND id = @id", new { kind, id }, _transaction);
    }

    internal void Check()
    {
        if (Changed > 0 && Traces == 0)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{Changed} rows would change without a trace: call Trace in the same transaction."));
    }
}
