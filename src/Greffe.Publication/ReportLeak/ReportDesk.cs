using System.Text.Json;

using Greffe.Decisions;
using Greffe.Decisions.Journalling;

namespace Greffe.Publication.ReportLeak;

/// <summary>What the operator sees and does: the reports and their clocks, the words of one, the end of one.</summary>
/// <param name="journal">Where the facts are.</param>
/// <param name="secrets">Where the words are; each reading of them is journalled.</param>
public sealed class ReportDesk(IJournal journal, ISecretBlobs secrets)
{
    /// <summary>Every report, those that wait first, then by the end of their clock.</summary>
    public async ValueTask<IReadOnlyList<ReportLine>> List(CancellationToken cancellation)
    {
        Dictionary<string, ReportLine> lines = [];
        await foreach (var entry in journal.Read(0, ReportFacts.Kinds, cancellation))
        {
            var id = entry.Fact.Subject["report/".Length..];
            if (entry.Fact.Kind == ReportFacts.Received) lines[id] = Line(id, entry);
            else if (lines.TryGetValue(id, out var line) && line.ClosedAt is null)
                lines[id] = line with { ClosedAt = entry.At, Outcome = ReportFacts.ReadClosed(entry).Outcome };
        }

        return [.. lines.Values.OrderBy(line => line.ClosedAt is not null).ThenBy(line => line.DueAt).ThenBy(line => line.Id, StringComparer.Ordinal)];
    }

    /// <summary>The words of a report; null when there is none of that name. The reading is journalled.</summary>
    /// <param name="id">Name of the report, as the list gives it.</param>
    /// <param name="actor">Account of the person who reads.</param>
    /// <param name="cancellation">Stops before reading.</param>
    public async ValueTask<ReportContent?> Show(string id, string actor, CancellationToken cancellation)
    {
        if (await Find(id, cancellation) is not { } line) return null;
        var blobs = await secrets.Read([line.Blob], new(actor, "examen d'un signalement"), cancellation);
        var words = JsonSerializer.Deserialize(blobs[0].Span, ReportFactsJson.Default.ReportWords)
            ?? throw new InvalidDataException($"The words of report {id} cannot be read.");
        return new(line, words.Quote, words.Explanation, words.Contact);
    }

    /// <summary>Ends a report; false when there is none of that name. Ending it again changes nothing.</summary>
    /// <param name="id">Name of the report.</param>
    /// <param name="outcome">Code of what was done.</param>
    /// <param name="actor">Account of the person who decided.</param>
    /// <param name="cancellation">Stops before writing.</param>
    public async ValueTask<bool> Close(string id, RecallReason outcome, string actor, CancellationToken cancellation)
    {
        if (await Find(id, cancellation) is null) return false;
        var payload = JsonSerializer.Serialize(new ClosedReport(1, outcome.Value, actor), ReportFactsJson.Default.ClosedReport);
        await journal.Append([new(ReportFacts.Closed, ReportFacts.Subject(id), $"report-closed/{id}", payload)], cancellation);
        return true;
    }

    private async ValueTask<ReportLine?> Find(string id, CancellationToken cancellation)
    {
        ReportLine? line = null;
        await foreach (var entry in journal.About(ReportFacts.Subject(id), cancellation))
        {
            if (entry.Fact.Kind == ReportFacts.Received) line = Line(id, entry);
            else if (entry.Fact.Kind == ReportFacts.Closed && line is { ClosedAt: null })
                line = line with { ClosedAt = entry.At, Outcome = ReportFacts.ReadClosed(entry).Outcome };
        }

        return line;
    }

    private static ReportLine Line(string id, JournalEntry entry)
    {
        var fact = ReportFacts.ReadReceived(entry);
        if (!BlobHash.TryParse(fact.Blob, out var blob)) throw new InvalidDataException($"Journal entry {entry.Sequence} names no blob.");
        return new(id, entry.At, fact.DueAt, DecisionId.TryParse(fact.Decision, out var decision) ? decision : null, fact.Kind, fact.Contact, blob, null, null);
    }
}

/// <summary>One report, without its words.</summary>
/// <param name="Id">Its name: a hash of the acknowledgement's number.</param>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="DueAt">By when it is to be examined.</param>
/// <param name="Decision">The decision, when said.</param>
/// <param name="Kind">Key of what is visible.</param>
/// <param name="HasContact">Whether the person wants an answer.</param>
/// <param name="Blob">Where its words are.</param>
/// <param name="ClosedAt">When it was examined; null while it waits.</param>
/// <param name="Outcome">Code of what was done; null while it waits.</param>
public sealed record ReportLine(
    string Id, DateTimeOffset ReceivedAt, DateTimeOffset DueAt, DecisionId? Decision, string Kind, bool HasContact, BlobHash Blob,
    DateTimeOffset? ClosedAt, string? Outcome);

/// <summary>A report with its words: for the person who examines it, and nowhere else.</summary>
/// <param name="Line">The report.</param>
/// <param name="Quote">The words left visible.</param>
/// <param name="Explanation">Where and why.</param>
/// <param name="Contact">How to answer.</param>
public sealed record ReportContent(ReportLine Line, string Quote, string? Explanation, string? Contact);
