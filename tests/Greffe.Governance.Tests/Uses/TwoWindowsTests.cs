using Greffe.Governance.Demonstration;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Greffe.Tests.Uses;

/// <summary>A draft open twice in a browser, saved as it is typed.</summary>
[Collection(UsesAlone.Name)]
public class TwoWindowsTests(UsesBrowser browser)
{
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
