using Greffe.Decisions.Figures;
using Greffe.Indicators.ComputeFormulas;

namespace Greffe.Indicators.ShowDashboards;

/// <summary>The sentence that says what a chart shows, made of the very values that it draws.</summary>
internal static class ChartSentence
{
    /// <summary>The sentence, in French, with its full stop.</summary>
    /// <param name="chart">Its file.</param>
    /// <param name="values">Values in the order drawn.</param>
    /// <param name="points">The same, in words.</param>
    /// <param name="highlight">Group that the chart is about; empty for none.</param>
    public static string Of(ChartFile chart, IReadOnlyList<IndicatorValue> values, IReadOnlyList<FigurePoint> points, string highlight)
    {
        var shown = values.Zip(points).Where(pair => pair.First.Value is not null).ToList();
        if (shown.Count == 0) return $"{chart.Subject} : aucun chiffre n'est encore disponible.";
        return chart.By is null && chart.Sql is null ? Course(chart, shown) : Ranking(chart, shown, highlight);
    }

    /// <summary>«La densité carcérale atteint 141,2 % au 1er juillet 2026, contre 139,9 % au 1er mai 2026.»</summary>
    private static string Course(ChartFile chart, List<(IndicatorValue Value, FigurePoint Point)> shown)
    {
        var (last, point) = shown[^1];
        var when = FrenchWords.In(last.Grain, last.Period);
        if (shown.Count == 1) return $"{chart.Subject} {(chart.Plural ? "sont" : "est")} de {point.Text} {when}.";
        var (before, then) = shown[^2];
        var verb = (last.Value!.Value.CompareTo(before.Value!.Value), chart.Plural) switch // only values that are there are shown
        {
            ( > 0, false) => "atteint", ( > 0, true) => "atteignent",
            ( < 0, false) => "descend à", ( < 0, true) => "descendent à",
            (_, false) => "reste à", (_, true) => "restent à",
        };
        return $"{chart.Subject} {verb} {point.Text} {when}, contre {then.Text} {FrenchWords.In(before.Grain, before.Period)}.";
    }

    /// <summary>The ends of the ranking; or, when the chart is about one group, its rank and the middle one.</summary>
    private static string Ranking(ChartFile chart, List<(IndicatorValue Value, FigurePoint Point)> shown, string highlight)
    {
        var ordered = shown.OrderByDescending(pair => pair.Value.Value).ToList();
        var when = FrenchWords.In(ordered[0].Value.Grain, ordered[0].Value.Period);
        if (ordered.Count == 1) return $"{chart.Subject} {(chart.Plural ? "sont" : "est")} de {ordered[0].Point.Text} {when} ({ordered[0].Point.GroupLabel}).";
        var at = ordered.FindIndex(pair => pair.Point.Group == highlight);
        if (highlight.Length == 0 || at < 0)
            return $"{chart.Subject} {(chart.Plural ? "vont" : "va")} de {ordered[^1].Point.Text} ({ordered[^1].Point.GroupLabel}) à {ordered[0].Point.Text} ({ordered[0].Point.GroupLabel}) {when}.";
        var rank = ordered.Count(pair => pair.Value.Value > ordered[at].Value.Value) + 1;
        return $"{ordered[at].Point.GroupLabel} : {ordered[at].Point.Text} {when}, {rank}{(rank == 1 ? "re" : "e")} valeur la plus haute sur {ordered.Count} ; la valeur du milieu est {ordered[ordered.Count / 2].Point.Text}.";
    }
}
