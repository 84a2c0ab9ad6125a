namespace Greffe.Governance.AnswerQuestions;

/// <summary>Days of a calendar in Paris on which one works: Monday to Friday, without public holidays.</summary>
internal static class WorkingDays
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The day in Paris at that instant.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Paris).DateTime);

    /// <summary>Whether one works on that day.</summary>
    public static bool Is(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !PublicHolidays.Has(day);

    /// <summary>The working day that comes <paramref name="count"/> working days after a day: what arrives on a Saturday counts from Monday on.</summary>
    public static DateOnly After(DateOnly day, int count)
    {
        for (var left = count; left > 0;)
            if (Is(day = day.AddDays(1))) left--;
        return day;
    }

    /// <summary>Working days after <paramref name="from"/> up to and with <paramref name="to"/>: 0 for the same day; never below 0.</summary>
    public static int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            if (Is(day)) count++;
        return count;
    }
}
