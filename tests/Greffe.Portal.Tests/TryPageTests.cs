using System.Net;
using System.Text;
using Deque.AxeCore.Playwright;
using Greffe.Portal.TryHiding;
using Greffe.Tests.Preview;
using Microsoft.Playwright;

namespace Greffe.Tests;

/// <summary>The page «Essayer»: what is brought comes back without names, explained, and nowhere else.</summary>
[Collection(BrowsingTests.Name)]
public class TryPageTests(Browsing browsing)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_pasted_comes_back_hidden_and_explained()
    {
        var page = await browsing.Open();
        await page.GotoAsync("/essayer");
        await page.GetByLabel("Texte à occulter").FillAsync("Roy <b>contre</b> Roy\nMe Petit");
        await page.GetByRole(AriaRole.Button, new() { Name = "Occulter les noms" }).ClickAsync();
        await Assertions.Expect(page.Locator(".tried")).ToHaveTextAsync("[A] <b>contre</b> [A]\nMe Petit");
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Roy" });
        await Assertions.Expect(row).ToContainTextAsync("Un titre l’annonce");
        await Assertions.Expect(row).ToContainTextAsync("2 mentions");
        await Assertions.Expect(page.GetByRole(AriaRole.Table, new() { Name = "Ce qui reste visible, et pourquoi" })).ToContainTextAsync("Petit");
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => $"{violation.Id} {string.Join(' ', violation.Nodes.Select(node => node.Html))}"));
        await page.Locator(".tried .placeholder").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/essayer#o-p1$"));
    }

    [Fact]
    public async Task The_answer_is_not_to_be_stored_and_a_file_of_any_name_is_read()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes($"Roy {new string('x', 200_000)}")), "fichier", "Roy.txt" } };
        using var response = await Post(form);
        var page = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal((HttpStatusCode.OK, "no-store"), (response.StatusCode, response.Headers.CacheControl?.ToString()));
        Assert.Contains("[A]", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Roy.txt", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "a.txt", HttpStatusCode.BadRequest, "Collez un texte")]
    [InlineData(10, "a.exe", HttpStatusCode.BadRequest, "Ce format n'est pas lu.")]
    [InlineData(TryEndpoints.MaxBytes + 1, "a.txt", HttpStatusCode.RequestEntityTooLarge, "la limite est de 8 Mo")]
    public async Task What_cannot_be_read_is_refused_on_the_same_page(int size, string name, HttpStatusCode status, string reason)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Enumerable.Repeat((byte)'x', size).ToArray()), "fichier", name } };
        using var response = await Post(form);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(status, response.StatusCode);
        Assert.Contains(reason, page, StringComparison.Ordinal);
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_of_the_engine_has_words()
    {
        Assert.Equal("try.rule.civility", RuleWords.KeyOf("names/civility"));
        Assert.Equal("try.rule.context", RuleWords.KeyOf("names/evidence"));
        Assert.Equal("try.rule.other", RuleWords.KeyOf("unheard-of"));
    }

    private async Task<HttpResponseMessage> Post(HttpContent form)
    {
        using var http = new HttpClient { BaseAddress = browsing.Site.Address };
        return await http.PostAsync("/essayer", form, Cancellation);
    }
}
