using System.Globalization;
using Greffe.Governance.AnswerQuestions;

namespace Greffe.Tests.People;

public class WorkingDaysTests
{
    [Theory]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2038, "2038-04-25")] // the latest possible
    [InlineData(2285, "2285-03-22")] // the earliest possible
    public void Easter_falls_on_its_day(int year, string day) => Assert.Equal(Day(day), PublicHolidays.Easter(year));

    [Theory]
    [InlineData("2026-04-06", true)] // Easter Monday
    [InlineData("2026-05-14", true)] // Ascension
    [InlineData("2026-05-25", true)] // Whit Monday
    [InlineData("2026-04-03", false)] // Good Friday: in Alsace and Moselle alone
    [InlineData("2026-12-26", false)] // likewise
    [InlineData("2026-05-08", true)]
    [InlineData("2026-11-11", true)]
    [InlineData("2026-11-12", false)]
    public void A_holiday_is_one_of_the_whole_country(string day, bool isHoliday) => Assert.Equal(isHoliday, PublicHolidays.Has(Day(day)));

    [Fact]
    public void A_year_has_eleven_holidays() =>
        Assert.All(Enumerable.Range(2000, 60).Where(year => PublicHolidays.Easter(year).AddDays(39) != new DateOnly(year, 5, 1) && PublicHolidays.Easter(year).AddDays(39) != new DateOnly(year, 5, 8)),
            year => Assert.Equal(11, Enumerable.Range(0, 366).Select(new DateOnly(year, 1, 1).AddDays).Where(day => day.Year == year).Count(PublicHolidays.Has)));

    [Theory]
    [InlineData("2026-11-23", 5, "2026-11-30")] // a Monday
    [InlineData("2026-11-21", 1, "2026-11-23")] // a Saturday counts from Monday on
    [InlineData("2026-11-10", 1, "2026-11-12")] // over 11 November
    [InlineData("2026-04-30", 5, "2026-05-11")] // over 1 and 8 May
    [InlineData("2026-11-23", 0, "2026-11-23")]
    public void Days_count_without_weekends_and_holidays(string from, int count, string to)
    {
        Assert.Equal(Day(to), WorkingDays.After(Day(from), count));
        Assert.Equal(count, WorkingDays.Between(Day(from), Day(to)));
    }

    [Fact]
    public void Nothing_is_counted_backwards() => Assert.Equal(0, WorkingDays.Between(Day("2026-11-24"), Day("2026-11-23")));

    [Theory]
    [InlineData("2026-11-23T22:59:59Z", "2026-11-23")]
    [InlineData("2026-11-23T23:00:00Z", "2026-11-24")] // midnight in Paris, in winter
    [InlineData("2026-07-01T22:00:00Z", "2026-07-02")] // and in summer
    public void A_day_is_that_of_Paris(string at, string day) => Assert.Equal(Day(day), WorkingDays.DayOf(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(new int[0], null)]
    [InlineData(new[] { 3 }, 3.0)]
    [InlineData(new[] { 9, 1, 4 }, 4.0)]
    [InlineData(new[] { 2, 1, 9, 4 }, 3.0)]
    public void The_median_is_the_middle(int[] values, double? median) => Assert.Equal(median, Median.Of(values));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
