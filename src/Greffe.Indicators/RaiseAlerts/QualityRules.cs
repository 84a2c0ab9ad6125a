using Greffe.Decisions.Figures;
using Greffe.Indicators.KeepFacts;
using Greffe.Indicators.ShowDashboards;

namespace Greffe.Indicators.RaiseAlerts;

/// <summary>One period of one measure, summed.</summary>
/// <param name="Measure">Identifier of the measure.</param>
/// <param name="Grain">Length of the period.</param>
/// <param name="Period">First day.</param>
/// <param name="Sum">Sum of the places; null when none has a value.</param>
/// <param name="Negative">Figures under zero.</param>
/// <param name="Total">Total that the source states for the country; null when it states none.</param>
internal sealed record PeriodQuality(string Measure, Grain Grain, DateOnly Period, double? Sum, long Negative, double? Total);

/// <summary>What is odd in the figures of one measure: late, jump, negative, sum, unit.</summary>
internal static class QualityRules
{
    /// <summary>Weeks that the producer is given after a period ended and before it is late.</summary>
    private const int Grace = 10;

    /// <summary>Alerts on one measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="periods">Its periods of one grain, ascending; never empty.</param>
    /// <param name="today">The day of the question.</param>
    public static IEnumerable<FigureAlert> Of(Measure measure, IReadOnlyList<PeriodQuality> periods, DateOnly today)
    {
        var last = periods[^1];
        if (measure.Every is { } months && last.Period.AddMonths(2 * months).AddDays(7 * Grace) < today)
            yield return new("late", measure.Id, $"{measure.Title} : le dernier chiffre est de {FrenchWords.Period(last.Grain, last.Period)} ; un nouveau est attendu tous les {months} mois.", last.Period, Grave: true);
        foreach (var period in periods)
        {
            var when = FrenchWords.In(period.Grain, period.Period);
            if (period.Negative > 0) yield return new("negative", measure.Id, $"{measure.Title} : {period.Negative} chiffre(s) négatif(s) {when}.", period.Period, Grave: true);
            if (period is { Sum: { } sum, Total: { } total } && sum != 0 && Math.Abs(sum - total) > 0.5)
                yield return new("sum", measure.Id, $"{measure.Title} : le total publié {when} est {FrenchWords.Number(total, 0)}, la somme des lignes publiques est {FrenchWords.Number(sum, 0)}.", period.Period, Grave: false);
        }

        for (var at = 1; at < periods.Count; at++)
            if (Step(measure, periods[at - 1], periods[at]) is { } alert) yield return alert;
    }

    private static FigureAlert? Step(Measure measure, PeriodQuality before, PeriodQuality after)
    {
        if (before.Sum is not ({ } was and > 0) || after.Sum is not ({ } now and > 0)) return null;
        var ratio = now / was;
        var when = $"{FrenchWords.In(after.Grain, after.Period)}, {FrenchWords.Number(now, 0)} contre {FrenchWords.Number(was, 0)} {FrenchWords.In(before.Grain, before.Period)}";
        if (Array.Exists([100.0, 1000.0], power => Near(ratio, power) || Near(1 / ratio, power)))
            return new("unit", measure.Id, $"{measure.Title} : {when} ; l'unité semble avoir changé.", after.Period, Grave: true);
        return measure.Jump is { } jump && Math.Abs(ratio - 1) > jump
            ? new("jump", measure.Id, $"{measure.Title} : {when} ; l'écart dépasse {FrenchWords.Figure(jump * 100, 0, "%")}.", after.Period, Grave: false) : null;
    }

    private static bool Near(double ratio, double power) => ratio > power * 0.8 && ratio < power * 1.25;
}
