using System.Collections.Concurrent;
using DuckDB.NET.Data;
using Greffe.Indicators.KeepFacts;

namespace Greffe.Indicators.ComputeFormulas;

/// <summary>Values of a formula over the figures that hold today.</summary>
public sealed class ComputeIndicator(FactFiles facts)
{
    private readonly ConcurrentDictionary<string, ((DateTime Written, long Length) State, IReadOnlyList<(DateOnly Period, string Grain)> Periods)> _periods = new();

    /// <summary>Values by period, then group; empty when the figures are not there.</summary>
    public IReadOnlyList<IndicatorValue> Compute(Formula formula, IndicatorQuestion question)
    {
        var byMatter = question.By == Dimension.Matter || question.Where?.ContainsKey(Dimension.Matter) == true;
        if (facts.Relation(formula.Terms.Values.Select(term => term.Measure), byMatter) is not { } relation) return [];
        using var connection = facts.Open();
        var periods = Periods(connection, formula, question);
        if (periods.Count == 0) return [];
        using var command = connection.CreateCommand();
        var where = string.Join(" AND ", (question.Where ?? new Dictionary<Dimension, string>()).Select(filter =>
        {
            command.Parameters.Add(new DuckDBParameter(filter.Value));
            return $"{Column(filter.Key)} = ${command.Parameters.Count}";
        }).DefaultIfEmpty("true"));
        // Bounds written out let the engine skip the parts of the files that hold other periods.
        var first = periods.Min(period => period.Period).AddMonths(-formula.Terms.Values.Max(term => term.Months));
        command.CommandText = $"""
            WITH facts AS (SELECT * FROM {relation}
                WHERE period BETWEEN DATE '{first:yyyy-MM-dd}' AND DATE '{periods.Max(period => period.Period):yyyy-MM-dd}'),
            periods(period, grain) AS (VALUES {string.Join(", ", periods.Select(period => $"(DATE '{period.Period:yyyy-MM-dd}', '{period.Grain}')"))}),
            cells AS ({FormulaSql.CellsOfFacts(formula, question.By is { } by ? Column(by) : null, where)})
            {FormulaSql.OverCells(formula)}
            """;
        return Read(command, formula);
    }

    /// <summary>The periods asked for that the leading figure of the formula has.</summary>
    private List<(DateOnly Period, string Grain)> Periods(DuckDBConnection connection, Formula formula, IndicatorQuestion question)
    {
        var grain = formula.Grain?.ToString().ToLowerInvariant();
        var all = All(connection, Anchor(formula)).Where(period => (grain is null || period.Grain == grain)
            && (question.From is null || period.Period >= question.From) && (question.To is null || period.Period <= question.To));
        return question.Last is not { } last ? [.. all] : [.. all.GroupBy(period => period.Period).OrderByDescending(group => group.Key).Take(last).SelectMany(group => group)];
    }

    /// <summary>Periods of a measure, read once for each state of its file.</summary>
    private IReadOnlyList<(DateOnly Period, string Grain)> All(DuckDBConnection connection, string measure)
    {
        var file = new FileInfo(Path.Combine(facts.Current, $"{measure}.parquet"));
        var state = (file.LastWriteTimeUtc, file.Length);
        if (_periods.TryGetValue(measure, out var known) && known.State == state) return known.Periods;
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT DISTINCT period, grain FROM read_parquet({FactFiles.Quoted(file.FullName)}) ORDER BY ALL";
        using var row = command.ExecuteReader();
        List<(DateOnly, string)> periods = [];
        while (row.Read()) periods.Add((row.GetFieldValue<DateOnly>(0), row.GetString(1)));
        _periods[measure] = (state, periods);
        return periods;
    }

    /// <summary>Values of the worked examples, by the same SQL.</summary>
    public static double? Check(Formula formula, FormulaVector vector)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        var rows = vector.Rows.Select((row, at) =>
            $"(DATE '2000-01-01', 'day', '', '', 'p{at}', '', DATE '2000-01-01', '', '', {string.Join(", ", formula.Terms.Keys.Select(term => row[term].ToString("R", System.Globalization.CultureInfo.InvariantCulture) + "::DOUBLE"))})");
        command.CommandText = $"WITH cells(period, grain, grp, label, place, kind, as_of, source, other_source, {string.Join(", ", formula.Terms.Keys)}) AS (VALUES {string.Join(", ", rows)}) {FormulaSql.OverCells(formula)}";
        return Read(command, formula).Single().Value;
    }

    private static List<IndicatorValue> Read(DuckDBCommand command, Formula formula)
    {
        List<IndicatorValue> values = [];
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            double? numerator = reader.IsDBNull(3) ? null : reader.GetDouble(3), denominator = reader.IsDBNull(4) ? null : reader.GetDouble(4);
            var (source, other) = (reader.GetString(7), reader.GetString(8));
            values.Add(new(formula.Id, reader.GetString(2), reader.GetFieldValue<DateOnly>(0), FormulaSql.Shown(formula, numerator, denominator), numerator, denominator,
                formula.Unit, source == other ? source : $"{source} ; {other}", reader.GetFieldValue<DateOnly>(5), formula.Version, (int)reader.GetInt64(6),
                Enum.Parse<Grain>(reader.GetString(1), ignoreCase: true), reader.GetString(9)));
        }

        return values;
    }

    /// <summary>The term whose periods are those of the indicator: one without a window, else the first.</summary>
    private static string Anchor(Formula formula) => formula.Terms.Values.OrderBy(term => term.Months).First().Measure;

    private static string Column(Dimension dimension) => dimension.ToString().ToLowerInvariant();
}
