using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Publication.Tests.Fakes;

namespace Greffe.Publication.Tests;

public sealed class WithdrawDecisionTests : IDisposable
{
    private readonly Bench bench = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_withdrawn_decision_is_gone_everywhere_at_once_with_proof()
    {
        var surface = new Surface();
        bench.Surfaces.Add(surface);
        await bench.Put(Bench.Decision(1));
        await bench.Put(Bench.Decision(1, "Version corrigée"));
        Assert.Equal(2, bench.Blobs.Kept.Count);

        var proof = await bench.Withdraw.Handle(Bench.Id(1), Bench.Reason, "agent-1", Cancellation);

        Assert.Empty(bench.Blobs.Kept); // every version
        Assert.Equal([Bench.Id(1)], surface.Removed);
        Assert.Equal(["projection", "blobs", "index"], proof.Surfaces.Select(cleared => cleared.Surface));
        Assert.True(proof.WasPublic);
        Assert.Equal(proof.Sequence, await bench.Journal.Head(Cancellation));
        Assert.Equal(proof.At, Assert.IsType<PublicationState.Withdrawn>(await bench.Projection.Find(Bench.Id(1), Cancellation)).At);
        Assert.Null(await bench.Projection.FindByNumber(null, "24/00001", Cancellation));
        Assert.Empty(await Bench.Export(bench.Projection));
        Assert.Equal(0, await bench.Projection.Count(PublicDecisionFilter.All, Cancellation));
    }

    [Fact]
    public async Task Withdrawing_twice_writes_once_and_clears_the_surfaces_again()
    {
        var surface = new Surface();
        bench.Surfaces.Add(surface);
        await bench.Put(Bench.Decision(1));
        var first = await bench.Withdraw.Handle(Bench.Id(1), Bench.Reason, "agent-1", Cancellation);
        var head = await bench.Journal.Head(Cancellation);
        var second = await bench.Withdraw.Handle(Bench.Id(1), Bench.Reason, "agent-2", Cancellation);
        Assert.Equal((first.Sequence, first.EntryHash), (second.Sequence, second.EntryHash));
        Assert.Equal(head, await bench.Journal.Head(Cancellation));
        Assert.Equal(2, surface.Removed.Count);
    }

    [Fact]
    public async Task A_new_run_or_delivery_never_brings_it_back_but_a_person_does()
    {
        await bench.Put(Bench.Decision(1));
        await bench.Withdraw.Handle(Bench.Id(1), Bench.Reason, "agent-1", Cancellation);
        Assert.Equal("withdrawn", Assert.IsType<ReleaseOutcome.Withheld>(await bench.Put(Bench.Decision(1))).Code);
        Assert.Equal("withdrawn", Assert.IsType<ReleaseOutcome.Withheld>(await bench.Put(Bench.Decision(1, "Nouvelle livraison"))).Code);
        Assert.Empty(bench.Blobs.Kept);

        Assert.True(await bench.Restore.Handle(Bench.Id(1), Bench.Reason, "agent-1", Cancellation));
        Assert.IsType<PublicationState.Withdrawn>(await bench.Projection.Find(Bench.Id(1), Cancellation)); // until it is released anew
        Assert.IsType<ReleaseOutcome.Released>(await bench.Put(Bench.Decision(1)));
        Assert.IsType<PublicationState.Published>(await bench.Projection.Find(Bench.Id(1), Cancellation));

        List<PublicChangeKind> kinds = [];
        await foreach (var change in bench.Projection.Changes(0, Cancellation)) kinds.Add(change.Kind);
        Assert.Equal([PublicChangeKind.Published, PublicChangeKind.Withdrawn, PublicChangeKind.Restored], kinds);
        Assert.False(await bench.Restore.Handle(Bench.Id(1), Bench.Reason, "agent-1", Cancellation));
    }

    [Fact]
    public async Task A_decision_withdrawn_before_it_was_public_never_becomes_so_and_the_feed_does_not_tell()
    {
        var proof = await bench.Withdraw.Handle(Bench.Id(1), Bench.Reason, "agent-1", Cancellation);
        Assert.False(proof.WasPublic);
        Assert.IsType<ReleaseOutcome.Withheld>(await bench.Put(Bench.Decision(1)));
        Assert.IsType<PublicationState.Unknown>(await bench.Projection.Find(Bench.Id(1), Cancellation));
        Assert.Equal(0, await bench.Projection.Head(Cancellation));
    }

    [Fact]
    public async Task A_withdrawal_in_one_process_shows_in_another_even_before_it_has_followed()
    {
        await bench.Put(Bench.Decision(1));
        using var serving = bench.Open("serving.db");
        await serving.CatchUp(Cancellation);
        Assert.IsType<PublicationState.Published>(await serving.Find(Bench.Id(1), Cancellation));
        await bench.Withdraw.Handle(Bench.Id(1), Bench.Reason, "agent-1", Cancellation);
        Assert.IsType<PublicationState.Withdrawn>(await serving.Find(Bench.Id(1), Cancellation));
    }

    [Theory]
    [InlineData("occultation-request", true)]
    [InlineData("Monsieur Martin", false)] // a sentence could carry a name
    [InlineData("é", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_reason_is_a_code(string? text, bool good) => Assert.Equal(good, RecallReason.TryParse(text, out _));

    private sealed class Surface : IPublicSurface
    {
        public List<DecisionId> Removed { get; } = [];

        public string Name => "index";

        public ValueTask Remove(DecisionId id, CancellationToken cancellation)
        {
            Removed.Add(id);
            return ValueTask.CompletedTask;
        }
    }
}
