using Greffe.Decisions;
using Greffe.Decisions.Journalling;
using Greffe.Decisions.Publication;
using Greffe.Publication.Tests.Fakes;

namespace Greffe.Publication.Tests;

public sealed class ReleaseDecisionsTests : IDisposable
{
    private readonly Bench bench = new(leak: "Zorglub");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_batch_is_one_writing_and_every_candidate_has_its_outcome()
    {
        var outcomes = await bench.Release.Handle(
            [
                Bench.Candidate(Bench.Decision(1)), Bench.Candidate(Bench.Decision(2) with { Date = null }),
                Bench.Candidate(Bench.Decision(3, "Monsieur Zorglub")), Bench.Candidate(Bench.Decision(4)),
            ],
            Cancellation);
        Assert.IsType<ReleaseOutcome.Released>(outcomes[0]);
        Assert.Equal("date-missing", Assert.IsType<ReleaseOutcome.Withheld>(outcomes[1]).Code);
        Assert.Equal("exact", Assert.Single(Assert.IsType<ReleaseOutcome.LeakFound>(outcomes[2]).Findings).Rule);
        Assert.IsType<ReleaseOutcome.Released>(outcomes[3]);
        Assert.Equal(1, bench.Journal.Appends);
        Assert.Equal(2, bench.Blobs.Kept.Count);
        Assert.Equal(2, await bench.Projection.Count(PublicDecisionFilter.All, Cancellation));
    }

    [Fact]
    public async Task The_kept_bytes_are_those_that_the_audit_saw_and_hold_no_secret_field()
    {
        var decision = Bench.Decision(1) with
        {
            Parties = [new("Zorglub", PartyCapacity.Claimant, true)], Source = new("jurica", "zorglub-2024.doc"),
            Order = new() { Hide = ["Zorglub"] },
        };
        Assert.IsType<ReleaseOutcome.Released>(await bench.Put(decision));
        Assert.Equal(1, bench.Audit.Examined);
        Assert.DoesNotContain("orglub", System.Text.Encoding.UTF8.GetString(bench.Blobs.Kept.Values.Single().Span), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_same_content_on_another_day_by_another_engine_writes_nothing()
    {
        var first = Assert.IsType<ReleaseOutcome.Released>(await bench.Put(Bench.Decision(1)));
        bench.Time.Advance(TimeSpan.FromDays(40));
        var again = Bench.Candidate(Bench.Decision(1)) with { OccultationVersion = "model-2" };
        var unchanged = Assert.IsType<ReleaseOutcome.Unchanged>((await bench.Release.Handle([again], Cancellation))[0]);
        Assert.Equal(first.ContentHash, unchanged.ContentHash);
        Assert.Equal(1, await bench.Journal.Head(Cancellation));
    }

    [Fact]
    public async Task Content_that_changes_and_changes_back_is_two_corrections()
    {
        await bench.Put(Bench.Decision(1));
        bench.Time.Advance(TimeSpan.FromDays(1));
        Assert.IsType<ReleaseOutcome.Corrected>(await bench.Put(Bench.Decision(1, "Autre texte")));
        Assert.IsType<ReleaseOutcome.Corrected>(await bench.Put(Bench.Decision(1)));
        var published = Assert.IsType<PublicationState.Published>(await bench.Projection.Find(Bench.Id(1), Cancellation)).Decision;
        Assert.Equal((new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 24)), (published.PublishedOn, published.UpdatedOn));
        Assert.Equal(3, await bench.Journal.Head(Cancellation));
    }

    [Fact]
    public async Task A_withdrawal_made_while_the_batch_is_computed_wins_and_its_bytes_go()
    {
        await bench.Put(Bench.Decision(1));
        bench.Journal.BeforeAppend = async () => await bench.Withdraw.Handle(Bench.Id(1), Bench.Reason, "agent-1", Cancellation);
        var outcome = await bench.Put(Bench.Decision(1, "Texte corrigé"));
        Assert.Equal("withdrawn", Assert.IsType<ReleaseOutcome.Withheld>(outcome).Code);
        Assert.IsType<PublicationState.Withdrawn>(await bench.Projection.Find(Bench.Id(1), Cancellation));
        Assert.Empty(bench.Blobs.Kept);
    }

    [Fact]
    public async Task Facts_of_another_court_are_a_bug_and_not_a_release() =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await bench.Release.Handle(
            [Bench.Candidate(Bench.Decision(1)) with { Facts = GateFacts.From(Bench.Decision(1, court: "ca_paris")) }], Cancellation));

    [Fact]
    public async Task A_form_that_needs_zones_keeps_back_a_decision_without_zones()
    {
        var candidate = Bench.Candidate(Bench.Decision(1));
        var outcome = await bench.Release.Handle([candidate with { Facts = candidate.Facts with { ReasonsWithheld = true } }], Cancellation);
        Assert.Equal("zones-missing", Assert.IsType<ReleaseOutcome.Withheld>(outcome[0]).Code);
        Assert.Equal(0, await bench.Journal.Head(Cancellation));
    }

    [Fact]
    public async Task The_journal_holds_no_text_of_the_decision()
    {
        await bench.Put(Bench.Decision(1, "Un texte reconnaissable entre mille") with { Abstracts = [new(["Titre"], "Résumé")] });
        await foreach (var entry in ((IJournal)bench.Journal).Read(0, null, Cancellation))
        {
            Assert.DoesNotContain("reconnaissable", entry.Fact.Payload, StringComparison.Ordinal);
            Assert.DoesNotContain("Résumé", entry.Fact.Payload, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Public_json_survives_a_round_trip()
    {
        var stamp = new PublicationStamp(new(2026, 1, 2), new(2026, 2, 3), "r@1", "v");
        var decision = PublicDecisionJson.ReadContent(
            """{"schema":"greffe/decision/1","id":"0123456789abcdef01234567","source":"jurica","jurisdiction":"ca","court":"ca_lyon","courtLabel":"CA","date":"2024-01-01","numbers":["24/1"],"form":"full","zones":[{"kind":"dispositif","start":0,"end":2}],"replacements":[{"start":0,"end":2,"placeholder":"[A","category":"adresse"}],"text":"[A] é \"<>"}"""u8,
            stamp);
        var bytes = PublicDecisionJson.WriteComplete(decision);
        Assert.Contains("é", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(bytes, PublicDecisionJson.WriteComplete(PublicDecisionJson.ReadComplete(bytes)));
        Assert.Equal(
            PublicDecisionJson.WriteContent(decision),
            PublicDecisionJson.WriteContent(decision with { PublishedOn = new(2020, 1, 1), Rule = "other", OccultationVersion = "other" }));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"schema":"greffe/decision/2"}""")]
    [InlineData("not json")]
    public void What_is_no_public_decision_is_refused(string json) => Assert.Throws<System.Text.Json.JsonException>(
        () => PublicDecisionJson.ReadContent(System.Text.Encoding.UTF8.GetBytes(json), new(default, default, "r", "v")));
}
