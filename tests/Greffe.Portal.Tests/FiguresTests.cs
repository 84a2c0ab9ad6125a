using System.Globalization;
using System.Net;
using Greffe.Tests.Preview;
using Microsoft.Playwright;

namespace Greffe.Tests;

/// <summary>Dashboards as a reader meets them.</summary>
[Collection(BrowsingTests.Name)]
public class FiguresTests(Browsing browsing)
{
    [Fact]
    public async Task Without_script_the_sentence_and_the_table_are_the_page()
    {
        var page = await browsing.Open(script: false);
        await page.GotoAsync("/chiffres/prisons");
        await Assertions.Expect(page.Locator("#types h2")).ToContainTextAsync("141,2");
        await Assertions.Expect(page.Locator("#types tbody tr")).ToHaveCountAsync(8);
        await Assertions.Expect(page.Locator("#types tbody tr").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#types .drawing")).ToBeHiddenAsync();
        await page.Locator("#densite summary").ClickAsync();
        await Assertions.Expect(page.Locator("#densite tbody tr").Last).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#vide .notice")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task With_script_the_chart_draws_the_values_of_the_table_and_says_its_sentence_to_a_screen_reader()
    {
        var page = await browsing.Open();
        await page.GotoAsync("/chiffres/prisons");
        await Assertions.Expect(page.Locator("#densite canvas")).ToBeVisibleAsync();
        var drawn = await page.EvaluateAsync<double[]>("echarts.getInstanceByDom(document.querySelector('#types .drawing')).getOption().series[0].data.map(d => d.value)");
        var written = await page.Locator("#types tbody tr").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.value)");
        Assert.Equal(written.Select(value => double.Parse(value, CultureInfo.InvariantCulture)), drawn);
        Assert.Contains("141,2", await page.Locator("#densite .drawing").GetAttributeAsync("aria-label") ?? "", StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#types button[data-png]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_keyboard_opens_a_table_and_reaches_its_files()
    {
        var page = await browsing.Open();
        await page.GotoAsync("/chiffres/prisons");
        await page.Locator("#densite summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#densite tbody tr").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("/chiffres/prisons#densite", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
    }

    [Fact]
    public async Task An_unchanged_page_is_not_sent_twice_and_only_an_embedded_chart_may_be_framed()
    {
        using HttpClient http = new() { BaseAddress = browsing.Site.Address };
        var cancellation = TestContext.Current.CancellationToken;
        var first = await http.GetAsync("/chiffres/prisons", cancellation);
        using HttpRequestMessage again = new(HttpMethod.Get, "/chiffres/prisons");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await http.SendAsync(again, cancellation)).StatusCode);
        Assert.Contains("frame-ancestors 'none'", first.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors *", (await http.GetAsync("/chiffres/integrer/types", cancellation)).Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }
}
