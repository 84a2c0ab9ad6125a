namespace Greffe.Decisions.Reporting;

/// <summary>Where people's reports of visible personal data go: their words to the secret store, the fact to the journal.</summary>
public interface ILeakReports
{
    /// <summary>Keeps a report. When it returns, neither the words nor the fact are lost.</summary>
    /// <returns>The acknowledgement that the person receives: the only place where its number is ever written.</returns>
    ValueTask<LeakAcknowledgement> Receive(LeakReport report, CancellationToken cancellation);

    /// <summary>Where a report stands; null when no report has that number.</summary>
    /// <param name="number">Number of the acknowledgement, as typed: case, blanks and hyphens do not matter.</param>
    /// <param name="cancellation">Stops the reading.</param>
    ValueTask<LeakStanding?> Find(string number, CancellationToken cancellation);
}

/// <summary>What a person receives for a report.</summary>
/// <param name="Number">Number that only this person has, for example <c>7KQ2-MXRD-9TBC-4HNW</c>.</param>
/// <param name="Standing">Where it stands.</param>
public sealed record LeakAcknowledgement(string Number, LeakStanding Standing);

/// <summary>Where a report stands. Says nothing of what was reported, nor of which decision.</summary>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="DueAt">By when it is to be examined: fixed at receipt.</param>
/// <param name="ClosedAt">When it was examined; null while it waits.</param>
public sealed record LeakStanding(DateTimeOffset ReceivedAt, DateTimeOffset DueAt, DateTimeOffset? ClosedAt);
