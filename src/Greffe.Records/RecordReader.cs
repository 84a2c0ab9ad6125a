using Dapper;
using Microsoft.Data.Sqlite;

namespace Greffe.Records;

/// <summary>Reads in one transaction: all it reads is of one instant, and of the last write. Rows are mapped by Dapper: each column to the
/// property of the same name (init properties; a positional record is refused where SQLite cannot tell a column's type).</summary>
public class RecordReader
{
    private protected readonly SqliteConnection _connection;
    private protected readonly SqliteTransaction _transaction;

    internal RecordReader(SqliteConnection connection, SqliteTransaction transaction) => (_connection, _transaction) = (connection, transaction);

    /// <summary>How many statements ran: what a page asks must not grow with what it shows.</summary>
    public int Statements { get; private protected set; }

    /// <summary>Every row.</summary>
    public IReadOnlyList<T> Query<T>(string sql, object? values = null)
    {
        Statements++;
        return [.. _connection.Query<T>(sql, values, _transaction)];
    }

    /// <summary>The first row, or the default when there is none.</summary>
    public T? First<T>(string sql, object? values = null)
    {
        Statements++;
        return _connection.QueryFirstOrDefault<T>(sql, values, _transaction);
    }

    /// <summary>Who changed one record, in order.</summary>
    public IReadOnlyList<AuditEntry> Audit(string kind, string id) => Audited("WHERE kind = @kind AND id = @id ORDER BY seq", new { kind, id });

    /// <summary>The changes after a position, in order.</summary>
    public IReadOnlyList<AuditEntry> AuditAfter(long sequence, int limit) => Audited("WHERE seq > @sequence ORDER BY seq LIMIT @limit", new { sequence, limit });

    /// <summary>The trail, the last change first.</summary>
    /// <param name="question">Which lines.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<AuditEntry> Trail(TrailQuestion question, int limit) => Audited("""
        WHERE (@Kind IS NULL OR kind = @Kind) AND (@Id IS NULL OR id = @Id) AND (@Agent IS NULL OR agent = @Agent)
        AND (@from IS NULL OR at >= @from) AND (@until IS NULL OR at < @until) AND (@Before IS NULL OR seq < @Before) ORDER BY seq DESC LIMIT @limit
        """, new { question.Kind, question.Id, question.Agent, question.Before, from = question.From is { } from ? RecordStore.Text(from) : null,
            until = question.Until is { } until ? RecordStore.Text(until) : null, limit });

    /// <summary>Every kind of record that the trail speaks of, in order.</summary>
    public IReadOnlyList<string> TrailKinds() => Query<string>("SELECT DISTINCT kind FROM audit ORDER BY kind");

    /// <summary>Records that hold all these words, titles weighing more; the last word may be unfinished.</summary>
    /// <param name="words">As a person types them.</param>
    /// <param name="audiences">Audiences of the reader: records of others are not found.</param>
    /// <param name="kind">One kind only, or null.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<FoundRecord> Find(string words, IReadOnlyCollection<string> audiences, string? kind, int limit) =>
        FoundWords.Query(words) is not { } query ? [] : Query<FoundRecord>("""
            SELECT kind AS Kind, id AS Id, title AS Title, snippet(found, 1, '', '', '…', 24) AS Extract
            FROM found WHERE found MATCH @query AND audience IN @audiences AND (@kind IS NULL OR kind = @kind)
            ORDER BY bm25(found, 8.0, 1.0), kind, id LIMIT @limit
            """, new { query, audiences, kind, limit });

    private IReadOnlyList<AuditEntry> Audited(string where, object values) =>
        [.. Query<AuditRow>($"SELECT seq AS Seq, at AS At, agent AS Agent, verb AS Verb, kind AS Kind, id AS Id, fields AS Fields FROM audit {where}", values).Select(row => row.Entry)];

    private sealed record AuditRow
    {
        public long Seq { get; init; }

        public string At { get; init; } = "";

        public string Agent { get; init; } = "";

        public string Verb { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Id { get; init; } = "";

        public string Fields { get; init; } = "";

        public AuditEntry Entry => new(Seq, RecordStore.Instant(At), Agent, Verb, Kind, Id, Fields.Length == 0 ? [] : Fields.Split(','));
    }
}
