using Greffe.Governance.Demonstration;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Greffe.Tests.Uses;

/// <summary>A newcomer's path, in one browser: campaign, answer, three scores, ranking, action, indicator.</summary>
[Collection(UsesJourneys.Name)]
public class JourneyTests(UsesBrowser browser)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task From_an_answer_to_an_indicator_that_moves(bool script)
    {
        await using var site = await UsesSite.Start();
        await UsesDemonstration.Seed(site.Services, TestContext.Current.CancellationToken);
        var agent = await browser.Open(site, UsesSite.Agent, script: script);
        await agent.GotoAsync("/gouvernance/campagnes");
        await agent.GetByRole(AriaRole.Link, new() { Name = "Recensement de démonstration" }).ClickAsync();
        await agent.GetByRole(AriaRole.Button, new() { Name = "Proposer un usage" }).ClickAsync();
        await agent.GetByLabel("Nature").SelectOptionAsync("opendata");
        await agent.GetByLabel("L’usage en une phrase").FillAsync("Publier les délais de chaque juridiction");
        await agent.GetByLabel("Description").FillAsync("Pour que chacun voie où la publication prend du retard, chaque mois.");
        if (script)
        {
            await Expect(agent.GetByRole(AriaRole.Status)).ToContainTextAsync("Brouillon enregistré à");
            await agent.ReloadAsync(); // nothing was sent by hand, nothing is lost
            await Expect(agent.GetByLabel("L’usage en une phrase")).ToHaveValueAsync("Publier les délais de chaque juridiction");
        }

        await agent.GetByRole(AriaRole.Button, new() { Name = "Proposer", Exact = true }).ClickAsync();
        await Expect(agent.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Publier les délais de chaque juridiction");
        var use = new Uri(agent.Url).AbsolutePath;

        foreach (var (scorer, points) in ((string, string[])[])[(UsesSite.Correspondent, ["5", "5", "5", "1"]), (UsesSite.Steward, ["5", "5", "5", "1"]), (UsesSite.Chief, ["5", "5", "4", "4"])])
        {
            var page = await browser.Open(site, scorer, script: script);
            await page.GotoAsync(use);
            await page.GetByRole(AriaRole.Link, new() { Name = "Noter cet usage" }).ClickAsync();
            foreach (var (criterion, point) in ((string[])["Impact", "Faisabilité", "Alignement", "Risque"]).Zip(points))
                await page.GetByRole(AriaRole.Group, new() { Name = criterion }).GetByLabel(point, new() { Exact = true }).CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer mes notes" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Notes", Exact = true })).ToBeVisibleAsync();
        }

        var chief = await browser.Open(site, UsesSite.Chief, script: script);
        await chief.GotoAsync("/gouvernance/usages/portefeuille");
        var first = chief.GetByRole(AriaRole.Row).Nth(1);
        await Expect(first).ToContainTextAsync("Publier les délais de chaque juridiction");
        await Expect(first).ToContainTextAsync("Risque : de 1 à 4");
        await first.GetByRole(AriaRole.Link).ClickAsync();
        await chief.GetByRole(AriaRole.Link, new() { Name = "Créer l’action qui le réalise" }).ClickAsync();
        foreach (var (label, value) in ((string, string)[])[("Chantier", "Ouvrir les données"), ("Verbe", "Publier"), ("Service", "MIN"), ("Échéance", "2027-03-31"), ("Indicateur", "Jeux publics"), ("Valeur de départ", "0"), ("Cible", "2")])
            await chief.GetByLabel(label).FillAsync(value);
        await chief.GetByLabel("Mesure").SelectOptionAsync("catalogue.datasets.public");
        await chief.GetByLabel("Montrer cette action au public").CheckAsync();
        await chief.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await chief.GetByRole(AriaRole.Link, new() { Name = "Voir sa face publique" }).ClickAsync();
        var action = new Uri(chief.Url).AbsolutePath;
        await chief.GotoAsync(use);
        await chief.GetByRole(AriaRole.Link, new() { Name = "Publier Publier les délais" }).ClickAsync();

        var visitor = await browser.Open(site, null, script: script);
        await visitor.GotoAsync(action);
        await Expect(visitor.Locator("#indicateur")).ToContainTextAsync("Jeux publics : 0, de 0 à 2 (0 %)");
        site.Catalogue.Publish("delais", "Délais de publication");
        await visitor.ReloadAsync();
        await Expect(visitor.Locator("#indicateur")).ToContainTextAsync("Jeux publics : 1, de 0 à 2 (50 %)");
    }

    [Fact]
    public async Task A_second_window_is_told_and_shown_both_versions()
    {
        await using var site = await UsesSite.Start();
        await UsesDemonstration.Seed(site.Services, TestContext.Current.CancellationToken);
        var one = await browser.Open(site, UsesSite.Agent);
        await one.GotoAsync("/gouvernance/campagnes/1");
        await one.GetByRole(AriaRole.Button, new() { Name = "Proposer un usage" }).ClickAsync();
        await Expect(one.GetByLabel("Description")).ToBeVisibleAsync();
        var two = await one.Context.NewPageAsync();
        await two.GotoAsync(one.Url);
        await one.GetByLabel("Description").FillAsync("De la première");
        await Expect(one.GetByRole(AriaRole.Status)).ToContainTextAsync("Brouillon enregistré à");
        await two.GetByLabel("Description").FillAsync("De la seconde");
        await Expect(two.GetByRole(AriaRole.Status)).ToContainTextAsync("Une autre fenêtre");
        await two.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le brouillon" }).ClickAsync();
        await Expect(two.GetByText("Rien n’est perdu")).ToBeVisibleAsync();
        await Expect(two.GetByLabel("Description")).ToHaveValueAsync("De la seconde");
        await two.GetByRole(AriaRole.Link, new() { Name = "Reprendre l’autre version" }).ClickAsync();
        await Expect(two.GetByLabel("Description")).ToHaveValueAsync("De la première");
    }
}
