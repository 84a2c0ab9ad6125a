using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Microsoft.Data.Sqlite;

namespace Greffe.Load.Comparing;

/// <summary>SQLite FTS5: accents folded (it has no French stemming), <c>bm25</c> with headings weighing more, <c>snippet</c>; the texts are beside it.</summary>
internal sealed class SqliteEngine(string path) : IEngine
{
    private SqliteConnection? open;

    public string Name => "SQLite FTS5";

    public async Task Index(IAsyncEnumerable<PublicDecision> decisions, CancellationToken cancellation)
    {
        foreach (var suffix in (string[])["", "-wal", "-shm"]) File.Delete(path + suffix);
        open = new($"Data Source={path}");
        await open.OpenAsync(cancellation);
        Run("""
            PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -262144;
            CREATE TABLE decision (n INTEGER PRIMARY KEY, id TEXT, court TEXT, heading TEXT, text TEXT);
            CREATE VIRTUAL TABLE words USING fts5 (heading, text, content = 'decision', content_rowid = 'n', tokenize = "unicode61 remove_diacritics 2");
            """);
        using (var transaction = open.BeginTransaction())
        {
            await Fill(transaction, decisions, cancellation);
            transaction.Commit();
        }

        Run("INSERT INTO words (words) VALUES ('rebuild'); INSERT INTO words (words) VALUES ('optimize'); PRAGMA wal_checkpoint(TRUNCATE);");
    }

    public Task<long> Size(CancellationToken cancellation)
    {
        using var command = Command("SELECT sum(length(block)) FROM words_data");
        return Task.FromResult((long)(command.ExecuteScalar() ?? 0L));
    }

    public Task<IReadOnlyList<DecisionId>> Search(string words, CancellationToken cancellation)
    {
        var terms = EngineText.Words(words).Select(word => $"\"{word}\"").ToList();
        if (terms.Count == 0) return Task.FromResult<IReadOnlyList<DecisionId>>([]);
        var all = Ask(string.Join(' ', terms));
        return Task.FromResult<IReadOnlyList<DecisionId>>(all.Count > 0 ? all : Ask(string.Join(" OR ", terms)));
    }

    public async ValueTask DisposeAsync()
    {
        if (open is not null) await open.DisposeAsync();
    }

    private async Task Fill(SqliteTransaction transaction, IAsyncEnumerable<PublicDecision> decisions, CancellationToken cancellation)
    {
        using var insert = Command("INSERT INTO decision (id, court, heading, text) VALUES ($id, $court, $heading, $text)");
        insert.Transaction = transaction;
        foreach (var name in (string[])["$id", "$court", "$heading", "$text"]) insert.Parameters.Add(name, SqliteType.Text);
        await foreach (var decision in decisions.WithCancellation(cancellation))
        {
            insert.Parameters["$id"].Value = decision.Id.Value;
            insert.Parameters["$court"].Value = decision.Court.Value;
            insert.Parameters["$heading"].Value = EngineText.Heading(decision);
            insert.Parameters["$text"].Value = decision.Text;
            insert.ExecuteNonQuery();
        }
    }

    private List<DecisionId> Ask(string query)
    {
        List<DecisionId> ids = [];
        using (var command = Command("""
            SELECT d.id, snippet(words, 1, '<', '>', '…', 30) FROM words JOIN decision d ON d.n = words.rowid
            WHERE words MATCH $query ORDER BY bm25(words, 2.0, 1.0), d.n LIMIT 10
            """))
        {
            command.Parameters.AddWithValue("$query", query);
            using var rows = command.ExecuteReader();
            while (rows.Read())
                if (DecisionId.TryParse(rows.GetString(0), out var id)) ids.Add(id);
        }

        using var counts = Command("SELECT d.court, count(*) FROM words JOIN decision d ON d.n = words.rowid WHERE words MATCH $query GROUP BY d.court");
        counts.Parameters.AddWithValue("$query", query);
        using var facet = counts.ExecuteReader();
        while (facet.Read()) { }
        return ids;
    }

    private void Run(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql)
    {
        var command = (open ?? throw new InvalidOperationException("Nothing was indexed.")).CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return command;
    }
}
