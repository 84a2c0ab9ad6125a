using Greffe.Decisions.Figures;
using Greffe.Indicators.ComputeFormulas;
using Greffe.Indicators.KeepFacts;
using Greffe.Indicators.ShowDashboards;

namespace Greffe.Indicators.RaiseAlerts;

/// <summary>What deserves a look: thresholds of <c>data/indicators/alerts.yaml</c>, and the quality of the figures themselves.</summary>
internal sealed class FindAlerts(FactFiles facts, IReadOnlyList<Formula> formulas, IReadOnlyList<Threshold> thresholds, ComputeIndicator compute, TimeProvider time)
{
    private AlertsOf _found = new("", default, []);

    /// <summary>The alerts, the gravest first, then by subject.</summary>
    public IReadOnlyList<FigureAlert> Find()
    {
        var (version, today) = (facts.Version, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        if (_found is var known && known.Version == version && known.Day == today) return known.Alerts;
        IReadOnlyList<FigureAlert> alerts = [.. thresholds.SelectMany(Crossed).Concat(Quality(today))
            .OrderByDescending(alert => alert.Grave).ThenBy(alert => alert.Subject, StringComparer.Ordinal).ThenBy(alert => alert.Rule, StringComparer.Ordinal)];
        _found = new(version, today, alerts);
        return alerts;
    }

    private IEnumerable<FigureAlert> Crossed(Threshold threshold)
    {
        var formula = formulas.First(one => one.Id == threshold.Indicator);
        var value = compute.Compute(formula, new(Last: 3)).LastOrDefault(one => one.Value is not null);
        if (value?.Value is not { } figure || (threshold.Above is { } most ? figure <= most : figure >= threshold.Below)) yield break;
        var limit = threshold.Above ?? threshold.Below ?? 0;
        yield return new("threshold", formula.Id,
            $"{formula.Title} : {FrenchWords.Figure(figure, formula.Decimals, formula.Unit)} {FrenchWords.In(value.Grain, value.Period)}, {(threshold.Above is null ? "sous" : "au-dessus de")} {FrenchWords.Figure(limit, formula.Decimals, formula.Unit)}. {threshold.Why}",
            value.Period, threshold.Grave);
    }

    private IEnumerable<FigureAlert> Quality(DateOnly today)
    {
        if (facts.Measures.Count == 0) yield break;
        using var connection = facts.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Sql.Of("quality-by-period").Replace("$summaries", facts.Summaries());
        using var row = command.ExecuteReader();
        List<PeriodQuality> periods = [];
        while (row.Read())
            periods.Add(new(row.GetString(0), Enum.Parse<Grain>(row.GetString(1), ignoreCase: true), row.GetFieldValue<DateOnly>(2), row.IsDBNull(3) ? null : row.GetDouble(3),
                row.GetInt64(4), row.IsDBNull(5) ? null : row.GetDouble(5)));
        foreach (var series in periods.GroupBy(period => (period.Measure, period.Grain)))
            foreach (var alert in QualityRules.Of(MeasureCatalogue.Embedded[series.Key.Measure], [.. series.OrderBy(period => period.Period)], today)) yield return alert;
    }

    /// <summary>Alerts of one day under one version of the figures.</summary>
    private sealed record AlertsOf(string Version, DateOnly Day, IReadOnlyList<FigureAlert> Alerts);
}
