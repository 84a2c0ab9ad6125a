using System.Globalization;
using Greffe.Decisions;
using Greffe.Decisions.Figures;
using Greffe.Indicators.ComputeFormulas;
using Greffe.Indicators.KeepFacts;
using Greffe.Indicators.Web;

namespace Greffe.Indicators.ShowDashboards;

/// <summary>One chart from its file and the figures that hold today.</summary>
internal sealed class DrawChart(FactFiles facts, IReadOnlyList<Formula> formulas, ComputeIndicator compute)
{
    /// <summary>The chart; a court is given exactly when its dashboard is that of a court.</summary>
    public FigureChart Draw(DashboardFile dashboard, ChartFile chart, CourtCode? court)
    {
        var formula = chart.Indicator is null ? null : formulas.First(one => one.Id == chart.Indicator);
        var question = new IndicatorQuestion(chart.By, Where(chart, formula, court), Last: chart.By is null ? chart.Last : 1);
        var values = Chosen(chart, formula is null ? Ask(chart) : compute.Compute(formula, question), court);
        var decimals = formula?.Decimals ?? 0;
        List<FigurePoint> points = [.. values.Select(value => Point(value, decimals))];
        var highlight = chart.By == Dimension.Place && court is { } mine ? mine.Value : "";
        var described = formula is null ? null : ListIndicators.Describe(formula);
        return new(chart.Id, dashboard.Id, chart.Title ?? formula!.Title, ChartSentence.Of(chart, values, points, highlight), chart.Shape, // a chart without formula has a title
            formula?.Unit ?? chart.Unit ?? "", formula?.Definition ?? chart.Definition ?? "", described?.Formula ?? "",
            string.Join(" ; ", values.Select(value => value.Source).Distinct().Take(3)), values.Count == 0 ? null : values.Max(value => value.AsOf), formula?.Version ?? 1,
            Name(chart), points, highlight, court, formula is null ? null : Address(formula, question));
    }

    private static string Name(ChartFile chart) => chart.By switch
    {
        Dimension.Place => "Juridiction ou établissement", Dimension.Parent => "Ressort ou direction", Dimension.Kind => "Type", Dimension.Matter => "Matière",
        _ => chart.Sql is null ? "" : "Mesure",
    };

    private Dictionary<Dimension, string> Where(ChartFile chart, Formula? formula, CourtCode? court) => chart.Where.ToDictionary(one => one.Key, one => one.Value switch
    {
        "$court" => court?.Value ?? "", "$kind" => court?.Jurisdiction.Key ?? "", "$parent" => Parent(formula, court), var value => value,
    });

    /// <summary>What the court belongs to, as the figures of the chart say.</summary>
    private string Parent(Formula? formula, CourtCode? court) => formula is null || court is null ? ""
        : formula.Terms.Values.Select(term => facts.ParentOf(term.Measure, court.Value.Value)).FirstOrDefault(parent => parent.Length > 0) ?? "";

    /// <summary>The latest periods; for a ranking the latest one alone, by descending value, around the court when there are more than the limit.</summary>
    private static List<IndicatorValue> Chosen(ChartFile chart, IReadOnlyList<IndicatorValue> values, CourtCode? court)
    {
        var latest = values.Select(value => value.Period).Distinct().OrderDescending().Take(chart.By is null ? chart.Last : 1).ToHashSet();
        List<IndicatorValue> chosen = [.. values.Where(value => latest.Contains(value.Period))];
        if (chart.By is null && chart.Sql is null) return chosen;
        chosen = [.. chosen.OrderByDescending(value => value.Value ?? double.MinValue).ThenBy(value => value.Group, StringComparer.Ordinal)];
        var mine = court is { } code ? chosen.FindIndex(value => value.Group == code.Value) : -1;
        var from = mine < 0 ? 0 : Math.Clamp(mine - (chart.Limit / 2), 0, Math.Max(0, chosen.Count - chart.Limit));
        return [.. chosen.Skip(from).Take(chart.Limit)];
    }

    private List<IndicatorValue> Ask(ChartFile chart)
    {
        if (facts.Measures.Count == 0) return [];
        using var connection = facts.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"WITH summaries AS (SELECT * FROM {facts.Summaries()}) {DashboardFiles.Sql(chart.Sql!)}"; // asked only for a chart of its own SQL
        using var row = command.ExecuteReader();
        List<IndicatorValue> values = [];
        while (row.Read())
        {
            double? numerator = row.IsDBNull(2) ? null : row.GetDouble(2), denominator = row.IsDBNull(3) ? null : row.GetDouble(3);
            var value = denominator is > 0 and var whole ? numerator / whole * 100 : numerator;
            values.Add(new(chart.Id, row.GetString(0), row.GetFieldValue<DateOnly>(1), value is { } raw ? Math.Round(raw) : null, numerator, denominator,
                chart.Unit ?? "", row.GetString(4), row.GetFieldValue<DateOnly>(5), 1, 0, Grain.Month, MeasureCatalogue.Embedded[row.GetString(0)].Title));
        }

        return values;
    }

    private static FigurePoint Point(IndicatorValue value, int decimals) => new(
        value.Group, Label(value), value.Period, FrenchWords.Period(value.Grain, value.Period), value.Value, value.Numerator, value.Denominator,
        value.Value is { } figure ? FrenchWords.Figure(figure, decimals, value.Unit) : value.LeftOut > 0 ? "secret ou non disponible" : "non disponible", value.LeftOut);

    private static string Label(IndicatorValue value) =>
        CourtCode.TryParse(value.Group, out var court) && court != CourtCode.Unknown && KnownCourts.All.Any(known => known.Code == court) ? KnownCourts.Label(court)
        : value.Label.Length > 0 ? value.Label : value.Group;

    private static string Address(Formula formula, IndicatorQuestion question)
    {
        var parameters = (question.Where ?? new Dictionary<Dimension, string>()).Select(one => (one.Key.ToString().ToLower(CultureInfo.InvariantCulture), one.Value)).ToList();
        if (question.By is { } by) parameters.Insert(0, ("by", by.ToString().ToLower(CultureInfo.InvariantCulture)));
        return $"/v1/indicators/{formula.Id}{(parameters.Count == 0 ? "" : "?")}{string.Join('&', parameters.Select(one => $"{one.Item1}={Uri.EscapeDataString(one.Item2)}"))}";
    }
}
