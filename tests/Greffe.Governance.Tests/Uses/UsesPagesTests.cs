using Deque.AxeCore.Playwright;
using Greffe.Governance.Demonstration;

namespace Greffe.Tests.Uses;

/// <summary>Every page of census and register in a browser, wide and narrow; GREFFE_PICTURES names a folder to keep what it saw.</summary>
[Collection(UsesBrowsing.Name)]
public class UsesPagesTests(UsesBrowser browser)
{
    private static readonly (string Address, string? Agent)[] Pages =
    [
        ("/gouvernance/campagnes", UsesSite.Agent), ("/gouvernance/campagnes/1", UsesSite.Agent), ("/gouvernance/campagnes/nouvelle", UsesSite.Chief), ("/gouvernance/campagnes/1/reponses/1", UsesSite.Agent),
        ("/gouvernance/usages", UsesSite.Chief), ("/gouvernance/usages/1", UsesSite.Chief), ("/gouvernance/usages/5?donnees=rien", UsesSite.Steward), ("/gouvernance/usages/2/coter", UsesSite.Steward),
        ("/gouvernance/usages/portefeuille", UsesSite.Chief), ("/gouvernance/usages/doublons", UsesSite.Chief), ("/gouvernance/usages/grille", UsesSite.Chief),
        ("/gouvernance/actions", null), ("/gouvernance/actions/3", null), ("/gouvernance/actions/instantanes", UsesSite.Chief), ("/gouvernance/actions/instantanes/1", null),
        ("/gouvernance/actions/interne", UsesSite.Chief), ("/gouvernance/actions/interne/1", UsesSite.Chief), ("/gouvernance/actions/interne/nouvelle", UsesSite.Chief),
    ];

    [Theory, InlineData(1280), InlineData(390)]
    public async Task Every_page_is_clean_fits_and_has_its_own_title(int width)
    {
        await using var site = await UsesSite.Start();
        await UsesDemonstration.Seed(site.Services, TestContext.Current.CancellationToken);
        using (var agent = site.As(UsesSite.Agent)) await agent.Send("/gouvernance/campagnes/1/reponses").Next();
        using (var chief = site.As(UsesSite.Chief))
            for (var use = 1; use <= 4; use++) await chief.Scored($"/gouvernance/usages/{use}", 4, 3, 5, 2);
        List<string> wrong = [], titles = [];
        foreach (var (address, agent) in Pages)
        {
            var page = await browser.Open(site, agent, width);
            List<string> console = [];
            page.Console += (_, message) => { if (message.Type == "error") console.Add(message.Text); };
            var answer = await page.GotoAsync(address);
            if (answer!.Status != 200) wrong.Add($"{address}: {answer.Status}");
            titles.Add(await page.TitleAsync());
            wrong.AddRange((await page.RunAxe()).Violations.Select(violation => $"{address}: {violation.Id} {string.Join(' ', violation.Nodes.Select(node => node.Html).Take(2))}"));
            wrong.AddRange(console.Select(text => $"{address}: {text}"));
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > width) wrong.Add($"{address}: {wide} px wide");
            if (Environment.GetEnvironmentVariable("GREFFE_PICTURES") is { } folder)
                await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{address.Trim('/').Replace('/', '-').Split('?')[0]}-{width}.png") });
            await page.Context.CloseAsync();
        }

        Assert.Empty(wrong);
        Assert.Equal(titles.Count, titles.Distinct().Count());
    }
}
