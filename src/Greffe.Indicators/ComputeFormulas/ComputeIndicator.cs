using DuckDB.NET.Data;
using Greffe.Indicators.KeepFacts;

namespace Greffe.Indicators.ComputeFormulas;

/// <summary>Values of a formula over the figures that hold today.</summary>
public sealed class ComputeIndicator(FactFiles facts)
{
    /// <summary>Values by period, then group; empty when the figures are not there.</summary>
    public IReadOnlyList<IndicatorValue> Compute(Formula formula, IndicatorQuestion question)
    {
        var files = formula.Terms.Values.Select(term => Path.Combine(facts.Current, $"{term.Measure}.parquet")).Distinct().ToList();
        if (!files.TrueForAll(File.Exists)) return [];
        using var connection = facts.Open();
        using var command = connection.CreateCommand();
        var where = string.Join(" AND ", (question.Where ?? new Dictionary<Dimension, string>()).Select(filter =>
        {
            command.Parameters.Add(new DuckDBParameter(filter.Value));
            return $"{Column(filter.Key)} = ${command.Parameters.Count}";
        }).DefaultIfEmpty("true"));
        command.CommandText = $"""
            WITH facts AS (SELECT * FROM read_parquet([{string.Join(", ", files.Select(FactFiles.Quoted))}])),
            periods AS (SELECT DISTINCT period, grain FROM facts WHERE measure = {FactFiles.Quoted(Anchor(formula))} AND {Bounds(formula, question)}),
            cells AS ({FormulaSql.CellsOfFacts(formula, question.By is { } by ? Column(by) : null, where)})
            {FormulaSql.OverCells(formula)}
            """;
        return Read(command, formula);
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

    private static string Bounds(Formula formula, IndicatorQuestion question) =>
        $"{(formula.Grain is { } grain ? $"grain = '{grain.ToString().ToLowerInvariant()}'" : "true")} AND {(question.From is { } from ? $"period >= DATE '{from:yyyy-MM-dd}'" : "true")} AND {(question.To is { } to ? $"period <= DATE '{to:yyyy-MM-dd}'" : "true")}";

    private static string Column(Dimension dimension) => dimension.ToString().ToLowerInvariant();
}
