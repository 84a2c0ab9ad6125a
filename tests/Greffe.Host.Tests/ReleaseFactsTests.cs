using Greffe.Decisions;
using Greffe.Decisions.Occultations;
using Greffe.Host.Assets;
using Greffe.Publication;

namespace Greffe.Tests;

/// <summary>What the release tells the gate of a real delivery: minors and exceptional interest.</summary>
public sealed class ReleaseFactsTests
{
    private static readonly PublicationGate Gate = PublicationGate.Load();

    [Theory]
    [InlineData(true, MentionRole.Partie, true)]
    [InlineData(false, MentionRole.Partie, false)] // a name is left: not hidden to the last initial
    [InlineData(false, MentionRole.Tiers, false)]
    [InlineData(false, MentionRole.Other, false)]
    [InlineData(false, MentionRole.Avocat, true)] // lawyers keep theirs
    public void Minors_are_fully_hidden_when_no_party_or_third_person_is_left_named(bool hidden, MentionRole role, bool expected)
    {
        var facts = ReleaseAsset.Candidate(Record("TRIBUNAL POUR ENFANTS", [new(new(0, 3), EntityCategory.PersonnePhysique, role, "p1", hidden, 1, "")]), Gate, null).Facts;
        Assert.True(facts.MinorTried);
        Assert.Equal(expected, facts.MinorsFullyHidden);
    }

    [Fact]
    public void A_leak_means_that_nobody_counts_as_hidden() =>
        Assert.False(ReleaseAsset.Candidate(Record("x", []) with { Leaks = [new("text", new(0, 1), EntityCategory.PersonnePhysique, "exact")] }, Gate, null).Facts.MinorsFullyHidden);

    [Fact]
    public void A_criminal_sample_of_a_children_s_court_is_seen_as_one()
    {
        var text = File.ReadAllText(Path.Combine(Shared.Checkout, "data", "samples", "sources", "061-tj-tribunal-pour-enfants.txt"));
        Assert.True(ReleaseAsset.Candidate(Record(text[text.IndexOf("#introduction", StringComparison.Ordinal)..], []), Gate, null).Facts.MinorTried);
    }

    [Fact]
    public void What_a_person_recorded_reaches_the_gate()
    {
        var interest = new ExceptionalInterest("agent-1", "doctrine", DateTimeOffset.UnixEpoch);
        Assert.Equal(interest, ReleaseAsset.Candidate(Record("x", []), Gate, interest).Facts.Exceptional);
    }

    private static OccultationRecord Record(string text, IReadOnlyList<Mention> mentions)
    {
        Assert.True(CourtCode.TryParse("tj75056", out var court));
        var hidden = new Decision
        {
            Id = DecisionId.From("document", "sample"), Source = new("document", "sample"), Text = text, Court = court, Date = new(2028, 1, 10),
            Numbers = ["28/00001"], Matter = Matter.Delictuelle,
        };
        return new(
            new() { Hidden = hidden, Replacements = [], Mentions = mentions, HiddenTerms = [], Allocation = new Dictionary<string, string>(), Doubt = 0, Version = "v" },
            [], null, []);
    }
}
