using System.Runtime.CompilerServices;

using Greffe.Decisions;
using Greffe.Decisions.Publication;

using Microsoft.Data.Sqlite;

namespace Greffe.Publication.Projection;

/// <content>What search engines and the European crawler are told.</content>
public sealed partial class PublicProjection
{
    /// <summary>Number of public decisions, and of those with an ECLI, those taken back included.</summary>
    internal (long Decisions, long WithEcli) SitemapCounts()
    {
        using var connection = database.Open();
        using var command = PublicDatabase.Command(
            connection,
            """
            SELECT (SELECT count(*) FROM decision WHERE standing = 1),
                   (SELECT count(*) FROM decision WHERE standing = 1 AND ecli IS NOT NULL) + (SELECT count(*) FROM tombstone)
            """);
        using var row = command.ExecuteReader();
        row.Read();
        return (row.GetInt64(0), row.GetInt64(1));
    }

    /// <summary>Identifiers of public decisions with the day of their last change, in ascending order.</summary>
    internal List<(DecisionId Id, DateOnly UpdatedOn)> SitemapPage(long skip, int limit) => Listed(
        "SELECT id, updated_on FROM decision WHERE standing = 1 ORDER BY id LIMIT $1 OFFSET $0",
        row => (Id(row), PublicRows.Day(row, 1) ?? default), skip, limit);

    /// <summary>Decisions with an ECLI, in ascending order of identifiers: public ones whole, the others as tombstones.</summary>
    internal async IAsyncEnumerable<(PublicDecision? Decision, EcliTombstone? Tombstone)> EcliPage(
        long skip, int limit, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var page = Listed(
            """
            SELECT id, NULL, NULL, NULL, NULL FROM decision WHERE standing = 1 AND ecli IS NOT NULL
            UNION ALL SELECT id, ecli, court, date, at FROM tombstone ORDER BY 1 LIMIT $1 OFFSET $0
            """,
            row => (Id: Id(row), Tombstone: row.IsDBNull(1) ? null : Tombstone(row)), skip, limit);
        foreach (var (id, tombstone) in page)
            if (tombstone is not null) yield return (null, tombstone);
            else if (await Find(id, cancellation) is PublicationState.Published(var decision)) yield return (decision, null);
    }

    private List<T> Listed<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var connection = database.Open();
        using var command = PublicDatabase.Command(connection, sql, values);
        using var row = command.ExecuteReader();
        List<T> list = [];
        while (row.Read()) list.Add(read(row));
        return list;
    }

    private static DecisionId Id(SqliteDataReader row) => DecisionId.TryParse(row.GetString(0), out var id) ? id : default;

    private static EcliTombstone? Tombstone(SqliteDataReader row) =>
        Ecli.TryParse(row.GetString(1), out var ecli) && CourtCode.TryParse(row.GetString(2), out var court)
            ? new(Id(row), ecli, court, PublicRows.Day(row, 3) ?? default, PublicRows.Time(row.GetString(4))) : null;
}
