using System.Globalization;

using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Publication.Projection;

/// <summary>A filter as a condition of SQL with numbered parameters.</summary>
internal sealed class FilterSql
{
    private readonly List<string> conditions = ["standing = 1"];
    private readonly List<object?> values = [];

    /// <summary>Condition for the filter.</summary>
    public FilterSql(PublicDecisionFilter filter)
    {
        In("jurisdiction", filter.Jurisdictions.Select(value => value.Key));
        In("court", filter.Courts.Select(value => value.Value));
        In("chamber", filter.Chambers);
        In("formation", filter.Formations);
        In("type", filter.Types);
        In("solution", filter.Solutions);
        if (filter.PublicationLevels.Count > 0)
            conditions.Add($"({string.Join(" OR ", filter.PublicationLevels.Select(level => Level(level)))})");
        var day = filter.ByUpdate ? "updated_on" : "date";
        if (filter.From is { } from) conditions.Add($"{day} >= {Parameter(PublicRows.Text(from))}");
        if (filter.To is { } to) conditions.Add($"{day} <= {Parameter(PublicRows.Text(to))}");
    }

    /// <summary>The condition, without <c>WHERE</c>.</summary>
    public string Condition => string.Join(" AND ", conditions);

    /// <summary>Values of the parameters.</summary>
    public object?[] Values => [.. values];

    /// <summary>Only rows after that place in the order (date, id).</summary>
    public FilterSql After((DateOnly Date, DecisionId Id)? place, bool descending)
    {
        if (place is { } after)
            conditions.Add($"(date, id) {(descending ? "<" : ">")} ({Parameter(PublicRows.Text(after.Date))}, {Parameter(after.Id.Value)})");
        return this;
    }

    private void In(string column, IEnumerable<string> keys)
    {
        var parameters = keys.Select(key => Parameter(key)).ToList();
        if (parameters.Count > 0) conditions.Add($"{column} IN ({string.Join(", ", parameters)})");
    }

    /// <summary>Keys of levels stand between bars; a key with a bar in it is none.</summary>
    private string Level(string key) => key.Contains('|', StringComparison.Ordinal) ? "0" : $"instr(levels, {Parameter($"|{key}|")}) > 0";

    private string Parameter(object? value)
    {
        values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"${values.Count - 1}");
    }
}
