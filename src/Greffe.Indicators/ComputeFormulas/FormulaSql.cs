using System.Globalization;

namespace Greffe.Indicators.ComputeFormulas;

/// <summary>
/// The one SQL of a formula: worked examples, pages, files and the API all run it, so that they cannot differ. It reads a relation
/// <c>cells(period, grain, grp, label, place, kind, as_of, source, other_source, TERM…)</c> and gives one row a period and group.
/// </summary>
internal static class FormulaSql
{
    /// <summary>Numerator, denominator, date and count of cells left out, by period and group.</summary>
    public static string OverCells(Formula formula)
    {
        var terms = formula.Terms.Keys.ToList();
        // A cell with a term missing would weigh on one side of the quotient only: it is left out of both, and counted.
        var complete = string.Join(" AND ", terms.Select(term => $"{term} IS NOT NULL"));
        var (numerator, denominator) = formula.PerCell
            ? ($"sum({formula.Numerator}) FILTER (WHERE {complete})", formula.Denominator is null ? "NULL" : $"sum({formula.Denominator}) FILTER (WHERE {complete})")
            : (formula.Numerator, formula.Denominator ?? "NULL");
        const string Common = "min(source) AS source, max(other_source) AS other_source, max(label) AS label";
        const string Groups = "period, grain, grp";
        return formula.PerCell
            ? $"SELECT {Groups}, {numerator} AS numerator, {denominator} AS denominator, max(as_of) AS as_of, count(*) FILTER (WHERE NOT ({complete})) AS left_out, {Common} FROM cells GROUP BY {Groups} ORDER BY {Groups}"
            : $"SELECT {Groups}, {numerator} AS numerator, {denominator} AS denominator, as_of, left_out, source, other_source, label FROM (SELECT {Groups}, max(as_of) AS as_of, {Sums(terms, complete)}, count(*) FILTER (WHERE NOT ({complete})) AS left_out, {Common} FROM cells GROUP BY {Groups}) ORDER BY {Groups}";
    }

    /// <summary>Cells from the figures of <c>facts</c>, for the periods of <c>periods(period, grain)</c>.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="group">Column that groups, or null for one group in all.</param>
    /// <param name="where">Condition on the figures, or <c>true</c>.</param>
    public static string CellsOfFacts(Formula formula, string? group, string where)
    {
        var columns = formula.Terms.Select(term => $"{ValueOf(term.Value)} AS {term.Key}");
        var measures = string.Join(", ", formula.Terms.Values.Select(term => KeepFacts.FactFiles.Quoted(term.Measure)).Distinct());
        var span = formula.Terms.Values.Max(term => term.Months);
        var join = span == 0 ? "facts.period = periods.period" : $"facts.period > periods.period - INTERVAL {span} MONTH AND facts.period <= periods.period";
        // Summed over matters first: a window of months then joins one row a place and kind, and not one a figure.
        return $"""
            SELECT periods.period, periods.grain, facts.grp, {(group == "place" ? "max(place_label)" : "''")} AS label, place, kind,
                max(as_of) AS as_of, min(source) AS source, max(other_source) AS other_source, {string.Join(", ", columns)}
            FROM periods JOIN (
                SELECT measure, period, grain, {group ?? "''"} AS grp, place, kind, max(place_label) AS place_label, max(as_of) AS as_of,
                    min(source) AS source, max(other_source) AS other_source, sum(value) AS value
                FROM facts WHERE measure IN ({measures}) AND {where} GROUP BY ALL) facts ON {join}
            GROUP BY periods.period, periods.grain, facts.grp, place, kind
            """;
    }

    /// <summary>The value that is shown: rounded once, here.</summary>
    public static double? Shown(Formula formula, double? numerator, double? denominator)
    {
        var raw = formula.Denominator is null ? numerator * formula.Factor : denominator is null or 0 ? null : numerator / denominator * formula.Factor;
        return raw is { } value && double.IsFinite(value) ? (double)decimal.Round((decimal)value, formula.Decimals, MidpointRounding.AwayFromZero) : null;
    }

    private static string Sums(IEnumerable<string> terms, string complete) =>
        string.Join(", ", terms.Select(term => $"sum({term}) FILTER (WHERE {complete}) AS {term}"));

    private static string ValueOf(Term term)
    {
        var of = $"measure = {KeepFacts.FactFiles.Quoted(term.Measure)}";
        if (term.Months == 0) return $"sum(value) FILTER (WHERE {of} AND facts.period = periods.period AND facts.grain = periods.grain)";
        var within = $"{of} AND facts.grain = 'month' AND value IS NOT NULL AND facts.period > periods.period - INTERVAL {term.Months} MONTH";
        return string.Create(CultureInfo.InvariantCulture,
            $"CASE WHEN count(DISTINCT facts.period) FILTER (WHERE {within}) = {term.Months} THEN sum(value) FILTER (WHERE {within}) END");
    }
}
