using Greffe.Decisions.Courts;
using Microsoft.Data.Sqlite;

namespace Greffe.Courts.Directory;

/// <summary>Prepared writes of one transaction. What is there already is left as it is.</summary>
internal sealed class CourtWriter(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = [];

    public void Add(CourtSource source) => Run("INSERT OR IGNORE INTO source VALUES ($0, $1, $2, $3, $4)", source.Id, source.Title, source.Publisher, source.Licence, Fact.Text(source.Date));

    public void Add(Fact fact) => Run("INSERT OR IGNORE INTO fact VALUES ($0, $1, $2, $3, $4, $5)", fact.Court, fact.Field, fact.Value, Fact.Text(fact.From), Fact.Text(fact.Until), fact.Source);

    public void Add(TerritoryFact fact) => Run("INSERT OR IGNORE INTO territory VALUES ($0, $1, $2, $3, $4)", fact.Commune, (int)fact.Column, fact.Court, Fact.Text(fact.From), fact.Source);

    public void Seeded(string fingerprint) => Run("INSERT INTO seed VALUES ($0)", fingerprint);

    /// <summary>Records an import with its refused rows.</summary>
    public void Add(string at, string sha256, string shape, string source, int rows, int changes, IReadOnlyList<ImportCourts.RefusedRow> refused)
    {
        Run("INSERT INTO import (at, sha256, shape, source, rows, changes, refused) VALUES ($0, $1, $2, $3, $4, $5, $6)", at, sha256, shape, source, rows, changes, refused.Count);
        foreach (var row in refused) Run("INSERT OR IGNORE INTO quarantine SELECT max(number), $0, $1, $2 FROM import", row.Row, row.Code, row.Reason);
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
    }

    private void Run(string sql, params object[] values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            _commands[sql] = command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue($"${i}", values[i]);
        }

        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }
}
