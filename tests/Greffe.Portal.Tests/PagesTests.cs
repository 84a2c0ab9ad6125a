using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Greffe.Look;
using Greffe.Tests.Preview;
using Microsoft.Playwright;

namespace Greffe.Tests;

/// <summary>Every page, in a real browser.</summary>
[Collection(BrowsingTests.Name)]
public class PagesTests(Browsing browsing)
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    public static TheoryData<ColorScheme, int> Looks => new()
    {
        { ColorScheme.Light, 1280 }, { ColorScheme.Light, 390 }, { ColorScheme.Dark, 1280 }, { ColorScheme.Dark, 390 },
    };

    [Fact]
    public void Every_page_of_the_site_is_visited()
    {
        var pages = browsing.Site.Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<SitePage>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText).Distinct().Order().ToList();
        Assert.NotEmpty(pages);
        Assert.Equal(pages, Visits.All.Select(visit => visit.Pattern).Distinct().Order());
    }

    [Theory, MemberData(nameof(Looks))]
    public async Task Axe_finds_no_violation(ColorScheme scheme, int width)
    {
        var page = await browsing.Open(scheme, width);
        List<string> violations = [];
        foreach (var (_, address, _) in Visits.All)
        {
            await page.GotoAsync(address);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            var result = await page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = [.. Rules] }, ResultTypes = [ResultType.Violations] });
            Assert.NotEmpty(result.Passes);
            violations.AddRange(result.Violations.SelectMany(v => v.Nodes.Select(node => $"{address[..Math.Min(50, address.Length)]} {v.Id}: {node.Target} {node.Html}")));
        }

        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    [Fact]
    public async Task No_page_scrolls_sideways_at_320_pixels()
    {
        var page = await browsing.Open(width: 320);
        List<string> wide = [];
        foreach (var (_, address, _) in Visits.All)
        {
            await page.GotoAsync(address);
            var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (width > 320) wide.Add($"{address[..Math.Min(50, address.Length)]}: {width}");
        }

        Assert.Empty(wide);
    }

    [Fact]
    public async Task Every_page_keeps_to_the_security_policy_and_loads_nothing_from_elsewhere()
    {
        var page = await browsing.Open();
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(browsing.Site.Address.ToString(), StringComparison.Ordinal)) complaints.Add(request.Url);
        };
        page.Response += (_, answer) =>
        {
            if (answer.Url.Contains("/_content/", StringComparison.Ordinal) && answer.Status != 200) complaints.Add($"{answer.Status} {answer.Url}");
        };
        foreach (var (_, address, _) in Visits.All) await page.GotoAsync(address);
        Assert.Empty(complaints);
        Assert.True(await page.EvaluateAsync<bool>("document.fonts.check('16px \"Greffe Sans\"')"));
    }

    [Fact]
    public async Task Every_title_is_its_own_and_every_page_has_one_first_heading()
    {
        var page = await browsing.Open();
        Dictionary<string, string> titles = [];
        foreach (var (_, address, status) in Visits.All)
        {
            var answer = await page.GotoAsync(address);
            Assert.Equal(status, answer!.Status);
            Assert.Equal(1, await page.Locator("h1").CountAsync());
            var title = await page.TitleAsync();
            Assert.Contains("Greffe", title, StringComparison.Ordinal);
            if (status == 200) Assert.True(titles.TryAdd(title, address), $"{address} and {titles.GetValueOrDefault(title)} share the title «{title}».");
        }
    }

    [Fact]
    public async Task Every_target_is_at_least_24_pixels_high_or_stands_in_a_sentence()
    {
        var page = await browsing.Open(width: 390);
        List<string> small = [];
        foreach (var (_, address, _) in Visits.All)
        {
            await page.GotoAsync(address);
            var found = await page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll("a, button, summary, input:not([type=hidden])")]
                  .filter(e => !e.classList.contains("skip") && e.checkVisibility())
                  .filter(e => { const r = e.getBoundingClientRect(); return r.height > 0 && r.height < 23.5
                    && !(getComputedStyle(e).display === "inline" && e.parentElement.textContent.trim() !== e.textContent.trim()); })
                  .map(e => e.outerHTML.slice(0, 120))
                """);
            small.AddRange(found.Select(element => $"{address[..Math.Min(50, address.Length)]} {element}"));
        }

        Assert.Empty(small.Distinct());
    }
}
