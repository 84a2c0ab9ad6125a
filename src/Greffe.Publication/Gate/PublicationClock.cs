using Greffe.Publication.Rules;

namespace Greffe.Publication;

/// <summary>
/// The legal time limits: two months from the decision for the administrative courts (CJA R741-13), six months from deposit at the
/// registry for the judicial ones (COJ R111-10). The number of months stands in the rule files.
/// </summary>
public static class PublicationClock
{
    /// <summary>Where a decision stands against its time limit.</summary>
    /// <param name="dueOn">Last day; null when no limit runs.</param>
    /// <param name="publishedOn">Day of publication; null while it is not public.</param>
    /// <param name="today">The day of the question.</param>
    /// <param name="notice">How long before the last day it counts as soon due.</param>
    public static ClockStanding Standing(DateOnly? dueOn, DateOnly? publishedOn, DateOnly today, TimeSpan notice) =>
        (dueOn, publishedOn) switch
        {
            (null, _) => ClockStanding.NoLimit,
            ({ } due, { } published) => published > due ? ClockStanding.PublishedLate : ClockStanding.PublishedInTime,
            ({ } due, null) when today > due => ClockStanding.Late,
            ({ } due, null) when today.AddDays((int)notice.TotalDays) >= due => ClockStanding.Soon,
            _ => ClockStanding.Running,
        };

    /// <summary>Last day of a limit: the day with the same number, or the last of the month (code de procédure civile, art. 641).</summary>
    internal static DateOnly? DueOn(TimeLimit limit, GateFacts facts) =>
        ((limit.AfterDeposit ? facts.DepositedOn : null) ?? facts.Date)?.AddMonths(limit.Months);
}

/// <summary>Standing of a decision against its legal time limit.</summary>
public enum ClockStanding
{
    /// <summary>No limit runs for it.</summary>
    NoLimit,

    /// <summary>Not public yet, in time.</summary>
    Running,

    /// <summary>Not public yet, and the last day is near.</summary>
    Soon,

    /// <summary>Not public, and the last day is past.</summary>
    Late,

    /// <summary>Made public in time.</summary>
    PublishedInTime,

    /// <summary>Made public after the last day.</summary>
    PublishedLate,
}
