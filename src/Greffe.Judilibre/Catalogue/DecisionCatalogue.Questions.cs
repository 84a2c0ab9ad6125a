using System.Globalization;
using Greffe.Decisions;
using Microsoft.Data.Sqlite;

namespace Greffe.Judilibre.Catalogue;

/// <content>What is asked of it.</content>
public sealed partial class DecisionCatalogue
{
    /// <summary>Number of decisions.</summary>
    internal long Count(CatalogueFilter filter)
    {
        List<object?> values = [];
        using var connection = database.Open();
        using var command = CatalogueDatabase.Command(connection, $"SELECT count(*) FROM decision WHERE {filter.Condition(values)}");
        Fill(command, values);
        return (long)command.ExecuteScalar()!; // count is never null
    }

    /// <summary>First and last day of decision; null when there is none.</summary>
    internal (string? First, string? Last) Days(CatalogueFilter filter)
    {
        List<object?> values = [];
        using var connection = database.Open();
        using var command = CatalogueDatabase.Command(connection, $"SELECT min(date), max(date) FROM decision WHERE {filter.Condition(values)}");
        Fill(command, values);
        using var row = command.ExecuteReader();
        row.Read();
        return (Text(row, 0), Text(row, 1));
    }

    /// <summary>A numbered page, newest first unless ascending.</summary>
    internal IReadOnlyList<CatalogueRow> Page(CatalogueFilter filter, bool ascending, int skip, int take)
    {
        List<object?> values = [];
        var order = ascending ? "ASC" : "DESC";
        return Rows($"WHERE {filter.Condition(values)} ORDER BY {filter.Day} {order}, wire {order}", values, filter, take, skip);
    }

    /// <summary>Decisions after a place in the order, nearest first; before it when <paramref name="backwards"/>.</summary>
    internal IReadOnlyList<CatalogueRow> After(CatalogueFilter filter, bool ascending, (string Day, string Wire)? place, int take, bool backwards = false)
    {
        List<object?> values = [];
        var condition = filter.Condition(values);
        var forwards = ascending != backwards;
        if (place is { } after)
        {
            values.Add(after.Day);
            values.Add(after.Wire);
            condition += string.Create(CultureInfo.InvariantCulture, $" AND ({filter.Day}, wire) {(forwards ? ">" : "<")} (${values.Count - 2}, ${values.Count - 1})");
        }

        var order = forwards ? "ASC" : "DESC";
        return Rows($"WHERE {condition} ORDER BY {filter.Day} {order}, wire {order}", values, filter, take, 0);
    }

    /// <summary>Identifiers of all of them.</summary>
    internal IReadOnlySet<DecisionId> Ids(CatalogueFilter filter)
    {
        List<object?> values = [];
        using var connection = database.Open();
        using var command = CatalogueDatabase.Command(connection, $"SELECT id FROM decision WHERE {filter.Condition(values)}");
        Fill(command, values);
        using var row = command.ExecuteReader();
        HashSet<DecisionId> ids = [];
        while (row.Read())
            if (DecisionId.TryParse(row.GetString(0), out var id)) ids.Add(id);
        return ids;
    }

    /// <summary>Our identifier and the row of the decision that clients know under that one; null when there is none.</summary>
    internal CatalogueRow? Find(string wire)
    {
        List<object?> values = [wire];
        return Rows("WHERE wire = $0", values, new() { Jurisdictions = ["cc"] }, 1, 0) is [var row] ? row : null;
    }

    /// <summary>Counts for each combination of keys, in ascending order; decisions without a value for one of them are in no cell.</summary>
    internal IReadOnlyList<(IReadOnlyList<string> Keys, long Count)> CountBy(CatalogueFilter filter, IReadOnlyList<string> keys)
    {
        List<object?> values = [];
        var condition = filter.Condition(values);
        var columns = keys.Select(Column).ToArray();
        var joins = string.Concat(keys.Select((key, i) => Kind(key) is { } kind ? $" JOIN term t{i} ON t{i}.n = decision.n AND t{i}.kind = '{kind}'" : ""));
        var selected = string.Join(", ", columns.Select((column, i) => $"{column} AS k{i}"));
        var known = string.Join(" AND ", columns.Select(column => $"{column} IS NOT NULL"));
        var order = string.Join(", ", columns.Select((_, i) => $"k{i}"));
        condition = condition.Replace("n IN (SELECT", "decision.n IN (SELECT", StringComparison.Ordinal);
        using var connection = database.Open();
        using var command = CatalogueDatabase.Command(
            connection, $"SELECT {selected}, count(*) FROM decision{joins} WHERE {condition} AND {known} GROUP BY {order} ORDER BY {order}");
        Fill(command, values);
        using var row = command.ExecuteReader();
        List<(IReadOnlyList<string>, long)> counts = [];
        while (row.Read()) counts.Add(([.. Enumerable.Range(0, keys.Count).Select(row.GetString)], row.GetInt64(keys.Count)));
        return counts;

        static string? Kind(string key) => key switch { "theme" or "themes" => "theme", "publication" => "publication", "filetype" => "file", _ => null };

        string Column(string key, int at) => key switch
        {
            "year" => "substr(date, 1, 4)",
            "month" => "substr(date, 1, 7)",
            _ when Kind(key) is not null => $"t{at}.value",
            _ => key, // one of the fixed list of the caller, which are columns
        };
    }

    /// <summary>Changes from a moment on, or after a place among them.</summary>
    internal (long Total, IReadOnlyList<HistoryLine> Lines) History(long from, (long At, long Sequence)? after, int take)
    {
        using var connection = database.Open();
        var total = (long)CatalogueDatabase.Scalar(connection, "SELECT count(*) FROM history WHERE at >= $0", from)!; // count is never null
        using var command = CatalogueDatabase.Command(
            connection, "SELECT sequence, at, action, wire FROM history WHERE at >= $0 AND (at, sequence) > ($1, $2) ORDER BY at, sequence LIMIT $3",
            from, after?.At ?? long.MinValue, after?.Sequence ?? 0, take);
        using var row = command.ExecuteReader();
        List<HistoryLine> lines = [];
        while (row.Read()) lines.Add(new(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3)));
        return (total, lines);
    }

    private List<CatalogueRow> Rows(string rest, List<object?> values, CatalogueFilter filter, int take, int skip)
    {
        using var connection = database.Open();
        using var command = CatalogueDatabase.Command(
            connection, string.Create(CultureInfo.InvariantCulture, $"SELECT id, wire, {filter.Day}, record FROM decision {rest} LIMIT {take} OFFSET {skip}"));
        Fill(command, values);
        using var row = command.ExecuteReader();
        List<CatalogueRow> rows = [];
        while (row.Read())
            if (DecisionId.TryParse(row.GetString(0), out var id)) rows.Add(new(id, row.GetString(1), row.GetString(2), row.GetString(3)));
        return rows;
    }

    private static void Fill(SqliteCommand command, List<object?> values)
    {
        for (var i = 0; i < values.Count; i++)
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i}"), values[i] ?? DBNull.Value);
    }

    private static string? Text(SqliteDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);
}

/// <summary>One decision of a list.</summary>
/// <param name="Id">Our identifier.</param>
/// <param name="Wire">The one that clients know.</param>
/// <param name="Day">The day that orders the list.</param>
/// <param name="Record">The order, without its text.</param>
internal sealed record CatalogueRow(DecisionId Id, string Wire, string Day, string Record);

/// <summary>One change.</summary>
/// <param name="Sequence">Its place.</param>
/// <param name="At">When, in milliseconds since 1970.</param>
/// <param name="Action"><c>created</c>, <c>updated</c> or <c>deleted</c>.</param>
/// <param name="Wire">Of which decision.</param>
internal sealed record HistoryLine(long Sequence, long At, string Action, string Wire);
