using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Greffe.Look;
using Microsoft.Playwright;

namespace Greffe.Tests.People;

/// <summary>Every page of people, in a real browser.</summary>
[Collection(PeopleBrowsingTests.Name)]
public class PeoplePagesTests(PeopleBrowsing browsing)
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private static readonly (string Pattern, string Address)[] Visits =
    [
        ("/contact", "/contact"), ("/contact/suivi", "/contact/suivi"), ("/contact/suivi/{number}", "/contact/suivi/AAAA-AAAA-AAAA-AAAA"), ("/contact/chiffres", "/contact/chiffres"),
        ("/gouvernance/questions", "/gouvernance/questions?liste=toutes"), ("/gouvernance/questions/sujets", "/gouvernance/questions/sujets"), ("/gouvernance/questions/{id:long}", "/gouvernance/questions/40"),
        ("/gouvernance/reseau", "/gouvernance/reseau"), ("/gouvernance/reseau/{code}", "/gouvernance/reseau/DAP"), ("/gouvernance/reseau/rappels", "/gouvernance/reseau/rappels"),
        ("/gouvernance/competences", "/gouvernance/competences"), ("/gouvernance/competences/referentiel", "/gouvernance/competences/referentiel"),
        ("/gouvernance/competences/ma-fiche", "/gouvernance/competences/ma-fiche"), ("/gouvernance/competences/aide", "/gouvernance/competences/aide?q=python"),
        ("/gouvernance/competences/couverture", "/gouvernance/competences/couverture"),
        ("/apprendre", "/apprendre"), ("/apprendre/glossaire", "/apprendre/glossaire"), ("/apprendre/{path}", "/apprendre/lire-une-decision"),
        ("/apprendre/{path}/evaluation", "/apprendre/lire-une-decision/evaluation"), ("/apprendre/{path}/evaluation", "/apprendre/lire-une-decision/evaluation?q1=3&q2=1"),
    ];

    private static readonly string[] Roots = ["/contact", "/apprendre", "/gouvernance/competences", "/gouvernance/reseau", "/gouvernance/questions"];

    [Fact]
    public void Every_page_is_visited() => Assert.Equal(
        browsing.Site.Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<SitePage>() is not null).Select(endpoint => endpoint.RoutePattern.RawText!.TrimEnd('/'))
            .Where(pattern => Roots.Any(root => pattern.StartsWith(root, StringComparison.Ordinal))).Distinct().Order(),
        Visits.Select(visit => visit.Pattern).Distinct().Order());

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_targets_are_large_and_nothing_scrolls_sideways(int width, ColorScheme scheme)
    {
        var page = await browsing.Open(width, scheme);
        List<string> wrong = [];
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) wrong.Add(message.Text);
        };
        foreach (var (_, address) in Visits)
        {
            await page.GotoAsync(address);
            var result = await page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = [.. Rules] }, ResultTypes = [ResultType.Violations] });
            Assert.NotEmpty(result.Passes);
            wrong.AddRange(result.Violations.SelectMany(v => v.Nodes.Select(node => $"{address} {v.Id}: {node.Target} {node.Html}")));
            var small = await page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll("a, button, summary, input:not([type=hidden])")]
                  .filter(e => !e.classList.contains("skip") && e.checkVisibility())
                  .filter(e => { const r = e.getBoundingClientRect(); return r.height > 0 && r.height < 23.5
                    && !(getComputedStyle(e).display === "inline" && e.parentElement.textContent.trim() !== e.textContent.trim()); })
                  .map(e => e.outerHTML.slice(0, 120))
                """);
            wrong.AddRange(small.Select(element => $"{address} small: {element}"));
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > width) wrong.Add($"{address} scrolls sideways");
            if (Environment.GetEnvironmentVariable("GREFFE_PICTURES") is { } folder)
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{width}-{Regex.Replace(address, "[^a-z-]+", "_")}.png"), FullPage = true });
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Every_title_is_its_own_and_every_page_has_one_first_heading()
    {
        var page = await browsing.Open();
        Dictionary<string, string> titles = [];
        foreach (var (_, address) in Visits)
        {
            await page.GotoAsync(address);
            Assert.Equal(1, await page.Locator("h1").CountAsync());
            if (!address.Contains("AAAA", StringComparison.Ordinal)) Assert.True(titles.TryAdd(await page.TitleAsync(), address), $"{address} shares its title.");
        }
    }

    [Fact]
    public async Task Without_script_a_question_is_asked_answered_and_read_by_its_number()
    {
        var page = await browsing.Open(width: 390, script: false);
        await page.GotoAsync("/contact?sujet=reutilisation");
        await page.GetByLabel("Votre question").FillAsync("Puis-je citer vos décisions dans un livre ?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer la question" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/contact/suivi/"));
        var follow = page.Url;
        await page.GotoAsync("/gouvernance/questions?liste=ouvertes");
        await page.Locator("tbody a").First.ClickAsync();
        await page.GetByLabel("Réponse, lue par la personne qui demande").FillAsync("Oui, en citant la source et la date.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer la réponse" }).ClickAsync();
        await Assertions.Expect(page.Locator("article")).ToContainTextAsync("en citant la source");
        await page.GotoAsync(follow);
        await Assertions.Expect(page.Locator("article")).ToContainTextAsync("en citant la source");
    }

    [Fact]
    public async Task A_form_is_filled_with_the_keyboard_alone()
    {
        var page = await browsing.Open();
        await page.GotoAsync("/contact");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter"); // to the content
        for (var steps = 0; steps < 40 && !await page.Locator("#question").EvaluateAsync<bool>("e => e === document.activeElement"); steps++) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Une question tapée au clavier.");
        for (var steps = 0; steps < 40 && !await page.Locator("button.primary").EvaluateAsync<bool>("e => e === document.activeElement"); steps++) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/contact/suivi/"));
    }
}
