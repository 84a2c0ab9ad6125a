using FsCheck.Fluent;
using FsCheck.Xunit;

using Greffe.Decisions;
using Greffe.Decisions.Journalling;
using Greffe.Decisions.Publication;
using Greffe.Publication.Projection;
using Greffe.Publication.Tests.Fakes;

namespace Greffe.Publication.Tests;

public sealed class PublicProjectionTests : IDisposable
{
    private readonly Bench bench = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => bench.Dispose();

    /// <summary>
    /// The permanent invariant: statistics, export and replay of the feed tell the same collection, which is the one that a naive
    /// reading of the history gives; and a projection made anew is equal to the one that followed.
    /// </summary>
    [Property(MaxTest = 60)]
    public FsCheck.Property Stats_equal_export_equal_feed_replay() => Prop.ForAll(
        Gen.Choose(0, 149).ListOf().ToArbitrary(), steps =>
            HoldsFor([.. steps.Select(step => (step % 10, 1 + step / 10 % 5, step / 50))]).GetAwaiter().GetResult());

    private static async Task<bool> HoldsFor((int Action, int Number, int Text)[] steps)
    {
        using var bench = new Bench();
        var publicTexts = new Dictionary<DecisionId, int>();
        var barred = new HashSet<DecisionId>();
        foreach (var (action, number, text) in steps)
        {
            var id = Bench.Id(number);
            bench.Time.Advance(TimeSpan.FromHours(7));
            switch (action)
            {
                case 0 or 1:
                    await bench.Withdraw.Handle(id, Bench.Reason, "agent-1", Cancellation);
                    publicTexts.Remove(id);
                    barred.Add(id);
                    break;
                case 2 or 3:
                    await bench.Restore.Handle(id, Bench.Reason, "agent-1", Cancellation);
                    barred.Remove(id);
                    break;
                default:
                    await bench.Put(Bench.Decision(number, $"Texte {text}"));
                    if (!barred.Contains(id)) publicTexts[id] = text;
                    break;
            }
        }

        var export = await Bench.Export(bench.Projection);
        var replay = await Replay(bench.Projection, bench.Blobs);
        var counts = await bench.Projection.CountBy(PublicDecisionFilter.All, [PublicDimension.Court, PublicDimension.Year], Cancellation);
        using var anew = bench.Open("anew.db");
        await anew.CatchUp(Cancellation);
        return export.Count == publicTexts.Count
            && counts.Sum(count => count.Count) == export.Count
            && await bench.Projection.Count(PublicDecisionFilter.All, Cancellation) == export.Count
            && replay.OrderBy(pair => pair.Key).SequenceEqual(publicTexts.Select(pair => KeyValuePair.Create(pair.Key, $"Texte {pair.Value}")).OrderBy(pair => pair.Key))
            && bench.Blobs.Kept.Count >= export.Count
            && export.SequenceEqual(await Bench.Export(anew))
            && (await Feed(bench.Projection)).SequenceEqual(await Feed(anew));
    }

    /// <summary>What a reuser has who only followed the feed, reading bytes by their hash.</summary>
    private static async Task<Dictionary<DecisionId, string>> Replay(IPublicDecisions decisions, MemoryBlobs blobs)
    {
        Dictionary<DecisionId, string> hashes = [];
        foreach (var change in await Feed(decisions))
        {
            if (change.Kind == PublicChangeKind.Withdrawn) hashes.Remove(change.Id);
            else hashes[change.Id] = change.ContentHash!;
        }

        return hashes.ToDictionary(pair => pair.Key, pair => PublicDecisionJson.ReadContent(
            blobs.Kept[pair.Value].Span, new(default, default, "", "")).Text);
    }

    private static async Task<List<PublicChange>> Feed(IPublicDecisions decisions)
    {
        List<PublicChange> changes = [];
        await foreach (var change in decisions.Changes(0, Cancellation)) changes.Add(change);
        return changes;
    }

    [Fact]
    public async Task Reading_pages_through_everything_in_order_both_ways_and_from_any_place()
    {
        var decisions = Enumerable.Range(1, 700).Select(number => Bench.Decision(number * 7 % 701)).ToList();
        await bench.Release.Handle([.. decisions.Select(Bench.Candidate)], Cancellation);
        var expected = decisions.Select(decision => (decision.Date!.Value, decision.Id)).Order().ToList();
        Assert.Equal(expected, await Places(PublicDecisionFilter.All, null, false));
        Assert.Equal(expected.AsEnumerable().Reverse(), await Places(PublicDecisionFilter.All, null, true));
        Assert.Equal(expected[301..], await Places(PublicDecisionFilter.All, expected[300], false));
        Assert.Equal(expected[..300].AsEnumerable().Reverse(), await Places(PublicDecisionFilter.All, expected[300], true));
    }

    private async Task<List<(DateOnly, DecisionId)>> Places(PublicDecisionFilter filter, (DateOnly, DecisionId)? after, bool descending)
    {
        List<(DateOnly, DecisionId)> places = [];
        await foreach (var decision in bench.Projection.Read(filter, after, descending, Cancellation)) places.Add((decision.Date, decision.Id));
        return places;
    }

    private static readonly Dictionary<string, PublicDecisionFilter> Filters = new()
    {
        ["all"] = PublicDecisionFilter.All, ["kind"] = new() { Jurisdictions = [Jurisdiction.CourDAppel] },
        ["court"] = new() { Courts = [Bench.Court("ca_paris")] }, ["type"] = new() { Types = ["arret"], Solutions = ["rejet", "cassation"] },
        ["level"] = new() { PublicationLevels = ["b"] }, ["chamber"] = new() { Chambers = ["soc"] }, ["formation"] = new() { Formations = ["fs"] },
        ["days"] = new() { From = new(2024, 1, 3), To = new(2024, 1, 6) }, ["updated from"] = new() { ByUpdate = true, From = new(2026, 11, 24) },
        ["updated to"] = new() { ByUpdate = true, To = new(2026, 11, 23) }, ["level of no list"] = new() { PublicationLevels = ["%", "b|c"] },
    };

    public static TheoryData<string> FilterNames() => [.. Filters.Keys];

    [Theory]
    [MemberData(nameof(FilterNames))]
    public async Task The_database_admits_what_the_filter_admits(string name)
    {
        var filter = Filters[name];
        string[] courts = ["ca_lyon", "ca_paris", "cc"];
        for (var i = 1; i <= 12; i++)
        {
            if (i == 7) bench.Time.Advance(TimeSpan.FromDays(1));
            await bench.Put(Bench.Decision(i, court: courts[i % 3]) with
            {
                PublicationLevels = i % 4 == 0 ? [new("b", "B"), new("c", "C")] : [], Chamber = i % 5 == 0 ? new("soc", "S") : null,
                Formation = i % 6 == 0 ? new("fs", "FS") : null, Solution = i % 2 == 0 ? new("cassation", "C") : null,
            });
        }

        List<PublicDecision> all = [];
        await foreach (var decision in bench.Projection.Read(PublicDecisionFilter.All, null, false, Cancellation)) all.Add(decision);
        Assert.Equal(12, all.Count);
        Assert.Equal(all.Where(filter.Admits).Select(decision => (decision.Date, decision.Id)), await Places(filter, null, false));
        Assert.Equal(all.Count(filter.Admits), await bench.Projection.Count(filter, Cancellation));
    }

    [Fact]
    public async Task A_decision_is_found_by_number_however_written_and_by_ecli()
    {
        Assert.True(Ecli.TryParse("ECLI:FR:CCASS:2024:SO00001", out var ecli));
        await bench.Put(Bench.Decision(1, court: "cc") with { Numbers = ["19-19.463", "19-20.000"], Ecli = ecli });
        foreach (var written in new[] { "19-19.463", "Y 19-19.463", "n° 19-19463", "19-20.000", "ecli:fr:ccass:2024:so00001" })
            Assert.Equal(Bench.Id(1), await bench.Projection.FindByNumber(null, written, Cancellation));
        Assert.Equal(Bench.Id(1), await bench.Projection.FindByNumber(CourtCode.CourDeCassation, "19-19.463", Cancellation));
        Assert.Null(await bench.Projection.FindByNumber(Bench.Court("ca_lyon"), "19-19.463", Cancellation));
        Assert.Null(await bench.Projection.FindByNumber(null, "", Cancellation));
    }

    [Fact]
    public async Task Two_processes_may_follow_into_one_file()
    {
        await bench.Release.Handle([.. Enumerable.Range(1, 300).Select(number => Bench.Candidate(Bench.Decision(number)))], Cancellation);
        using var left = bench.Open("shared.db");
        using var right = bench.Open("shared.db");
        await Task.WhenAll(Task.Run(async () => await left.CatchUp(Cancellation)), Task.Run(async () => await right.CatchUp(Cancellation)));
        Assert.Equal(await Bench.Export(bench.Projection), await Bench.Export(left));
        Assert.Equal(await Bench.Export(left), await Bench.Export(right));
    }

    [Fact]
    public async Task A_database_of_another_journal_is_made_anew()
    {
        await bench.Put(Bench.Decision(1));
        await bench.Put(Bench.Decision(2));
        var other = new MemoryJournal(bench.Time);
        using var moved = new PublicProjection(bench.PathOf("public.db"), other, bench.Blobs);
        await moved.CatchUp(Cancellation);
        Assert.Equal(0, await moved.Count(PublicDecisionFilter.All, Cancellation));
    }

    [Fact]
    public async Task Public_bytes_that_are_lost_are_a_broken_state_and_not_a_404()
    {
        await bench.Put(Bench.Decision(1));
        bench.Blobs.Kept.Clear();
        await Assert.ThrowsAsync<BlobMissingException>(async () => await bench.Projection.Find(Bench.Id(1), Cancellation));
        Assert.IsType<ReleaseOutcome.Unchanged>(await bench.Put(Bench.Decision(1))); // a run puts them back
        Assert.IsType<PublicationState.Published>(await bench.Projection.Find(Bench.Id(1), Cancellation));
    }

    [Fact]
    public async Task Decisions_published_after_their_time_limit_are_counted()
    {
        await bench.Put(Bench.Decision(1)); // of January 2024: late
        await bench.Put(Bench.Decision(2) with { Date = new(2026, 11, 2) });
        await bench.Put(Bench.Decision(3, court: "cc") with { Date = new(1999, 1, 1) });
        Assert.Equal(new(1, 1, 1), bench.Projection.TimeLimits(PublicDecisionFilter.All));
    }

    [Fact]
    public async Task Following_again_with_nothing_new_is_cheap()
    {
        await bench.Release.Handle([.. Enumerable.Range(1, 200).Select(number => Bench.Candidate(Bench.Decision(number)))], Cancellation);
        Assert.Equal(0, await bench.Projection.CatchUp(Cancellation));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 200; i++) await bench.Projection.CatchUp(Cancellation);
        Assert.True(clock.ElapsedMilliseconds < 2000, $"200 turns took {clock.ElapsedMilliseconds} ms");
    }

    [Fact]
    public async Task Releasing_keeps_far_above_the_bar_of_60_decisions_a_second()
    {
        var text = string.Join('\n', Enumerable.Repeat("Attendu que la cour d'appel a légalement justifié sa décision.", 300)); // about 3,000 words
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var batch = 0; batch < 4; batch++)
            await bench.Release.Handle(
                [.. Enumerable.Range(1 + (batch * 500), 500).Select(number => Bench.Candidate(Bench.Decision(number, text)))], Cancellation);
        var rate = 2000 / clock.Elapsed.TotalSeconds;
        TestContext.Current.TestOutputHelper?.WriteLine($"{rate:F0} decisions/s");
        Assert.True(rate > 120, $"{rate:F0} decisions/s");
        Assert.Equal(2000, await bench.Projection.Count(PublicDecisionFilter.All, Cancellation));
    }

    [Fact]
    public async Task A_serving_process_follows_what_another_wrote()
    {
        using var serving = bench.Open("serving.db");
        var options = Microsoft.Extensions.Options.Options.Create(new PublicationOptions());
        using var follower = new PublicFollower(
            serving, options, bench.Time, Microsoft.Extensions.Logging.Abstractions.NullLogger<PublicFollower>.Instance);
        await bench.Put(Bench.Decision(1));
        await follower.StartAsync(Cancellation);
        await Eventually(() => serving.State(Bench.Id(1)).Standing == Standing.Published);
        await bench.Withdraw.Handle(Bench.Id(1), Bench.Reason, "agent-1", Cancellation);
        await Eventually(() => serving.State(Bench.Id(1)).Standing == Standing.Withdrawn);
        await follower.StopAsync(Cancellation);
    }

    private async Task Eventually(Func<bool> holds)
    {
        for (var turn = 0; turn < 200 && !holds(); turn++)
        {
            bench.Time.Advance(TimeSpan.FromSeconds(1)); // the follower's own clock
            await Task.Delay(25, Cancellation);
        }

        Assert.True(holds());
    }
}
