namespace Greffe.Governance.AnswerQuestions;

/// <summary>
/// The eleven public holidays of code du travail, L3133-1, as they stand in the whole country. Not those of Alsace and Moselle alone (L3134-13), nor the
/// days of overseas (L3422-2): a clock is one for everyone who asks.
/// </summary>
internal static class PublicHolidays
{
    /// <summary>Whether nobody works on that day because of a holiday.</summary>
    public static bool Has(DateOnly day) => (day.Month, day.Day) is (1, 1) or (5, 1) or (5, 8) or (7, 14) or (8, 15) or (11, 1) or (11, 11) or (12, 25)
        || (day.DayNumber - Easter(day.Year).DayNumber) is 1 or 39 or 50;

    /// <summary>Easter Sunday of a year of the Gregorian calendar (anonymous algorithm published in Nature, 20 April 1876).</summary>
    public static DateOnly Easter(int year)
    {
        int golden = year % 19, century = year / 100, rest = year % 100;
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var sum = epact + weekday - (7 * late) + 114;
        return new(year, sum / 31, (sum % 31) + 1);
    }
}
