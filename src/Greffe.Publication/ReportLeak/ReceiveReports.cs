using System.Text.Json;

using Greffe.Decisions.Journalling;
using Greffe.Decisions.Reporting;

using Microsoft.Extensions.Options;

namespace Greffe.Publication.ReportLeak;

/// <summary>
/// Keeps people's reports: the words encrypted in the secret store, then a fact with hashes and dates in the journal. The number of the
/// acknowledgement is given once and not kept.
/// </summary>
internal sealed class ReceiveReports(IJournal journal, ISecretBlobs secrets, IOptions<PublicationOptions> options, TimeProvider time) : ILeakReports
{
    public async ValueTask<LeakAcknowledgement> Receive(LeakReport report, CancellationToken cancellation)
    {
        Check(report);
        var number = ReportNumber.New();
        var id = ReportNumber.IdOf(number);
        var words = new ReportWords(1, id, report.Decision?.Value, report.Kind.Key, report.Quote, report.Explanation, report.Contact);
        var blob = await secrets.Put(JsonSerializer.SerializeToUtf8Bytes(words, ReportFactsJson.Default.ReportWords), cancellation);
        var fact = new ReceivedReport(
            1, blob.Value, report.Decision?.Value, report.Kind.Key, report.Contact is not null, time.GetUtcNow().AddHours(options.Value.ReportHours));
        var entries = await journal.Append(
            [new(ReportFacts.Received, ReportFacts.Subject(id), $"report/{id}", JsonSerializer.Serialize(fact, ReportFactsJson.Default.ReceivedReport))], cancellation);
        return new(number, new(entries[0].At, fact.DueAt, null));
    }

    public async ValueTask<LeakStanding?> Find(string number, CancellationToken cancellation)
    {
        if (ReportNumber.Read(number) is not { } known) return null;
        LeakStanding? standing = null;
        await foreach (var entry in journal.About(ReportFacts.Subject(ReportNumber.IdOf(known)), cancellation))
            standing = entry.Fact.Kind switch
            {
                ReportFacts.Received => new(entry.At, ReportFacts.ReadReceived(entry).DueAt, null),
                ReportFacts.Closed when standing is not null => standing with { ClosedAt = standing.ClosedAt ?? entry.At },
                _ => standing,
            };
        return standing;
    }

    private static void Check(LeakReport report)
    {
        ArgumentOutOfRangeException.ThrowIfZero(report.Quote.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(report.Quote.Length, LeakReport.MaxQuoteLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(report.Explanation?.Length ?? 0, LeakReport.MaxExplanationLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(report.Contact?.Length ?? 0, LeakReport.MaxContactLength);
    }
}
