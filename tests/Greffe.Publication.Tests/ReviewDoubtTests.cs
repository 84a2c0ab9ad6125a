using Greffe.Decisions.Journalling;
using Greffe.Publication.ReviewDoubt;
using Greffe.Publication.Rules;
using Greffe.Publication.Tests.Fakes;

namespace Greffe.Publication.Tests;

public class ReviewDoubtTests
{
    private const string Policy = """
        versions:
          - from: 2026-01-01
            name: first
            source: test
            levels:
              - { level: automatic, below: "0.1" }
              - { level: sampled, below: "0.3", oneIn: 4 }
              - { level: one, below: "0.6" }
              - { level: two, below: "1.01" }
          - from: 2026-06-01
            name: second
            source: test
            levels:
              - { level: two, below: "1.01" }
        """;

    private static readonly DateOnly Day = new(2026, 3, 1);
    private static readonly BlobHash Text = BlobHash.Of("a text"u8);
    private static readonly BlobHash Other = BlobHash.Of("another text"u8);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, ReviewLevel.Automatic, 0)]
    [InlineData(0.0999, ReviewLevel.Automatic, 0)]
    [InlineData(0.1, ReviewLevel.Sampled, null)]
    [InlineData(0.3, ReviewLevel.One, 1)]
    [InlineData(0.5999, ReviewLevel.One, 1)]
    [InlineData(0.6, ReviewLevel.Two, 2)]
    [InlineData(1, ReviewLevel.Two, 2)]
    [InlineData(double.NaN, ReviewLevel.Two, 2)] // what is no number is very doubtful
    public void A_doubt_has_the_level_of_its_bounds(double doubt, ReviewLevel level, int? readers)
    {
        var need = ReviewPolicy.Read(Policy).Decide(Bench.Id(7), doubt, Day);
        Assert.Equal(level, need.Level);
        if (readers is { } known) Assert.Equal(known, need.Readers);
    }

    [Fact]
    public void The_version_in_force_on_the_day_applies() =>
        Assert.Equal(("second", ReviewLevel.Two), ReviewPolicy.Read(Policy).Decide(Bench.Id(1), 0.01, new(2026, 6, 1)) is var need ? (need.Policy, need.Level) : default);

    [Fact]
    public void One_sampled_decision_in_four_is_drawn_and_always_the_same_ones()
    {
        var policy = ReviewPolicy.Read(Policy);
        var drawn = Enumerable.Range(0, 4000).Where(number => policy.Decide(Bench.Id(number), 0.2, Day).Readers == 1).ToList();
        Assert.InRange(drawn.Count, 900, 1100);
        Assert.Equal(drawn, Enumerable.Range(0, 4000).Where(number => policy.Decide(Bench.Id(number), 0.25, Day).Readers == 1));
    }

    [Theory]
    [InlineData("{ level: one, below: \"1.01\" }", "the last level")]
    [InlineData("{ level: sampled, below: \"0.5\" }", "one in how many")]
    [InlineData("{ level: one, below: \"0.5\", oneIn: 3 }", "one in how many")]
    [InlineData("{ level: three, below: \"0.5\" }", "none of")]
    [InlineData("{ level: one, below: \"x\" }", "a number")]
    [InlineData("{ level: one, below: \"0.5\", under: 1 }", "not known")]
    public void A_policy_with_a_fault_is_refused_with_its_reason(string step, string reason) => Assert.Contains(reason,
        Assert.Throws<RuleFileException>(() => ReviewPolicy.Read($"versions:\n  - from: 2026-01-01\n    name: a\n    source: b\n    levels:\n      - {step}\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void Bounds_that_do_not_rise_are_refused() => Assert.Throws<RuleFileException>(() => ReviewPolicy.Read(Policy.Replace("\"0.3\"", "\"0.05\"", StringComparison.Ordinal)));

    [Fact]
    public void The_policy_that_ships_lets_what_is_sure_through_and_stops_what_is_not()
    {
        var policy = ReviewPolicy.Load();
        Assert.Equal(0, policy.Decide(Bench.Id(1), 0.01, new(2026, 11, 23)).Readers);
        Assert.Equal(2, policy.Decide(Bench.Id(1), 0.99, new(2026, 11, 23)).Readers);
    }

    [Theory]
    [InlineData("j.roy", true)]
    [InlineData("a2", true)]
    [InlineData("J.Roy", false)]
    [InlineData("Jean Roy", false)]
    [InlineData("é.roy", false)]
    [InlineData("-roy", false)]
    [InlineData("a", false)]
    [InlineData("", false)]
    public void An_account_is_no_name_in_words(string text, bool isOne) => Assert.Equal(isOne, ReaderAccount.TryParse(text, out _));

    [Fact]
    public async Task A_reading_counts_only_for_who_opened_the_text()
    {
        var (desk, line) = await Asked(2);
        Assert.Equal(ReviewRecording.NotOpened, await desk.Record(line, Reader("a.petit"), ReviewVerdict.Clean, Cancellation));
        await desk.Open(line with { Text = Other }, Reader("a.petit"), false, Cancellation);
        Assert.Equal(ReviewRecording.NotOpened, await desk.Record(line, Reader("a.petit"), ReviewVerdict.Clean, Cancellation));
        await desk.Open(line, Reader("a.petit"), false, Cancellation);
        Assert.Equal(ReviewRecording.Recorded, await desk.Record(line, Reader("a.petit"), ReviewVerdict.Clean, Cancellation));
        Assert.Equal(ReviewRecording.AlreadyRecorded, await desk.Record(line, Reader("a.petit"), ReviewVerdict.Clean, Cancellation));
        Assert.Equal(new ReviewStanding(2, 1, false), await desk.Standing(line.Id, Text, Need(2), Cancellation));
    }

    [Fact]
    public async Task Two_readers_are_two_persons()
    {
        var (desk, line) = await Asked(2);
        foreach (var account in (string[])["j.roy", "j-roy", "jroy"])
        {
            await desk.Open(line, Reader(account), false, Cancellation);
            await desk.Record(line, Reader(account), ReviewVerdict.Clean, Cancellation);
        }

        Assert.False((await desk.Standing(line.Id, Text, Need(2), Cancellation)).IsSettled);
        await desk.Open(line, Reader("b.lune"), true, Cancellation);
        await desk.Record(line, Reader("b.lune"), ReviewVerdict.Clean, Cancellation);
        Assert.True((await desk.Standing(line.Id, Text, Need(2), Cancellation)).IsSettled);
    }

    [Fact]
    public async Task A_leak_seen_holds_until_its_reader_thinks_again_or_the_text_changes()
    {
        var (desk, line) = await Asked(1);
        foreach (var (account, verdict) in ((string, ReviewVerdict)[])[("a.petit", ReviewVerdict.Clean), ("b.lune", ReviewVerdict.Leak)])
        {
            await desk.Open(line, Reader(account), false, Cancellation);
            await desk.Record(line, Reader(account), verdict, Cancellation);
        }

        Assert.Equal(new ReviewStanding(1, 1, true), await desk.Standing(line.Id, Text, Need(1), Cancellation));
        Assert.Equal(new ReviewStanding(1, 0, false), await desk.Standing(line.Id, Other, Need(1), Cancellation)); // read again
        await desk.Record(line, Reader("b.lune"), ReviewVerdict.Clean, Cancellation);
        Assert.True((await desk.Standing(line.Id, Text, Need(1), Cancellation)).IsSettled);
        Assert.Equal(["rien", "rien"], (await desk.Find(line.Id, Cancellation))!.Readings.Select(reading => reading.Verdict.Key));
    }

    [Theory]
    [InlineData(null, null, false, "review-undecided")]
    [InlineData(1, 0, false, "review-waiting")]
    [InlineData(2, 1, false, "review-waiting")]
    [InlineData(0, 0, true, "review-leak")]
    [InlineData(1, 3, true, "review-leak")]
    [InlineData(1, 1, false, null)]
    [InlineData(0, 0, false, null)]
    public void The_gate_asks_for_the_readings_last(int? needed, int? done, bool leak, string? code)
    {
        var facts = Bench.Candidate(Bench.Decision(1)).Facts with { Review = needed is { } asked ? new ReviewStanding(asked, done ?? 0, leak) : null };
        Assert.Equal(code, (Bench.Gate.Decide(facts, new(2026, 11, 23)) as GateVerdict.Withheld)?.Code);
        Assert.Equal("audit-failed", (Bench.Gate.Decide(facts with { LeakAuditPassed = false }, new(2026, 11, 23)) as GateVerdict.Withheld)?.Code);
    }

    private static async Task<(ReviewDesk Desk, ReviewLine Line)> Asked(int readers)
    {
        var journal = new MemoryJournal(TimeProvider.System);
        var fact = ReviewFacts.Of(Bench.Id(1), Text, Need(readers));
        await journal.Append([fact!], Cancellation);
        var desk = new ReviewDesk(journal);
        return (desk, (await desk.Find(Bench.Id(1), Cancellation))!);
    }

    private static ReviewNeed Need(int readers) => new(readers == 1 ? ReviewLevel.One : ReviewLevel.Two, readers, 0.8, "first");

    private static ReaderAccount Reader(string text) => ReaderAccount.TryParse(text, out var account) ? account : throw new ArgumentException(text);
}
