using System.Collections.Concurrent;
using Greffe.Decisions.Reporting;

namespace Greffe.Tests.Preview;

/// <summary>Reports kept in memory, with two that are there already.</summary>
internal sealed class ReportsInMemory : ILeakReports
{
    public const string Waiting = "AAAA-AAAA-AAAA-AAA1";
    public const string Examined = "AAAA-AAAA-AAAA-AAA2";

    private static readonly DateTimeOffset Received = new(2025, 11, 20, 9, 30, 0, TimeSpan.Zero);

    public ConcurrentQueue<LeakReport> Kept { get; } = [];

    public ValueTask<LeakAcknowledgement> Receive(LeakReport report, CancellationToken cancellation)
    {
        Kept.Enqueue(report);
        return new(new LeakAcknowledgement(Waiting, Standing(null)));
    }

    public ValueTask<LeakStanding?> Find(string number, CancellationToken cancellation) => new(number switch
    {
        Waiting => Standing(null),
        Examined => Standing(Received.AddHours(20)),
        _ => null,
    });

    private static LeakStanding Standing(DateTimeOffset? closed) => new(Received, Received.AddYears(200), closed);
}
