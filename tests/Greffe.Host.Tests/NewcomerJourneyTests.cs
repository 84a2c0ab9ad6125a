using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Greffe.Tests;

/// <summary>
/// A newcomer's path through the demonstration, in a browser: sign in, answer a census campaign, score the answer as three people, rank, open the action that
/// delivers it, publish a data set in the catalogue and see the action's indicator move.
/// </summary>
public sealed partial class NewcomerJourneyTests(NewcomerSite site) : IClassFixture<NewcomerSite>
{
    private static readonly string[] Criteria = ["Impact", "Faisabilité", "Alignement", "Risque"];

    [Theory, InlineData(true), InlineData(false)]
    public async Task From_an_answer_to_an_indicator_that_moves(bool script)
    {
        var name = $"Publier les délais de chaque juridiction {(script ? "avec" : "sans")} script";
        var use = await Answer(await Enter("Alix Agent", script), name);
        var correspondent = await Enter("Dominique Correspondance", script);
        await Expect(correspondent.Locator("main")).ToContainTextAsync(new Regex(@"Noter \d+ usages? proposés?")); // it waits on their home
        await Score(correspondent, use, ["5", "5", "5", "1"]);
        var steward = await Enter("Eden Gestion", script);
        await Score(steward, use, ["5", "5", "5", "1"]);
        var chief = await Enter("Farah Directrice", script);
        await Score(chief, use, ["5", "5", "4", "4"]);
        await Rank(chief, name);
        await Promise(chief, use, name);

        // Anybody reads the action, and sees its indicator move by itself.
        var visitor = await site.Open(script);
        await Described(visitor);
        await visitor.GotoAsync("/gouvernance/actions");
        await visitor.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        var indicator = visitor.Locator("#indicateur");
        await Expect(indicator).ToContainTextAsync("Jeux publics");
        var before = int.Parse(Counted().Match((await indicator.TextContentAsync())!).Groups[1].ValueSpan, CultureInfo.InvariantCulture); // just expected
        await Publish(steward, script ? "delais-juridictions" : "delais-juridictions-2");
        await visitor.ReloadAsync();
        await Expect(indicator).ToContainTextAsync($"Jeux publics : {before + 1}");
    }

    /// <summary>Signs in on the page of the demonstration, as that invented person.</summary>
    private async Task<IPage> Enter(string person, bool script)
    {
        var page = await site.Open(script);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Se connecter" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Entrer {person}", Exact = true }).ClickAsync();
        await Expect(page.Locator(".agent .who")).ToContainTextAsync(person);
        return page;
    }

    /// <summary>Follows a link of the line where agents find their work.</summary>
    private static Task Work(IPage page, string name) => page.GetByRole(AriaRole.Navigation, new() { Name = "Espace de travail" }).GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();

    private static async Task<string> Answer(IPage agent, string name)
    {
        await Work(agent, "Campagnes");
        await agent.GetByRole(AriaRole.Link, new() { Name = "Recensement de démonstration" }).ClickAsync();
        await agent.GetByRole(AriaRole.Button, new() { Name = "Proposer un usage" }).ClickAsync();
        await agent.GetByLabel("Nature").SelectOptionAsync("opendata");
        await agent.GetByLabel("L’usage en une phrase").FillAsync(name);
        await agent.GetByLabel("Description").FillAsync("Pour que chacun voie où la publication prend du retard, chaque mois.");
        await agent.GetByRole(AriaRole.Button, new() { Name = "Proposer", Exact = true }).ClickAsync();
        await Expect(agent.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);
        return new Uri(agent.Url).AbsolutePath;
    }

    private static async Task Score(IPage scorer, string use, string[] points)
    {
        await scorer.GotoAsync(use);
        await Expect(scorer.Locator("main")).ToContainTextAsync("restent cachées"); // what others think is not told before
        await scorer.GetByRole(AriaRole.Link, new() { Name = "Noter cet usage" }).ClickAsync();
        foreach (var (criterion, point) in Criteria.Zip(points))
            await scorer.GetByRole(AriaRole.Group, new() { Name = criterion }).GetByLabel(point, new() { Exact = true }).CheckAsync();
        await scorer.GetByRole(AriaRole.Button, new() { Name = "Enregistrer mes notes" }).ClickAsync();
        await Expect(scorer.GetByRole(AriaRole.Heading, new() { Name = "Notes", Exact = true })).ToBeVisibleAsync();
    }

    private static async Task Rank(IPage chief, string name)
    {
        await Work(chief, "Usages");
        await chief.GetByRole(AriaRole.Link, new() { Name = "Portefeuille classé" }).ClickAsync();
        var line = chief.GetByRole(AriaRole.Row).Filter(new() { HasText = name });
        await Expect(line).ToContainTextAsync("Risque : de 1 à 4");
        await Expect(line.GetByRole(AriaRole.Cell).First).ToHaveTextAsync(new Regex("^1 "));
        await line.GetByRole(AriaRole.Link).ClickAsync();
    }

    /// <summary>Makes the action that delivers the use, and finds it from the use.</summary>
    private static async Task Promise(IPage chief, string use, string name)
    {
        await chief.GetByRole(AriaRole.Link, new() { Name = "Créer l’action qui le réalise" }).ClickAsync();
        foreach (var (label, value) in ((string, string)[])[("Chantier", "Ouvrir les données"), ("Verbe", "Mener à bien :"), ("Service", "Service inventé"), ("Échéance", "2030-03-31"), ("Indicateur", "Jeux publics"), ("Valeur de départ", "0"), ("Cible", "40")])
            await chief.GetByLabel(label).FillAsync(value);
        await chief.GetByLabel("Mesure").SelectOptionAsync("catalogue.datasets.public");
        await chief.GetByLabel("Montrer cette action au public").CheckAsync();
        await chief.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(chief.GetByRole(AriaRole.Link, new() { Name = "Voir sa face publique" })).ToBeVisibleAsync();
        await chief.GotoAsync(use);
        await chief.GetByRole(AriaRole.Link, new() { Name = $"Mener à bien : {name}" }).ClickAsync();
        await Expect(chief.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Mener à bien : {name}");
    }

    private static async Task Publish(IPage steward, string id)
    {
        await steward.GetByRole(AriaRole.Navigation, new() { Name = "Navigation principale" }).GetByRole(AriaRole.Link, new() { Name = "Catalogue" }).ClickAsync();
        await steward.GetByRole(AriaRole.Link, new() { Name = "Nouvelle fiche" }).ClickAsync();
        await steward.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Jeu de données", Exact = true }).ClickAsync();
        await steward.Locator("#id").FillAsync(id);
        await steward.GetByLabel("Visibilité de la fiche").First.SelectOptionAsync("public");
        await steward.Locator("#f-title").FillAsync($"Délais de publication ({id})");
        await steward.Locator("#f-description").FillAsync("Une ligne par juridiction et par mois.");
        await steward.Locator("#f-owner").FillAsync("demo-siege");
        await steward.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(steward.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Délais de publication ({id})");
    }

    /// <summary>Waits until the platform has described its own data: it does so soon after the start, in this order, and its data sets are public.</summary>
    private static async Task Described(IPage page)
    {
        for (var look = 0; look < 300 && (await page.GotoAsync("/catalogue/jeux/indicateurs"))!.Status != 200; look++) await Task.Delay(200, TestContext.Current.CancellationToken);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Indicateurs de la justice");
    }

    [GeneratedRegex(@"Jeux publics\s:\s(\d+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Counted();
}
