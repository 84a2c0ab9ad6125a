using Greffe.Indicators.KeepFacts;
using Greffe.Indicators.RaiseAlerts;

namespace Greffe.Indicators.Tests;

public sealed class QualityRulesTests
{
    private static readonly Measure Places = new("prisons.places", "Places", "places", false, 1, 0.1);

    private static PeriodQuality Month(int month, double sum, long negative = 0, double? total = null) => new("prisons.places", Grain.Day, new(2026, month, 1), sum, negative, total);

    private static IEnumerable<string> Found(DateOnly today, params PeriodQuality[] periods) => QualityRules.Of(Places, periods, today).Select(alert => alert.Rule);

    [Fact]
    public void Figures_in_order_raise_nothing() => Assert.Empty(Found(new(2026, 7, 1), Month(5, 1000), Month(6, 1050, total: 1050)));

    [Theory]
    [InlineData("2026-09-01", false)] // a month and its grace are not over
    [InlineData("2026-11-01", true)]
    public void A_series_is_late_after_its_grace(string today, bool late) =>
        Assert.Equal(late, Found(DateOnly.Parse(today, null), Month(6, 1000)).Contains("late"));

    [Theory]
    [InlineData(1000, 1099, null)]
    [InlineData(1000, 1101, "jump")]
    [InlineData(1000, 899, "jump")]
    [InlineData(1000, 100_000, "unit")]
    [InlineData(1000, 1.02, "unit")]
    public void A_step_is_a_jump_or_another_unit(double before, double after, string? rule) =>
        Assert.Equal(rule is null ? [] : [rule], Found(new(2026, 7, 1), Month(5, before), Month(6, after)));

    [Fact]
    public void A_negative_figure_and_a_total_that_is_not_the_sum_are_said() =>
        Assert.Equal(["negative", "sum"], Found(new(2026, 7, 1), Month(6, 1000, negative: 1, total: 1001)));
}
