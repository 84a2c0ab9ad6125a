using Greffe.Catalogue.Describe;
using Greffe.Catalogue.Store;
using Greffe.Catalogue.TraceLineage;
using Greffe.Decisions.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Greffe.Tests;

/// <summary>Every page of the catalogue in a browser, large and narrow, as a visitor and as a steward.</summary>
public sealed class PagesTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private static readonly string? Chromium = Environment.GetEnvironmentVariable("GREFFE_CHROMIUM") is { } named ? named : Array.Find(["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"], File.Exists);

    private const string Column = "/catalogue/lignage/element?type=column&espace=greffe&nom=inv-delais&champ=duree";

    private static readonly string[] Open =
    [
        "/catalogue", "/catalogue?q=audiences&type=dataset", "/catalogue?q=introuvable", "/catalogue/jeux/inv-audiences", "/catalogue/algorithmes/inv-tri-courriers", "/catalogue/references/inv-contentieux", "/catalogue/services/inv-api-points",
        "/catalogue/termes/inv-renvoi", "/catalogue/codes/inv-code-cartes", "/catalogue/domaines/inv-activite", "/catalogue/jeux/rien", "/catalogue/reutilisations",
        "/catalogue/lignage", "/catalogue/lignage?q=rien", "/catalogue/lignage/fiche/inv-audiences", "/catalogue/lignage/fiche/inv-points", Column, "/catalogue/lignage/element?nom=rien",
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
        Seed();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Launch(playwright);
        await Task.WhenAll(Walk(browser, Open, null), Walk(browser, Written, SignedIn.As("s1", "Dominique%20Exemple", "DSJ", Role.Steward)));
    }

    private async Task Walk(IBrowser browser, string[] addresses, string? header)
    {
        var pictures = Environment.GetEnvironmentVariable("GREFFE_PICTURES");
        await using var context = await browser.NewContextAsync(new()
        {
            BaseURL = site.Address.ToString(), ExtraHTTPHeaders = header is null ? null : new Dictionary<string, string> { [SignedIn.Header] = header },
        });
        context.SetDefaultTimeout(120_000);
        var page = await context.NewPageAsync();
        HashSet<string> titles = [];
        foreach (var address in addresses)
        {
            await page.SetViewportSizeAsync(1280, 900);
            var answer = await page.GotoAsync(address);
            Assert.Equal(address.EndsWith("rien", StringComparison.Ordinal) && !address.Contains("?q=", StringComparison.Ordinal) ? 404 : 200, answer!.Status);
            Assert.True(titles.Add(await page.TitleAsync()) || address.Contains("?q=", StringComparison.Ordinal), $"{address} a le titre d'une autre page.");
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            foreach (var width in new[] { 1280, 390 })
            {
                await page.SetViewportSizeAsync(width, 900);
                Assert.True(await AxeFindings.Of(page) is "", $"{address} ({width}) : {await AxeFindings.Of(page)}");
                Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{address} déborde à {width}.");
                if (pictures is not null) await page.ScreenshotAsync(new() { Path = Path.Combine(pictures, $"{width}{address.Replace('/', '_').Replace('?', '-')}{(header is null ? "" : "-agent")}.png"), FullPage = true });
            }
        }
    }

    [Fact]
    public async Task The_lineage_is_walked_by_the_keyboard_and_its_tables_are_files()
    {
        Assert.SkipWhen(Chromium is null, "Needs Chromium: «./greffe test» installs it, or name it in GREFFE_CHROMIUM.");
        Seed();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Launch(playwright);
        await using var context = await browser.NewContextAsync(new() { BaseURL = site.Address.ToString(), JavaScriptEnabled = true, ViewportSize = new() { Width = 1280, Height = 900 } });
        context.SetDefaultTimeout(120_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/catalogue/jeux/inv-audiences");
        await page.GetByRole(AriaRole.Link, new() { Name = "lignage" }).Last.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Address, "/catalogue/lignage/fiche/inv-audiences").ToString());
        // The boxes of the drawing are reached one after another, those hidden at this width are not.
        await page.Locator("svg.wide a").First.FocusAsync();
        List<string> reached = [];
        for (var at = 0; at < 2; at++)
        {
            reached.Add(await page.EvaluateAsync<string>("document.activeElement.closest('svg') ? document.activeElement.querySelector('title').textContent : ''"));
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Equal(["Points d'accès au droit (inventé)", "Durée des procédures (inventé)"], reached);
        await page.Locator("svg.wide a").Last.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Lignage : Durée des procédures (inventé)");
        var file = await page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).GetAttributeAsync("href");
        using var http = site.As(null);
        var lines = (await http.GetStringAsync(file, TestContext.Current.CancellationToken)).TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("etape;nature;espace;nom;colonne;titre;fiche", lines[0]);
        Assert.Equal(await page.Locator("table.stack tbody tr").CountAsync() + 1, lines.Length - 1); // the node itself is the first line
        Assert.Contains(lines, line => line.StartsWith("'-1;dataset;greffe;inv-audiences;;", StringComparison.Ordinal) || line.StartsWith("-1;dataset;greffe;inv-audiences;;", StringComparison.Ordinal));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await http.GetAsync("/catalogue/lignage/element.csv?nom=rien", TestContext.Current.CancellationToken)).StatusCode);
    }

    private static Task<IBrowser> Launch(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"] });

    /// <summary>The demonstration, and flows between its data sets, down to a column.</summary>
    private void Seed()
    {
        new Greffe.Catalogue.Demonstrate.CatalogueDemonstration(site.Store).Seed();
        const string flows = """
            [{"eventTime":"2026-11-01T00:00:00Z","producer":"urn:p","schemaURL":"urn:s","job":{"namespace":"greffe","name":"rapprochement"},
              "inputs":[{"namespace":"greffe","name":"inv-points"},{"namespace":"greffe","name":"inv-audiences"}],
              "outputs":[{"namespace":"greffe","name":"inv-delais","facets":{"columnLineage":{"_producer":"urn:p","_schemaURL":"urn:s","fields":{"duree":{"inputFields":[{"namespace":"greffe","name":"inv-audiences","field":"tenue"}]}}}}}]},
             {"eventTime":"2026-11-01T00:00:00Z","producer":"urn:p","schemaURL":"urn:s","job":{"namespace":"greffe","name":"releve"},"inputs":[{"namespace":"greffe","name":"inv-points"}],"outputs":[{"namespace":"greffe","name":"inv-audiences"}]}]
            """;
        site.Services.GetRequiredService<TakeEvents>().Take("system", TakeEvents.Platform, [.. System.Text.Json.JsonDocument.Parse(flows).RootElement.EnumerateArray()]);
    }

    [Fact]
    public async Task A_steward_describes_publishes_and_a_visitor_finds_without_script()
    {
        Assert.SkipWhen(Chromium is null, "Needs Chromium: «./greffe test» installs it, or name it in GREFFE_CHROMIUM.");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Launch(playwright);
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
