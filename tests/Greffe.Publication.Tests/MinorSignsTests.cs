using Greffe.Decisions;
using Greffe.Publication.ReviewDoubt;
using Greffe.Publication.Tests.Fakes;

namespace Greffe.Publication.Tests;

/// <summary>Whether a decision tries a minor is read from its own words; a doubt keeps it back (CJPM L513-4).</summary>
public sealed class MinorSignsTests
{
    [Theory]
    [InlineData("tj75056", Matter.Delictuelle, "Tribunal pour enfants", "Jugement", "yes")] // the chamber says it
    [InlineData("tj75056", Matter.Delictuelle, null, "TRIBUNAL POUR ENFANTS\nJugement", "yes")] // the heading says it
    [InlineData("ca_lyon", Matter.Criminelle, null, "COUR D’ASSISES DES MINEURS du Rhône", "yes")] // another apostrophe
    [InlineData("ca_lyon", Matter.Penale, null, "ARRÊT\n…\nil était mineur au moment des faits", "doubt")]
    [InlineData("tj75056", Matter.Delictuelle, "8e chambre correctionnelle", "La victime, mineure, a été entendue", "no")] // a minor victim
    [InlineData("tj75056", Matter.Delictuelle, null, "Vols commis au préjudice des enfants", "no")]
    [InlineData("ca_lyon", Matter.Civil, "Chambre des mineurs", "Assistance éducative, juge des enfants", "no")] // not criminal: another rule
    [InlineData("ca_lyon", null, null, "TRIBUNAL POUR ENFANTS", "yes")] // branch unknown: looked at all the same
    [InlineData("cc", null, null, "Cassation de l'arrêt de la chambre spéciale des mineurs", "yes")]
    public void The_words_of_the_decision_tell(string court, Matter? matter, string? chamber, string text, string expected)
    {
        var decision = Bench.Decision(1, text, court) with { Matter = matter, Nac = null, Source = new("document", "s"), Chamber = chamber is null ? null : new("other", chamber) };
        Assert.Equal(expected, Bench.Gate.MinorTried(decision) switch { true => "yes", false => "no", null => "doubt" });
    }

    [Fact]
    public void Far_from_the_heading_a_sign_is_a_doubt()
    {
        var decision = Bench.Decision(1, new string('x', 2_000) + " condamné en 2009 par le tribunal pour enfants", "tj75056") with { Matter = Matter.Delictuelle, Nac = null };
        Assert.Null(Bench.Gate.MinorTried(decision));
    }

    [Theory]
    [InlineData(true, "minor-tried")]
    [InlineData(null, "minor-tried")] // a doubt keeps it back
    [InlineData(false, null)]
    public void A_criminal_judgment_becomes_public_only_when_no_minor_is_tried(bool? tried, string? code)
    {
        var decision = Bench.Decision(1, court: "tj75056") with { Matter = Matter.Delictuelle, Nac = null, Date = new DateOnly(2028, 1, 10), PublicHearing = true, IsFinal = true };
        var verdict = Bench.Gate.Decide(GateFacts.From(decision) with { IsOcculted = true, LeakAuditPassed = true, Review = ReviewStanding.NotNeeded, MinorTried = tried }, new(2028, 6, 1));
        if (code is null) Assert.IsType<GateVerdict.Admitted>(verdict);
        else Assert.Equal(code, Assert.IsType<GateVerdict.Withheld>(verdict).Code);
    }

    [Theory]
    [InlineData(null, false, "minor-not-hidden")]
    [InlineData(true, false, "minor-not-hidden")]
    [InlineData(true, true, null)]
    public void The_Cour_de_cassation_names_no_minor_even_by_an_initial(bool? tried, bool hidden, string? code)
    {
        var decision = Bench.Decision(1, court: "cc") with { Chamber = new("cr", "Chambre criminelle"), Nac = null };
        var verdict = Bench.Gate.Decide(
            GateFacts.From(decision) with { IsOcculted = true, LeakAuditPassed = true, Review = ReviewStanding.NotNeeded, MinorTried = tried, MinorsFullyHidden = hidden }, new(2026, 11, 23));
        if (code is null) Assert.IsType<GateVerdict.Admitted>(verdict);
        else Assert.Equal(code, Assert.IsType<GateVerdict.Withheld>(verdict).Code);
    }

    [Fact]
    public async Task An_exceptional_interest_is_recorded_once_and_can_be_revoked()
    {
        using var bench = new Bench();
        var record = new RecordExceptionalInterest(bench.Journal);
        var cancellation = TestContext.Current.CancellationToken;
        Assert.False(await record.Revoke(Bench.Id(1), Bench.Reason, "agent-1", cancellation));
        Assert.True(await record.Record(Bench.Id(1), Bench.Reason, "agent-1", cancellation));
        Assert.False(await record.Record(Bench.Id(1), Bench.Reason, "agent-2", cancellation));
        Assert.Equal("agent-1", (await record.InForce(Bench.Id(1), cancellation))!.Actor);
        Assert.Null(await record.InForce(Bench.Id(2), cancellation));
        Assert.True(await record.Revoke(Bench.Id(1), Bench.Reason, "agent-1", cancellation));
        Assert.Null(await record.InForce(Bench.Id(1), cancellation));
        Assert.True(await record.Record(Bench.Id(1), Bench.Reason, "agent-1", cancellation));
    }
}
