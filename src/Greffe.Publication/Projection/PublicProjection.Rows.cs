using Greffe.Decisions;
using Greffe.Decisions.Journalling;
using Greffe.Decisions.Publication;

using Microsoft.Data.Sqlite;

namespace Greffe.Publication.Projection;

/// <content>Reading rows and joining their content.</content>
public sealed partial class PublicProjection
{
    private const string Columns = "id, standing, hash, date, published_on, updated_on, rule, occultation, withdrawn_at";

    /// <summary>Public decisions by standing against their time limit, breaches included: counted in public.</summary>
    public TimeLimitCounts TimeLimits(PublicDecisionFilter filter)
    {
        var sql = new FilterSql(filter);
        using var connection = database.Open();
        using var command = PublicDatabase.Command(
            connection,
            $"""
            SELECT coalesce(sum(due_on >= published_on), 0), coalesce(sum(due_on < published_on), 0), coalesce(sum(due_on IS NULL), 0)
            FROM decision WHERE {sql.Condition}
            """,
            sql.Values);
        using var row = command.ExecuteReader();
        row.Read();
        return new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
    }

    private PublicRow? Row(DecisionId id)
    {
        using var connection = database.Open();
        using var command = PublicDatabase.Command(connection, $"SELECT {Columns} FROM decision WHERE id = $0", id.Value);
        using var row = command.ExecuteReader();
        return row.Read() ? PublicRow.From(row) : null;
    }

    private List<PublicRow> Page(PublicDecisionFilter filter, (DateOnly Date, DecisionId Id)? after, bool descending)
    {
        var sql = new FilterSql(filter).After(after, descending);
        var order = descending ? "DESC" : "ASC";
        using var connection = database.Open();
        using var command = PublicDatabase.Command(
            connection, $"SELECT {Columns} FROM decision WHERE {sql.Condition} ORDER BY date {order}, id {order} LIMIT {PageSize}", sql.Values);
        using var row = command.ExecuteReader();
        List<PublicRow> page = [];
        while (row.Read()) page.Add(PublicRow.From(row));
        return page;
    }

    private async ValueTask<PublicDecision?> Content(PublicRow row, CancellationToken cancellation)
    {
        if (!BlobHash.TryParse(row.Hash, out var hash)) return null;
        return await blobs.Get(hash, cancellation) is { IsEmpty: false } bytes
            ? PublicDecisionJson.ReadContent(bytes.Span, new(row.PublishedOn, row.UpdatedOn, row.Rule, row.Occultation)) : null;
    }
}

/// <summary>The columns of a row that make its public decision, with the content.</summary>
internal sealed record PublicRow(
    DecisionId Id, Standing Standing, string? Hash, DateOnly Date, DateOnly PublishedOn, DateOnly UpdatedOn, string Rule,
    string Occultation, DateTimeOffset? WithdrawnAt)
{
    /// <summary>From the columns <c>id, standing, hash, date, published_on, updated_on, rule, occultation, withdrawn_at</c>.</summary>
    public static PublicRow From(SqliteDataReader row)
    {
        _ = DecisionId.TryParse(row.GetString(0), out var id);
        return new(
            id, (Standing)row.GetInt32(1), row.IsDBNull(2) ? null : row.GetString(2), PublicRows.Day(row, 3) ?? default,
            PublicRows.Day(row, 4) ?? default, PublicRows.Day(row, 5) ?? default, row.IsDBNull(6) ? "" : row.GetString(6),
            row.IsDBNull(7) ? "" : row.GetString(7), row.IsDBNull(8) ? null : PublicRows.Time(row.GetString(8)));
    }
}

/// <summary>How public decisions stand against the legal time limits (COJ R111-10, CJA R741-13).</summary>
/// <param name="InTime">Made public by the last day.</param>
/// <param name="Late">Made public after it.</param>
/// <param name="WithoutLimit">No limit ran.</param>
public sealed record TimeLimitCounts(long InTime, long Late, long WithoutLimit);
