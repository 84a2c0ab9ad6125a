using FsCheck.Xunit;

using Greffe.Decisions;
using Greffe.Decisions.Reporting;
using Greffe.Publication.ReportLeak;
using Greffe.Publication.Tests.Fakes;

using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Greffe.Publication.Tests;

public class ReportLeakTests
{
    private static readonly DecisionId Decision = DecisionId.From("invented", "one");
    private static readonly LeakReport Report = new(Decision, LeakKind.Name, "Zéphyrin Inventé", "au point 4", "z.invente@example.org");

    private readonly FakeTimeProvider time = new(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private readonly MemoryJournal journal;
    private readonly MemorySecrets secrets = new();
    private readonly PublicationOptions options = new() { ReportHours = 48 };
    private readonly ReceiveReports reports;
    private readonly ReportDesk desk;

    public ReportLeakTests()
    {
        journal = new(time);
        reports = new(journal, secrets, Options.Create(options), time);
        desk = new(journal, secrets);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_words_are_in_the_secret_store_and_the_journal_has_hashes_codes_and_dates_only()
    {
        var acknowledgement = await reports.Receive(Report, Cancellation);
        Assert.Equal(1, secrets.Count);
        await foreach (var entry in journal.Read(0, null, Cancellation))
        {
            var written = $"{entry.Fact}";
            foreach (var word in (string[])["Zéphyrin", "Inventé", "point 4", "example.org", acknowledgement.Number, acknowledgement.Number.Replace("-", "", StringComparison.Ordinal)])
                Assert.DoesNotContain(word, written, StringComparison.OrdinalIgnoreCase);
        }

        var content = await desk.Show((await desk.List(Cancellation)).Single().Id, "essai", Cancellation);
        Assert.Equal((Report.Quote, Report.Explanation, Report.Contact), (content!.Quote, content.Explanation, content.Contact));
        Assert.Equal("essai", secrets.Readings.Single().Actor);
    }

    [Fact]
    public async Task The_clock_is_that_of_the_day_of_receipt_whatever_the_setting_becomes()
    {
        var acknowledgement = await reports.Receive(Report, Cancellation);
        options.ReportHours = 1;
        time.Advance(TimeSpan.FromHours(5));
        var standing = await reports.Find(acknowledgement.Number, Cancellation);
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 8, 0, 0, TimeSpan.Zero), standing!.DueAt);
        Assert.Equal(acknowledgement.Standing, standing);
    }

    [Fact]
    public async Task The_number_alone_follows_a_report_to_its_end_and_the_name_of_the_desk_does_not()
    {
        var acknowledgement = await reports.Receive(Report, Cancellation);
        var line = (await desk.List(Cancellation)).Single();
        Assert.Null(await reports.Find(line.Id, Cancellation));
        Assert.Null(await reports.Find("0000-0000-0000-0000", Cancellation));
        time.Advance(TimeSpan.FromHours(3));
        Assert.True(RecallReason.TryParse("retiree", out var outcome));
        Assert.True(await desk.Close(line.Id, outcome, "essai", Cancellation));
        Assert.True(await desk.Close(line.Id, outcome, "essai", Cancellation));
        var standing = await reports.Find(acknowledgement.Number.ToLowerInvariant().Replace('-', ' '), Cancellation);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 11, 0, 0, TimeSpan.Zero), standing!.ClosedAt);
        Assert.False(await desk.Close("inconnu", outcome, "essai", Cancellation));
        Assert.Null(await desk.Show("inconnu", "essai", Cancellation));
    }

    [Fact]
    public async Task The_desk_lists_what_waits_first_and_the_soonest_due_on_top()
    {
        var late = await reports.Receive(Report, Cancellation);
        time.Advance(TimeSpan.FromHours(1));
        await reports.Receive(Report with { Decision = null }, Cancellation);
        time.Advance(TimeSpan.FromHours(1));
        await reports.Receive(Report, Cancellation);
        Assert.Equal(3, secrets.Count); // equal words of two people are two reports
        Assert.True(RecallReason.TryParse("sans-suite", out var outcome));
        var first = (await desk.List(Cancellation))[0];
        Assert.Equal(late.Standing.DueAt, first.DueAt);
        await desk.Close(first.Id, outcome, "essai", Cancellation);
        var lines = await desk.List(Cancellation);
        Assert.Equal([false, false, true], lines.Select(line => line.ClosedAt is not null));
        Assert.True(lines[0].DueAt < lines[1].DueAt);
        Assert.Equal("sans-suite", lines[2].Outcome);
    }

    [Fact]
    public void Numbers_differ_and_read_back()
    {
        var numbers = Enumerable.Range(0, 1_000).Select(_ => ReportNumber.New()).ToList();
        Assert.Equal(1_000, numbers.Distinct().Count());
        Assert.All(numbers, number => Assert.Equal(number, ReportNumber.Read(number)));
    }

    [Theory]
    [InlineData("7kq2 mxrd9tbc-4hnw", "7KQ2-MXRD-9TBC-4HNW")]
    [InlineData("OIL0-0000-0000-0000", "0110-0000-0000-0000")] // letters taken for digits
    [InlineData("7KQ2-MXRD-9TBC-4HN", null)] // one short
    [InlineData("7KQ2-MXRD-9TBC-4HNWW", null)] // one too many
    [InlineData("7KQ2-MXRD-9TBC-4HNU", null)] // U is in no number
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_number_is_read_as_people_type_it(string? typed, string? number) => Assert.Equal(number, ReportNumber.Read(typed));

    [Property]
    public void Any_text_is_a_number_or_none(string? typed) => Assert.True(ReportNumber.Read(typed) is null or { Length: 19 });

    [Theory]
    [InlineData(0, 1)]
    [InlineData(501, 1)]
    [InlineData(1, 2_001)]
    public async Task What_the_edge_should_have_refused_is_a_fault(int quote, int explanation) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () =>
            await reports.Receive(Report with { Quote = new('x', quote), Explanation = new('x', explanation) }, Cancellation));
}
