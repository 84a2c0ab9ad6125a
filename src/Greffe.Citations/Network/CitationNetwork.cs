using System.Text.Json;
using Greffe.Citations.Following;
using Greffe.Decisions;
using Greffe.Decisions.Citing;
using Microsoft.Data.Sqlite;

namespace Greffe.Citations.Network;

/// <summary>The network read from <c>citations.db</c>.</summary>
internal sealed class CitationNetwork(string path) : ICitationNetwork
{
    private static readonly string CitesSql = CitationDatabase.Sql("cites");
    private static readonly string CitesCountSql = CitationDatabase.Sql("cites-count");
    private static readonly string CitedBySql = CitationDatabase.Sql("cited-by");
    private static readonly string CitingSql = CitationDatabase.Sql("citing");
    private static readonly string ResolveSql = CitationDatabase.Sql("resolve");

    private readonly CitationDatabase database = new(path);

    public long Position
    {
        get
        {
            using var connection = database.Open();
            return CitationDatabase.Meta(connection, "position");
        }
    }

    public ValueTask<DecisionId?> Resolve(string canonical, CancellationToken cancellation)
    {
        using var connection = database.Open();
        return ValueTask.FromResult(Resolve(connection, canonical));
    }

    public ValueTask<CitationPage> Cites(DecisionId id, int after, int limit, CancellationToken cancellation)
    {
        using var connection = database.Open();
        using var count = CitationDatabase.Command(connection, CitesCountSql, id.Value);
        var total = (long)count.ExecuteScalar()!; // a count always has a value
        return ValueTask.FromResult(new CitationPage(total, Edges(connection, CitesSql, id.Value, after, limit).Edges));
    }

    public ValueTask<CitationPage> CitedBy(DecisionId id, int after, int limit, CancellationToken cancellation)
    {
        using var connection = database.Open();
        return ValueTask.FromResult(Edges(connection, CitedBySql, id.Value, after, limit));
    }

    public ValueTask<CitationPage> Citing(string canonical, int after, int limit, CancellationToken cancellation)
    {
        using var connection = database.Open();
        return ValueTask.FromResult(Resolve(connection, canonical) is { } held
            ? Edges(connection, CitedBySql, held.Value, after, limit) : Edges(connection, CitingSql, canonical, after, limit));
    }

    private static DecisionId? Resolve(SqliteConnection connection, string canonical)
    {
        var (keys, date) = CitationKeys.Of(canonical);
        if (keys.Count == 0) return null;
        var list = $"[{string.Join(',', keys.Select(key => $"\"{JsonEncodedText.Encode(key)}\""))}]";
        using var command = CitationDatabase.Command(connection, ResolveSql, list, date);
        return DecisionId.TryParse(command.ExecuteScalar() as string, out var id) ? id : null;
    }

    /// <summary>Rows of a page; the total is that of the ninth column, or the number of rows when the page is past the end.</summary>
    private static CitationPage Edges(SqliteConnection connection, string sql, string subject, int after, int limit)
    {
        using var command = CitationDatabase.Command(connection, sql, subject, after, limit);
        using var row = command.ExecuteReader();
        List<CitationEdge> edges = [];
        var total = 0L;
        while (row.Read())
        {
            _ = DecisionId.TryParse(row.GetString(0), out var source);
            DecisionId? target = !row.IsDBNull(3) && DecisionId.TryParse(row.GetString(3), out var held) ? held : null;
            edges.Add(new(source, row.GetString(1), (CitationKind)row.GetInt32(2), target, new(row.GetInt32(4), row.GetInt32(4) + row.GetInt32(5)),
                row.GetInt32(6), (CitationTreatment)row.GetInt32(7)));
            if (row.FieldCount > 8) total = row.GetInt64(8);
        }

        return new(total, edges);
    }
}
