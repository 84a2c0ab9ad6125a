using Greffe.Decisions;
using Greffe.Decisions.Citing;
using Greffe.Decisions.Publication;
using Greffe.Portal.ReadDecision;
using Greffe.Tests.Preview;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Tests;

public class CaseTimelineTests
{
    private static readonly PublicDecision Appeal = InventedDecisions.Named("ca-lyon");

    [Fact]
    public async Task Forth_from_the_appeal_stands_the_decision_that_quashes_it()
    {
        var steps = await Steps(Appeal, withNetwork: true);
        Assert.Equal(["appeal", "cassation"], steps.Select(step => step.Level));
        Assert.True(steps[0].IsThis);
        Assert.Equal(InventedDecisions.IdOf("cass-soc-long"), steps[1].Held);
    }

    [Fact]
    public async Task Back_from_the_cassation_stands_the_appeal_held_here()
    {
        var steps = await Steps(InventedDecisions.Named("cass-soc-long"), withNetwork: true);
        Assert.Equal([Appeal.Id, InventedDecisions.IdOf("cass-soc-long")], steps.Select(step => step.Held!.Value));
    }

    [Fact]
    public async Task A_contested_decision_that_is_not_held_is_said_so()
    {
        var steps = await Steps(InventedDecisions.Named("cass-civ2"), withNetwork: false);
        Assert.Equal(("appeal", (DecisionId?)null, new DateOnly(2020, 9, 10)), (steps[0].Level, steps[0].Held, steps[0].Date!.Value));
        Assert.Contains("19/01874", steps[0].Label, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cour d'appel de Lyon, 1ère chambre", "22/04518", "2024-06-11", true)]
    [InlineData("cour d'appel de Lyon", "22/04602", null, true)]
    [InlineData("cour d'appel de Lyon", "22/04518", "2024-06-12", false)] // another day: another decision of the same case
    [InlineData("cour d'appel de Nulle-Part", "22/04518", "2024-06-11", false)] // no such court: the number alone says nothing
    [InlineData("cour d'appel de Lyon", null, "2024-06-11", false)]
    public async Task The_contested_decision_is_found_by_its_court_number_and_day(string title, string? number, string? date, bool held)
    {
        var later = InventedDecisions.Named("cass-civ2") with { Contested = new(title, date is null ? null : DateOnly.Parse(date, null), number) };
        Assert.Equal(held, (await Steps(later, withNetwork: false))[0].Held == Appeal.Id);
    }

    [Fact]
    public async Task A_decision_alone_has_no_course() => Assert.Empty(await Steps(InventedDecisions.Named("tcom"), withNetwork: true));

    [Fact]
    public async Task A_circle_of_citations_ends()
    {
        var first = InventedDecisions.Named("ca-lyon") with { Contested = new("cour d'appel de Lyon", null, "22/04518") };
        var steps = await Steps(first, withNetwork: false);
        Assert.Empty(steps);
    }

    private static async Task<IReadOnlyList<CaseStep>> Steps(PublicDecision decision, bool withNetwork)
    {
        ServiceCollection services = [];
        services.AddSingleton<IPublicDecisions>(new PublicDecisionsInMemory(InventedDecisions.All));
        if (withNetwork) services.AddSingleton<ICitationNetwork>(new CitationsInMemory());
        return (await CaseTimeline.Read(services.BuildServiceProvider(), decision, TestContext.Current.CancellationToken)).Steps;
    }
}
