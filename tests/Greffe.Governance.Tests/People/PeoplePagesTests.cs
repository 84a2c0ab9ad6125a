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

    /// <summary>Rules whose answer may change with width and colours; the others were asked of the same document before.</summary>
    private static readonly string[] RulesOfLayout = ["color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable"];

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

    [Fact]
    public async Task Axe_finds_nothing_targets_are_large_nothing_scrolls_sideways_and_every_title_is_its_own()
    {
        var page = await browsing.Open();
        List<string> wrong = [];
        Dictionary<string, string> titles = [];
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) wrong.Add(message.Text);
        };
        foreach (var (_, address) in Visits)
        {
            await page.GotoAsync(address);
            Assert.Equal(1, await page.Locator("h1").CountAsync());
            if (!address.Contains("AAAA", StringComparison.Ordinal)) Assert.True(titles.TryAdd(await page.TitleAsync(), address), $"{address} shares its title.");
            foreach (var (width, scheme) in ((int, ColorScheme)[])[(1280, ColorScheme.Light), (390, ColorScheme.Dark)])
                wrong.AddRange((await Look(page, width, scheme)).Select(fault => $"{address} {width}: {fault}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task<IReadOnlyList<string>> Look(IPage page, int width, ColorScheme scheme)
    {
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = width == 1280 ? new() { Type = "tag", Values = [.. Rules] } : new() { Type = "rule", Values = [.. RulesOfLayout] }, ResultTypes = [ResultType.Violations] });
        Assert.NotEmpty(result.Passes);
        var small = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll("a, button, summary, input:not([type=hidden])")]
              .filter(e => !e.classList.contains("skip") && e.checkVisibility())
              .filter(e => { const r = e.getBoundingClientRect(); return r.height > 0 && r.height < 23.5
                && !(getComputedStyle(e).display === "inline" && e.parentElement.textContent.trim() !== e.textContent.trim()); })
              .map(e => e.outerHTML.slice(0, 120))
            """);
        if (Environment.GetEnvironmentVariable("GREFFE_PICTURES") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{width}-{Regex.Replace(new Uri(page.Url).AbsolutePath, "[^a-z-]+", "_")}.png"), FullPage = true });
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        return [.. result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Target} {node.Html}")), .. small.Select(element => $"small: {element}"), .. wide > width ? (string[])["scrolls sideways"] : []];
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
