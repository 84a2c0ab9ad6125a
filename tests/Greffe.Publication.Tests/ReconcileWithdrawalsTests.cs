using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Publication.Tests.Fakes;

namespace Greffe.Publication.Tests;

/// <summary>Whatever backup is put back, what was withdrawn is unreadable before the server answers.</summary>
public sealed class ReconcileWithdrawalsTests : IDisposable
{
    private readonly Bench bench = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ReconcileWithdrawals Reconcile => new(bench.Projection, bench.Journal, bench.Register, bench.Surfaces);

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Nothing_put_back_changes_nothing()
    {
        await PublishAndWithdraw();
        var head = await bench.Journal.Head(Cancellation);
        Assert.Equal(new(1, 0, 0, false), await Reconcile.Handle(Cancellation));
        Assert.Equal(head, await bench.Journal.Head(Cancellation));
    }

    [Fact]
    public async Task Contents_put_back_from_a_backup_are_deleted_again()
    {
        await bench.Put(Bench.Decision(1));
        var backup = bench.Blobs.Kept.ToDictionary();
        await bench.Withdraw.Handle(Bench.Id(1), Bench.Reason, "agent-1", Cancellation);
        foreach (var (hash, bytes) in backup) bench.Blobs.Kept[hash] = bytes;
        Assert.Equal(1, (await Reconcile.Handle(Cancellation)).Contents);
        Assert.Empty(bench.Blobs.Kept);
    }

    [Fact]
    public async Task A_journal_put_back_from_before_the_withdrawal_takes_it_back_again()
    {
        await bench.Put(Bench.Decision(1));
        var backup = bench.Blobs.Kept.ToDictionary();
        await bench.Withdraw.Handle(Bench.Id(1), Bench.Reason, "agent-1", Cancellation);
        bench.Journal.GoBackTo(1);
        foreach (var (hash, bytes) in backup) bench.Blobs.Kept[hash] = bytes;

        var found = await Reconcile.Handle(Cancellation);
        Assert.Equal((1, 1, true), (found.Again, found.Withdrawn, found.Rebuilt));
        Assert.IsType<PublicationState.Withdrawn>(await bench.Projection.Find(Bench.Id(1), Cancellation));
        Assert.Empty(bench.Blobs.Kept);
        Assert.Equal(0, (await Reconcile.Handle(Cancellation)).Again);
    }

    [Fact]
    public async Task A_journal_put_back_from_before_the_publication_never_publishes_it()
    {
        await PublishAndWithdraw();
        bench.Journal.GoBackTo(0);
        await Reconcile.Handle(Cancellation);
        Assert.Equal("withdrawn", Assert.IsType<ReleaseOutcome.Withheld>(await bench.Put(Bench.Decision(1))).Code);
    }

    [Fact]
    public async Task A_projection_of_another_course_of_events_is_computed_again()
    {
        await bench.Put(Bench.Decision(1));
        await bench.Put(Bench.Decision(2));
        bench.Journal.GoBackTo(1);
        await bench.Put(Bench.Decision(3)); // the same position holds another fact now, and the projection has followed neither
        bench.Journal.GoBackTo(1);
        await bench.Put(Bench.Decision(4));
        await Reconcile.Handle(Cancellation);
        List<DecisionId> ids = [];
        await foreach (var decision in bench.Projection.Read(PublicDecisionFilter.All, null, false, Cancellation)) ids.Add(decision.Id);
        Assert.Equal([Bench.Id(1), Bench.Id(4)], ids);
    }

    [Fact]
    public async Task A_lifted_withdrawal_stays_lifted()
    {
        await PublishAndWithdraw();
        await bench.Restore.Handle(Bench.Id(1), Bench.Reason, "agent-1", Cancellation);
        await bench.Put(Bench.Decision(1));
        await Reconcile.Handle(Cancellation);
        Assert.IsType<PublicationState.Published>(await bench.Projection.Find(Bench.Id(1), Cancellation));
        Assert.Single(bench.Blobs.Kept);
    }

    [Fact]
    public async Task A_register_that_was_lost_is_written_again_and_a_line_cut_short_is_passed_over()
    {
        await PublishAndWithdraw();
        File.Delete(bench.PathOf("withdrawals.jsonl"));
        await Reconcile.Handle(Cancellation);
        Assert.Single(File.ReadLines(bench.PathOf("withdrawals.jsonl")));

        File.AppendAllText(bench.PathOf("withdrawals.jsonl"), "{\"kind\":\"decision.wi");
        await bench.Put(Bench.Decision(2));
        await bench.Withdraw.Handle(Bench.Id(2), Bench.Reason, "agent-1", Cancellation);
        Assert.Equal([Bench.Id(1), Bench.Id(2)], bench.Register.Last().Keys.Order());
    }

    [Fact]
    public async Task Every_surface_is_asked_for_every_decision_that_was_taken_back()
    {
        var surface = new Remembering();
        bench.Surfaces.Add(surface);
        await PublishAndWithdraw();
        await Reconcile.Handle(Cancellation);
        Assert.Equal([Bench.Id(1), Bench.Id(1)], surface.Removed); // once withdrawn, once at the start
    }

    private async Task PublishAndWithdraw()
    {
        await bench.Put(Bench.Decision(1));
        await bench.Withdraw.Handle(Bench.Id(1), Bench.Reason, "agent-1", Cancellation);
    }

    private sealed class Remembering : IPublicSurface
    {
        public List<DecisionId> Removed { get; } = [];

        public string Name => "remembering";

        public ValueTask Remove(DecisionId id, CancellationToken cancellation)
        {
            Removed.Add(id);
            return ValueTask.CompletedTask;
        }
    }
}
