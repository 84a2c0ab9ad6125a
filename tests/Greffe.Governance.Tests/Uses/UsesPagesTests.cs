using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Greffe.Governance.Demonstration;
using Microsoft.Playwright;

namespace Greffe.Tests.Uses;

/// <summary>Every page of census and register in a browser, wide and narrow; GREFFE_PICTURES names a folder to keep what it saw.</summary>
[Collection(UsesBrowsing.Name)]
public class UsesPagesTests(UsesBrowser browser)
{
    /// <summary>Rules whose answer may change with the width; the others were asked of the same document before.</summary>
    private static readonly string[] RulesOfLayout = ["color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable"];

    private static readonly (string Address, string? Agent)[] Pages =
    [
        ("/gouvernance/campagnes", UsesSite.Agent), ("/gouvernance/campagnes/1", UsesSite.Agent), ("/gouvernance/campagnes/2", UsesSite.Chief), ("/gouvernance/campagnes/nouvelle", UsesSite.Chief), ("/gouvernance/campagnes/1/reponses/1", UsesSite.Agent),
        ("/gouvernance/usages", UsesSite.Chief), ("/gouvernance/usages/1", UsesSite.Chief), ("/gouvernance/usages/5?donnees=rien", UsesSite.Steward), ("/gouvernance/usages/2/coter", UsesSite.Steward),
        ("/gouvernance/usages/portefeuille", UsesSite.Chief), ("/gouvernance/usages/doublons", UsesSite.Chief), ("/gouvernance/usages/grille", UsesSite.Chief),
        ("/gouvernance/actions", null), ("/gouvernance/actions/3", null), ("/gouvernance/actions/instantanes", UsesSite.Chief), ("/gouvernance/actions/instantanes/1", null),
        ("/gouvernance/actions/interne", UsesSite.Chief), ("/gouvernance/actions/interne/1", UsesSite.Chief), ("/gouvernance/actions/interne/nouvelle", UsesSite.Chief),
    ];

    [Fact]
    public async Task Every_page_is_clean_fits_and_has_its_own_title()
    {
        await using var site = await UsesSite.Start();
        await UsesDemonstration.Seed(site.Services, TestContext.Current.CancellationToken);
        using (var agent = site.As(UsesSite.Agent)) await agent.Send("/gouvernance/campagnes/1/reponses").Next();
        using (var chief = site.As(UsesSite.Chief))
            for (var use = 1; use <= 4; use++) await chief.Scored($"/gouvernance/usages/{use}", 4, 3, 5, 2);
        List<string> wrong = [], titles = [];
        foreach (var visits in Pages.GroupBy(visit => visit.Agent))
        {
            var page = await browser.Open(site, visits.Key);
            page.Console += (_, message) => { if (message.Type == "error") wrong.Add($"{page.Url}: {message.Text}"); };
            foreach (var (address, _) in visits)
            {
                var answer = await page.GotoAsync(address);
                if (answer!.Status != 200) wrong.Add($"{address}: {answer.Status}");
                titles.Add(await page.TitleAsync());
                foreach (var width in (int[])[1280, 390]) wrong.AddRange((await Look(page, width)).Select(fault => $"{address}: {fault}"));
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(titles.Count, titles.Distinct().Count());
    }

    private static async Task<IReadOnlyList<string>> Look(IPage page, int width)
    {
        await page.SetViewportSizeAsync(width, 900);
        var found = await page.RunAxe(new() { RunOnly = width == 1280 ? null : new() { Type = "rule", Values = [.. RulesOfLayout] }, ResultTypes = [ResultType.Violations] });
        if (Environment.GetEnvironmentVariable("GREFFE_PICTURES") is { } folder)
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{new Uri(page.Url).AbsolutePath.Trim('/').Replace('/', '-')}-{width}.png") });
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        return [.. found.Violations.Select(violation => $"{violation.Id} {string.Join(' ', violation.Nodes.Select(node => node.Html).Take(2))}"), .. wide > width ? (string[])[$"{wide} px wide at {width}"] : []];
    }
}
