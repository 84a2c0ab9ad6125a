using Greffe.Decisions.People;
using Greffe.Governance.RankPortfolio;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Tests.Uses;

/// <summary>What the home of agents shows of the census.</summary>
public class WaitingUsesTests
{
    [Fact]
    public async Task An_open_campaign_asks_for_an_answer_then_for_the_end_of_the_draft_then_for_nothing()
    {
        await using var site = await UsesSite.Start();
        using var agent = site.As(UsesSite.Agent);
        var campaign = await site.Campaign();
        Assert.Equal([("Répondre à la campagne « Campagne d’essai »", campaign, new DateOnly(2026, 12, 31))], await Waiting(site, "agent", Role.Agent));
        var draft = await agent.Send($"{campaign}/reponses").Next();
        await agent.Send(draft, ("version", "1"), ("titre", "Commencé"), ("geste", "enregistrer")).Next();
        Assert.Equal([("Terminer le brouillon « Commencé »", draft, new DateOnly(2026, 12, 31))], await Waiting(site, "agent", Role.Agent));
        await agent.Send(draft, ("version", "2"), ("nature", "api"), ("titre", "Commencé puis fini"), ("description", "Une description assez longue pour être proposée."), ("geste", "proposer")).Next();
        Assert.Empty(await Waiting(site, "agent", Role.Agent));
    }

    [Fact]
    public async Task The_invited_score_and_then_the_chief_data_officer_decides()
    {
        await using var site = await UsesSite.Start();
        var campaign = await site.Campaign("Correspondent,Steward,ChiefDataOfficer", "2026-12-15");
        var (one, two) = (await site.Proposed(campaign, "Un premier usage"), await site.Proposed(campaign, "Un second usage"));
        site.Time.Advance(TimeSpan.FromDays(20)); // 13 December: answers and scores are still taken
        Assert.Contains(("Noter 2 usages proposés", "/gouvernance/usages?anoter=oui", new DateOnly(2026, 12, 15)), await Waiting(site, "correspondent", Role.Correspondent));
        Assert.DoesNotContain(await Waiting(site, "agent", Role.Agent), item => item.Title.StartsWith("Noter", StringComparison.Ordinal));

        using var correspondent = site.As(UsesSite.Correspondent);
        await correspondent.Scored(one, 5, 5, 5, 1);
        Assert.Contains(("Noter 1 usage proposé", $"{two}/coter", new DateOnly(2026, 12, 15)), await Waiting(site, "correspondent", Role.Correspondent));
        var list = await correspondent.Get("/gouvernance/usages?anoter=oui").Text();
        Assert.Contains("Un second usage", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Un premier usage", list, StringComparison.Ordinal);

        Assert.DoesNotContain(await Waiting(site, "chief", Role.ChiefDataOfficer), item => item.Title.StartsWith("Décider", StringComparison.Ordinal));
        foreach (var scorer in (string[])[UsesSite.Steward, UsesSite.Chief])
        {
            using var client = site.As(scorer);
            await client.Scored(one, 4, 4, 4, 2);
        }

        Assert.Contains(("Décider de 1 usage noté", "/gouvernance/usages/portefeuille", null), await Waiting(site, "chief", Role.ChiefDataOfficer));
        site.Time.Advance(TimeSpan.FromDays(5)); // scoring is over: both are ready
        Assert.Contains(("Décider de 2 usages notés", "/gouvernance/usages/portefeuille", null), await Waiting(site, "chief", Role.ChiefDataOfficer));
        Assert.DoesNotContain(await Waiting(site, "steward", Role.Steward), item => item.Title.StartsWith("Noter", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<(string Title, string Address, DateOnly? Due)>> Waiting(UsesSite site, string id, Role role)
    {
        using var scope = site.Services.CreateScope();
        var work = scope.ServiceProvider.GetServices<IWaitingWork>().OfType<WaitingUses>().Single();
        return [.. (await work.For(new(id, "", null, new HashSet<Role> { role }), TestContext.Current.CancellationToken)).Select(item => (item.Title, item.Address, item.Due))];
    }
}
