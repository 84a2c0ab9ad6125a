using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.Store;
using Greffe.Decisions.People;
using Microsoft.Playwright;

namespace Greffe.Tests;

/// <summary>Every page of the catalogue in a browser, large and narrow, as a visitor and as a steward.</summary>
public sealed class PagesTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private static readonly string? Chromium = Environment.GetEnvironmentVariable("GREFFE_CHROMIUM") is { } named ? named : Array.Find(["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"], File.Exists);

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private static readonly string[] Open =
    [
        "/catalogue", "/catalogue?q=audiences&type=dataset", "/catalogue?q=introuvable", "/catalogue/jeux/inv-audiences", "/catalogue/algorithmes/inv-tri-courriers", "/catalogue/references/inv-contentieux", "/catalogue/services/inv-api-points",
        "/catalogue/termes/inv-renvoi", "/catalogue/codes/inv-code-cartes", "/catalogue/domaines/inv-activite", "/catalogue/jeux/rien", "/catalogue/reutilisations",
    ];

    private static readonly string[] Written =
    [
        "/catalogue/jeux/inv-peines", "/catalogue/produits/inv-produit-activite", "/catalogue/nouvelle", "/catalogue/nouvelle?type=product", "/catalogue/fiches/inv-audiences/modifier", "/catalogue/fiches/inv-contentieux/modifier", "/catalogue/fiches/inv-produit-activite/contrat",
        "/catalogue/fiches/inv-peines/acces", "/catalogue/fiches/inv-audiences/reutilisation", "/catalogue/acces", "/catalogue/reutilisations", "/catalogue/importer",
    ];

    [Fact]
    public async Task Every_page_is_accessible_has_a_title_of_its_own_and_fits_a_phone()
    {
        Assert.SkipWhen(Chromium is null, "Needs Chromium: «./greffe test» installs it, or name it in GREFFE_CHROMIUM.");
        new Greffe.Catalogue.Demonstrate.CatalogueDemonstration(site.Store).Seed();
        var pictures = Environment.GetEnvironmentVariable("GREFFE_PICTURES");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
        foreach (var width in new[] { 1280, 390 })
        {
            foreach (var (addresses, header) in new[] { (Open, null), (Written, SignedIn.As("s1", "Dominique%20Exemple", "DSJ", Role.Steward)) })
            {
                await using var context = await browser.NewContextAsync(new()
                {
                    BaseURL = site.Address.ToString(), JavaScriptEnabled = true, ViewportSize = new() { Width = width, Height = 900 },
                    ExtraHTTPHeaders = header is null ? null : new Dictionary<string, string> { [SignedIn.Header] = header },
                });
                context.SetDefaultTimeout(120_000);
                var page = await context.NewPageAsync();
                HashSet<string> titles = [];
                foreach (var address in width > 1000 ? addresses : addresses.Where((_, at) => at % 2 == 0))
                {
                    var answer = await page.GotoAsync(address);
                    Assert.Equal(address.EndsWith("/rien", StringComparison.Ordinal) ? 404 : 200, answer!.Status);
                    await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
                    var found = await page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = [.. Rules] }, ResultTypes = [ResultType.Violations] });
                    Assert.True(found.Violations.Length == 0, $"{address} ({width}) : {string.Join(" ; ", found.Violations.Select(one => $"{one.Id} {one.Nodes[0].Html}"))}");
                    Assert.True(titles.Add(await page.TitleAsync()) || address.StartsWith("/catalogue?", StringComparison.Ordinal), $"{address} a le titre d'une autre page.");
                    Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{address} déborde à {width}.");
                    if (pictures is not null && address.Contains("fiches", StringComparison.Ordinal)) await page.ScreenshotAsync(new() { Path = Path.Combine(pictures, $"{width}{address.Replace('/', '_').Replace('?', '-')}{(header is null ? "" : "-agent")}.png"), FullPage = true });
                }
            }
        }
    }

    [Fact]
    public async Task A_steward_describes_publishes_and_a_visitor_finds_without_script()
    {
        Assert.SkipWhen(Chromium is null, "Needs Chromium: «./greffe test» installs it, or name it in GREFFE_CHROMIUM.");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
        await using var context = await browser.NewContextAsync(new()
        {
            BaseURL = site.Address.ToString(), JavaScriptEnabled = false, ExtraHTTPHeaders = new Dictionary<string, string> { [SignedIn.Header] = SignedIn.As("s1", "Dominique%20Exemple", "DSJ", Role.Steward) },
        });
        context.SetDefaultTimeout(120_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/catalogue/nouvelle?type=dataset");
        await page.FillAsync("#id", "chemin-complet");
        await page.SelectOptionAsync("#visibility", "public");
        await page.FillAsync("#f-title", "Chemin complet");
        await page.FillAsync("#f-description", "Un jeu décrit dans le navigateur.");
        await page.FillAsync("#f-owner", "DSJ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Address, "/catalogue/jeux/chemin-complet").ToString());
        await page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { [SignedIn.Header] = "" });
        await page.GotoAsync("/catalogue");
        await page.FillAsync("#q", "chemin compl");
        await page.GetByRole(AriaRole.Button, new() { Name = "Chercher" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Chemin complet" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Chemin complet");
        Assert.NotNull(site.Store.Read(records => records.Find("chemin-complet", Reader.Visitor)));
    }
}
