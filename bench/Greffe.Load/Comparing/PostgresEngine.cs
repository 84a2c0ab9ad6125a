using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Npgsql;
using NpgsqlTypes;

namespace Greffe.Load.Comparing;

/// <summary>PostgreSQL's own full text: French dictionary, headings and summaries weighing more, a GIN index, <c>ts_rank_cd</c>, <c>ts_headline</c>.</summary>
internal sealed class PostgresEngine(string connection) : IEngine
{
    private const string Answer = """
        WITH q AS (SELECT QUERY AS query), found AS (SELECT id, court, text, ts_rank_cd(words, query, 1) AS rank FROM decision, q WHERE words @@ query),
        top AS (SELECT * FROM found ORDER BY rank DESC, id LIMIT 10)
        SELECT id, ts_headline('french', text, query, 'MaxFragments=3') FROM top, q ORDER BY rank DESC, id;
        SELECT court, count(*) FROM decision, (SELECT QUERY AS query) q WHERE words @@ query GROUP BY court;
        """;

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(connection);

    public string Name => "PostgreSQL, full text in French";

    public async Task Index(IAsyncEnumerable<PublicDecision> decisions, CancellationToken cancellation)
    {
        await Run("DROP TABLE IF EXISTS decision; CREATE TABLE decision (id text PRIMARY KEY, court text, heading text, text text, words tsvector)", cancellation);
        await using (var open = await source.OpenConnectionAsync(cancellation))
        await using (var copy = await open.BeginBinaryImportAsync("COPY decision (id, court, heading, text) FROM STDIN (FORMAT BINARY)", cancellation))
        {
            await foreach (var decision in decisions.WithCancellation(cancellation))
            {
                await copy.StartRowAsync(cancellation);
                foreach (var cell in (string[])[decision.Id.Value, decision.Court.Value, EngineText.Heading(decision), decision.Text.Replace('\0', ' ')])
                    await copy.WriteAsync(cell, NpgsqlDbType.Text, cancellation);
            }

            await copy.CompleteAsync(cancellation);
        }

        // A tsvector holds at most 1 MB and 16,383 positions a word: longer texts are cut, as its users do.
        await Run("UPDATE decision SET words = setweight(to_tsvector('french', heading), 'A') || setweight(to_tsvector('french', left(text, 300000)), 'C')", cancellation);
        await Run("CREATE INDEX ON decision USING gin (words)", cancellation);
        await Run("VACUUM FULL ANALYZE decision", cancellation);
    }

    public async Task<long> Size(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("SELECT (SELECT sum(pg_column_size(words)) FROM decision)::bigint + pg_indexes_size('decision')");
        return (long)(await command.ExecuteScalarAsync(cancellation) ?? 0L);
    }

    public async Task<IReadOnlyList<DecisionId>> Search(string words, CancellationToken cancellation)
    {
        var all = await Ask("websearch_to_tsquery('french', $1)", words, cancellation);
        return all.Count > 0 ? all : await Ask("replace(plainto_tsquery('french', $1)::text, '&', '|')::tsquery", words, cancellation);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task<List<DecisionId>> Ask(string query, string words, CancellationToken cancellation)
    {
        await using var open = await source.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(open);
        foreach (var statement in Answer.Replace("QUERY", query, StringComparison.Ordinal).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            batch.BatchCommands.Add(new(statement) { Parameters = { new NpgsqlParameter { Value = words } } });
        await using var rows = await batch.ExecuteReaderAsync(cancellation);
        List<DecisionId> ids = [];
        while (await rows.ReadAsync(cancellation))
            if (DecisionId.TryParse(rows.GetString(0), out var id)) ids.Add(id);
        await rows.NextResultAsync(cancellation);
        while (await rows.ReadAsync(cancellation)) { }
        return ids;
    }

    private async Task Run(string sql, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
