using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Publication.ReviewDoubt;
using Greffe.Publication.Rules;

namespace Greffe.Publication.Tests;

public class PublicationGateTests
{
    private static readonly PublicationGate Gate = PublicationGate.Load();
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static GateFacts Ready => new()
    {
        Court = CourtCode.CourDeCassation, Date = new(2024, 5, 2), Source = "jurinet", HasNumber = true, IsOcculted = true, LeakAuditPassed = true,
        MinorTried = false, Review = ReviewStanding.NotNeeded,
    };

    [Fact]
    public void A_decision_with_everything_in_order_is_admitted_with_its_rule_and_article()
    {
        var admitted = Assert.IsType<GateVerdict.Admitted>(Gate.Decide(Ready, Today));
        Assert.Equal("cc@2021-09-30", admitted.Rule);
        Assert.Equal(PublicationForm.Full, admitted.Form);
        Assert.Contains("R111-10", admitted.Article, StringComparison.Ordinal);
        Assert.Equal(new(2024, 11, 2), admitted.DueOn);
    }

    public static TheoryData<string, string> Missing() => new()
    {
        { "court", "court-unknown" }, { "date", "date-missing" }, { "future", "date-in-the-future" }, { "number", "number-missing" },
        { "finding", "structure-blocked" }, { "occultation", "occultation-missing" }, { "audit", "audit-missing" }, { "leak", "audit-failed" },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void Whatever_is_missing_keeps_it_back(string what, string code)
    {
        var facts = what switch
        {
            "court" => Ready with { Court = CourtCode.Unknown },
            "date" => Ready with { Date = null },
            "future" => Ready with { Date = Today.AddDays(1) },
            "number" => Ready with { HasNumber = false },
            "finding" => Ready with { BlockingFindings = ["date-disagrees"] },
            "occultation" => Ready with { IsOcculted = false },
            "audit" => Ready with { LeakAuditPassed = null },
            _ => Ready with { LeakAuditPassed = false },
        };
        Assert.Equal(code, Assert.IsType<GateVerdict.Withheld>(Gate.Decide(facts, Today)).Code);
        Assert.Equal(code, Assert.IsType<GateVerdict.Withheld>(
            Gate.Decide(facts with { Exceptional = new("a", "b", default) }, Today)).Code);
    }

    [Fact]
    public void Facts_of_which_nothing_is_said_are_kept_back() =>
        Assert.IsType<GateVerdict.Withheld>(Gate.Decide(new() { Court = CourtCode.CourDeCassation }, Today));

    [Theory]
    [InlineData("ca_lyon", "Chambre sociale", "civil")]
    [InlineData("ca_lyon", "Chambre des appels correctionnels", "penale")]
    [InlineData("ca_lyon", "Chambre de l'instruction", "penale")]
    [InlineData("tj33063", "Tribunal correctionnel", "delictuelle")]
    [InlineData("tj33063", "Tribunal de police", "contraventionnelle")]
    [InlineData("ca_lyon", "Cour d'assises du Rhône", "criminelle")]
    [InlineData("tcom8501", null, "commercial")]
    [InlineData("cph100946", null, "prudhomale")]
    [InlineData("ta75", null, "administrative")]
    [InlineData("ca_lyon", "Asocialement", null)] // the words stand inside another word
    [InlineData("ca_lyon", null, null)]
    public void The_branch_is_deduced_from_court_and_chamber(string court, string? chamber, string? matter)
    {
        Assert.True(CourtCode.TryParse(court, out var code));
        var facts = new GateFacts { Court = code, ChamberLabel = chamber };
        Assert.Equal(matter, RuleFiles.Embedded().MatterOf(facts)?.Key);
    }

    [Theory]
    [InlineData("ce", "2026-01-31", null, "2026-03-31")]   // two months from the decision
    [InlineData("ta75", "2025-12-31", "2026-02-15", "2026-02-28")] // deposit does not matter there; the month is shorter
    [InlineData("cc", "2026-01-31", "2026-03-01", "2026-09-01")]   // six months from deposit
    [InlineData("cc", "2026-01-31", null, "2026-07-31")]   // deposit unknown: from the decision, the more cautious
    [InlineData("cc", "1998-01-31", null, null)]           // no limit runs for the stock
    public void The_time_limit_is_that_of_the_order_of_courts(string court, string date, string? deposit, string? due)
    {
        Assert.True(CourtCode.TryParse(court, out var code));
        var facts = new GateFacts
        {
            Court = code, Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
            DepositedOn = deposit is null ? null : DateOnly.Parse(deposit, System.Globalization.CultureInfo.InvariantCulture),
        };
        Assert.Equal(due, Gate.DueOn(facts)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(null, null, ClockStanding.NoLimit)]
    [InlineData("2026-11-22", null, ClockStanding.Late)]
    [InlineData("2026-11-23", null, ClockStanding.Soon)]
    [InlineData("2026-12-08", null, ClockStanding.Soon)]
    [InlineData("2026-12-09", null, ClockStanding.Running)]
    [InlineData("2026-11-22", "2026-11-22", ClockStanding.PublishedInTime)]
    [InlineData("2026-11-22", "2026-11-23", ClockStanding.PublishedLate)]
    public void A_clock_tells_late_and_soon(string? due, string? published, ClockStanding expected)
    {
        static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(expected, PublicationClock.Standing(Day(due), Day(published), Today, TimeSpan.FromDays(15)));
    }
}
