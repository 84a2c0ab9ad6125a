using System.Net;

namespace Greffe.Tests.Uses;

public class CensusTests
{
    [Fact]
    public async Task Scorers_are_blind_to_one_another_until_they_have_scored()
    {
        await using var site = await UsesSite.Start();
        var use = await site.Proposed(await site.Campaign(), "Suivre les délais");
        using var one = site.As(UsesSite.Correspondent);
        using var two = site.As(UsesSite.Steward);
        using var chief = site.As(UsesSite.Chief);
        await one.Scored(use, 5, 4, 4, 2);
        Assert.DoesNotContain("Odile", await two.Get(use).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Odile", await chief.Get(use).Text(), StringComparison.Ordinal);
        Assert.Contains("À noter d’abord", await chief.Get("/gouvernance/usages/portefeuille").Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Suivre", await chief.Get("/gouvernance/usages/portefeuille.csv").Text(), StringComparison.Ordinal);
        await two.Scored(use, 1, 4, 4, 2);
        var seen = await two.Get(use).Text();
        Assert.Contains("Odile", seen, StringComparison.Ordinal);
        Assert.Contains("désaccord", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_invited_score_and_not_after_the_last_day()
    {
        await using var site = await UsesSite.Start();
        var use = await site.Proposed(await site.Campaign(scorers: "Steward", until: "2026-11-30"), "Suivre les délais");
        using var correspondent = site.As(UsesSite.Correspondent);
        using var steward = site.As(UsesSite.Steward);
        Assert.Equal(HttpStatusCode.Forbidden, (await correspondent.Get($"{use}/coter")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await correspondent.Send($"{use}/coter", ("grille", "1"))).StatusCode);
        await steward.Scored(use, 3, 3, 3, 3);
        site.Time.Advance(TimeSpan.FromDays(20));
        Assert.Equal(HttpStatusCode.Conflict, (await steward.Send($"{use}/coter", ("grille", "1"), ("c-impact", "1"))).StatusCode);
        Assert.Contains("Karim", await correspondent.Get(use).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_grid_sets_earlier_scores_aside_and_refuses_a_sheet_of_the_old_one()
    {
        await using var site = await UsesSite.Start();
        var use = await site.Proposed(await site.Campaign(), "Suivre les délais");
        using var chief = site.As(UsesSite.Chief);
        await chief.Scored(use, 5, 5, 5, 1);
        Assert.Contains("Suivre", await chief.Get("/gouvernance/usages/portefeuille.csv").Text(), StringComparison.Ordinal);
        await chief.Send("/gouvernance/usages/grille", ("version", "1"), ("echelle", "4"), ("nom-0", "Impact"), ("cle-0", "impact"), ("poids-0", "2"), ("nom-1", "Coût d’entrée"), ("poids-1", "1"), ("cout-1", "oui")).Next();
        Assert.Equal(HttpStatusCode.Conflict, (await chief.Send("/gouvernance/usages/grille", ("version", "1"), ("echelle", "4"), ("nom-0", "X"), ("poids-0", "1"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await chief.Send($"{use}/coter", ("grille", "1"), ("c-impact", "4"), ("c-cout-d-entree", "1"))).StatusCode);
        Assert.DoesNotContain("Suivre", await chief.Get("/gouvernance/usages/portefeuille.csv").Text(), StringComparison.Ordinal);
        await chief.Send($"{use}/coter", ("grille", "2"), ("c-impact", "4"), ("c-cout-d-entree", "1")).Next();
        Assert.Contains("100.0", await chief.Get("/gouvernance/usages/portefeuille.csv").Text(), StringComparison.Ordinal);
        Assert.Contains("1 feuille d’une grille précédente", await chief.Get(use).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merging_loses_nothing_and_can_be_undone()
    {
        await using var site = await UsesSite.Start();
        var campaign = await site.Campaign();
        var (one, two, three) = (await site.Proposed(campaign, "Premier usage semblable"), await site.Proposed(campaign, "Second usage semblable"), await site.Proposed(campaign, "Troisième tout autre"));
        using var chief = site.As(UsesSite.Chief);
        await chief.Send($"{one}/besoins", ("donnee", "Une donnée rare"), ("manque", "absent"), ("bloque", "oui")).Next();
        await chief.Send($"{one}/fusion", ("dans", "U-2")).Next();
        await chief.Send($"{two}/fusion", ("dans", "3")).Next();
        Assert.Contains("U-3 Troisième tout autre", await chief.Get(one).Text(), StringComparison.Ordinal); // points on, to the end of the chain
        var taken = await chief.Get(three).Text();
        Assert.Contains("Premier usage semblable", taken, StringComparison.Ordinal);
        Assert.Contains("Une donnée rare", taken, StringComparison.Ordinal);
        Assert.Single(site.Get<Governance.RankPortfolio.Uses>().Standing());
        Assert.Equal(HttpStatusCode.BadRequest, (await chief.Send($"{three}/fusion", ("dans", "1"))).StatusCode); // a circle
        await chief.Send($"{one}/separation").Next();
        Assert.Equal([3, 1], site.Get<Governance.RankPortfolio.Uses>().Standing().Select(use => use.Number));
        Assert.DoesNotContain("Une donnée rare", await chief.Get(three).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_use_is_abandoned_only_with_its_reason()
    {
        await using var site = await UsesSite.Start();
        var use = await site.Proposed(await site.Campaign(), "Un usage sans avenir");
        using var chief = site.As(UsesSite.Chief);
        Assert.Equal(HttpStatusCode.BadRequest, (await chief.Send($"{use}/etat", ("etat", "abandoned"))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await chief.Send($"{use}/etat", ("etat", "delivered"))).StatusCode);
        await chief.Send($"{use}/etat", ("etat", "abandoned"), ("raison", "Le droit ne le permet pas.")).Next();
        Assert.Contains("Le droit ne le permet pas.", await chief.Get(use).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_need_names_a_data_set_of_the_catalogue_and_the_gap_that_blocks_shows_in_the_portfolio()
    {
        await using var site = await UsesSite.Start();
        site.Catalogue.Publish("jugements", "Jugements civils");
        var use = await site.Proposed(await site.Campaign(scorers: "Steward"), "Suivre les délais");
        using var agent = site.As(UsesSite.Agent);
        Assert.Contains("Jugements civils", await agent.Get($"{use}?donnees=jugements").Text(), StringComparison.Ordinal);
        await agent.Send($"{use}/besoins", ("jeu", "jugements"), ("manque", "quality"), ("bloque", "oui")).Next();
        Assert.Contains("/catalogue/jugements", await agent.Get(use).Text(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await agent.Send($"{use}/besoins", ("jeu", "inconnu"), ("manque", "quality"))).StatusCode);
        using var chief = site.As(UsesSite.Chief);
        Assert.Contains("Jugements civils : la qualité (1 usage)", await chief.Get("/gouvernance/usages/portefeuille").Text(), StringComparison.Ordinal);
    }
}
