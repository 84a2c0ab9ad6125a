using Greffe.Decisions;
using Greffe.Decisions.Journalling;

namespace Greffe.Publication.ReviewDoubt;

/// <summary>
/// Readings of doubtful decisions: who opened what, who read it, what they found. A reading holds for one exact text: when the text changes, it is read
/// again. The first who sees something left keeps the decision back until they say otherwise or the text changes.
/// </summary>
public sealed class ReviewDesk(IJournal journal)
{
    /// <summary>Where the reading of a text stands, against what the policy asks today.</summary>
    public async ValueTask<ReviewStanding> Standing(DecisionId id, BlobHash text, ReviewNeed need, CancellationToken cancellation)
    {
        if (need.Readers == 0) return ReviewStanding.NotNeeded;
        var last = Verdicts(await Readings(id, text, cancellation));
        return new(need.Readers, last.Count(reader => reader.Value == ReviewVerdict.Clean), last.ContainsValue(ReviewVerdict.Leak));
    }

    /// <summary>The last thing asked about a decision, with those who read that text since; null when nothing was ever asked.</summary>
    public async ValueTask<ReviewLine?> Find(DecisionId id, CancellationToken cancellation)
    {
        ReviewLine? line = null;
        await foreach (var entry in journal.About(id.Value, cancellation))
        {
            if (entry.Fact.Kind != ReviewFacts.Required) continue;
            var asked = ReviewFacts.ReadRequired(entry);
            if (BlobHash.TryParse(asked.Text, out var text)) line = new(id, text, asked.Level, asked.Readers, asked.Doubt, asked.Policy, entry.At, []);
        }

        if (line is null) return null;
        return line with { Readings = [.. Verdicts(await Readings(id, line.Text, cancellation)).Select(reading => new ReviewReading(reading.Key.Value, reading.Value))] };
    }

    /// <summary>Notes that a person opened the text. Opening it again changes nothing.</summary>
    /// <param name="line">What is read.</param>
    /// <param name="reader">Who.</param>
    /// <param name="clear">Whether they also saw the words in the clear.</param>
    /// <param name="cancellation">Stops before writing.</param>
    public async ValueTask Open(ReviewLine line, ReaderAccount reader, bool clear, CancellationToken cancellation) =>
        await journal.Append([ReviewFacts.Opening(line.Id, line.Text, reader, clear)], cancellation);

    /// <summary>Records what a person found in the text that they opened.</summary>
    public async ValueTask<ReviewRecording> Record(ReviewLine line, ReaderAccount reader, ReviewVerdict verdict, CancellationToken cancellation)
    {
        var (opened, count, last) = (false, 0, default(ReviewVerdict?));
        await foreach (var entry in journal.About(line.Id.Value, cancellation))
        {
            if (entry.Fact.Kind == ReviewFacts.Opened) opened |= ReviewFacts.ReadOpened(entry) is var opening && opening.Text == line.Text.Value && opening.Reader == reader.Value;
            else if (entry.Fact.Kind == ReviewFacts.Read && ReviewFacts.ReadReading(entry) is var reading && reading.Text == line.Text.Value && reading.Reader == reader.Value)
                (count, last) = (count + 1, Verdict(reading));
        }

        if (!opened) return ReviewRecording.NotOpened;
        if (last == verdict) return ReviewRecording.AlreadyRecorded;
        await journal.Append([ReviewFacts.Reading(line.Id, line.Text, reader, verdict, count)], cancellation);
        return ReviewRecording.Recorded;
    }

    private async ValueTask<List<(ReaderAccount Reader, ReviewVerdict Verdict)>> Readings(DecisionId id, BlobHash text, CancellationToken cancellation)
    {
        List<(ReaderAccount, ReviewVerdict)> readings = [];
        await foreach (var entry in journal.About(id.Value, cancellation))
            if (entry.Fact.Kind == ReviewFacts.Read && ReviewFacts.ReadReading(entry) is var reading && reading.Text == text.Value && ReaderAccount.TryParse(reading.Reader, out var reader))
                readings.Add((reader, Verdict(reading)));
        return readings;
    }

    // What each person said last; two accounts of the same person are one.
    private static Dictionary<ReaderAccount, ReviewVerdict> Verdicts(List<(ReaderAccount Reader, ReviewVerdict Verdict)> readings)
    {
        Dictionary<ReaderAccount, ReviewVerdict> last = [];
        foreach (var (reader, verdict) in readings)
        {
            var known = last.Keys.Where(reader.IsSamePerson).Cast<ReaderAccount?>().FirstOrDefault();
            last[known ?? reader] = verdict;
        }

        return last;
    }

    // A verdict that is not known holds the decision back.
    private static ReviewVerdict Verdict(ReadReview reading) => ReviewVerdicts.TryParse(reading.Verdict, out var verdict) ? verdict : ReviewVerdict.Leak;
}

/// <summary>What became of a reading.</summary>
public enum ReviewRecording
{
    /// <summary>Written.</summary>
    Recorded,

    /// <summary>The same person had said the same of the same text.</summary>
    AlreadyRecorded,

    /// <summary>The person never opened that text: nothing was written.</summary>
    NotOpened,
}

/// <summary>A decision that is read before it is public.</summary>
/// <param name="Id">Decision.</param>
/// <param name="Text">Hash of the text that would be public.</param>
/// <param name="Level">Key of the level.</param>
/// <param name="Readers">Different persons asked.</param>
/// <param name="Doubt">Doubt, 0 to 1.</param>
/// <param name="Policy">Version of the policy that asked.</param>
/// <param name="Since">When it was asked.</param>
/// <param name="Readings">What each person found in that text.</param>
public sealed record ReviewLine(
    DecisionId Id, BlobHash Text, string Level, int Readers, double Doubt, string Policy, DateTimeOffset Since, IReadOnlyList<ReviewReading> Readings);

/// <summary>What one person found.</summary>
/// <param name="Reader">Account.</param>
/// <param name="Verdict">What they said last.</param>
public sealed record ReviewReading(string Reader, ReviewVerdict Verdict);
