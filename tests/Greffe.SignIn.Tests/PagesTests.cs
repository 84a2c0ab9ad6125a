using System.Net;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Greffe.Decisions.People;
using Greffe.Look;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Greffe.Tests;

/// <summary>The pages in a browser: accessible, no wider than the screen, usable without script. <c>GREFFE_PICTURES</c> names a folder for pictures.</summary>
public sealed class PagesTests : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    private static readonly string? Chromium = Environment.GetEnvironmentVariable("GREFFE_CHROMIUM") ?? Array.Find(Places, File.Exists);

    private TestSite _site = null!; // started before each test
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _site = await TestSite.Start(demonstration: true, configure: services => services.AddSingleton<IWaitingWork, Waiting>().AddSingleton(new RecordAddress("note", "roles.kind", id => $"/public?{id}")));
        if (Chromium is null) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await _site.DisposeAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Every_page_is_accessible_and_no_wider_than_the_screen(int width)
    {
        var page = await Open(width, script: true);
        await Look(page, "/connexion?refus=token", "connexion", width);
        await Enter(page, "administrateur");
        var id = _site.People.List("", 1)[0].Id;
        Written();
        foreach (var (address, name) in ((string, string)[])
            [("/espace", "espace"), ("/espace/recherche?q=mots", "recherche"), ("/espace/journal", "journal"), ("/espace/roles", "roles"), ($"/espace/roles/{id}", "personne"), ("/gestion", "refus"), ("/deconnexion/fin", "fin")])
            await Look(page, address, name, width);
    }

    [Fact]
    public async Task The_way_in_and_out_works_without_script_and_by_keyboard()
    {
        var page = await Open(1280, script: false);
        await page.GotoAsync("/espace/roles");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/connexion\?retour="));
        await page.Locator("button[value=administrateur]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/espace/roles$"));
        await Expect(page.Locator(".agent .who")).ToContainTextAsync("Gaël Administrateur");
        await page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/deconnexion/fin$"));
        await Expect(page.Locator(".agent")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_trail_proves_each_line_once_the_journal_holds_it_and_shows_a_line_that_was_rewritten()
    {
        using var visitor = new Visitor(_site.Address);
        await visitor.Enter("administrateur");
        await _site.Services.GetRequiredService<Records.JournalTraces>().CatchUp(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("différent", await visitor.Text("/espace/journal.csv"), StringComparison.Ordinal);
        Assert.Contains(";sign-in;person;", await visitor.Text("/espace/journal.csv?type=person"), StringComparison.Ordinal);
        Assert.DoesNotContain(";sign-in;", await visitor.Text("/espace/journal.csv?type=none"), StringComparison.Ordinal);
        Assert.DoesNotContain(";sign-in;", await visitor.Text("/espace/journal.csv?jour=1999-12-31"), StringComparison.Ordinal);
        _site.Store.Write("system", writer =>
        {
            writer.Execute("UPDATE audit SET verb = 'nothing' WHERE seq = 2");
            writer.Trace("change", "note", "n1");
            return 0;
        });
        Assert.Contains("quelqu’un l’a réécrite", await visitor.Text("/espace/journal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_reader_finds_the_records_of_their_audiences_and_no_others()
    {
        Written();
        async Task<string> Found(string? account)
        {
            using var visitor = new Visitor(_site.Address);
            if (account is not null) await visitor.Enter(account);
            var csv = await visitor.Text("/espace/recherche.csv?q=mots");
            return string.Join(',', csv.Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Split(';')[1]).Order(StringComparer.Ordinal));
        }

        Assert.Equal("", await Found(null));
        Assert.Equal("agents,public", await Found("agent"));
        Assert.Equal("agents,public,stewards", await Found("gestionnaire"));
        Assert.Equal("agents,correspondents,public", await Found("correspondant"));
        Assert.Equal("agents,correspondents,public,stewards", await Found("amdac"));
        Assert.Equal("agents,public", await Found("administrateur"));
    }

    [Fact]
    public async Task A_file_has_no_cell_that_a_spreadsheet_would_run()
    {
        using var visitor = new Visitor(_site.Address);
        await visitor.Enter("administrateur");
        _site.Store.Write("system", writer =>
        {
            writer.Index("note", "formula", "=HYPERLINK(\"http://evil.example\") mots", "mots", "public");
            writer.Trace("create", "note", "formula");
            return 0;
        });
        Assert.Contains(";\"'=HYPERLINK", await visitor.Text("/espace/recherche.csv?q=hyperlink"), StringComparison.Ordinal);
        var sheet = await visitor.Get("/espace/recherche.xlsx?q=hyperlink");
        using var book = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(await sheet.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), false);
        Assert.Empty(book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>());
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/espace/recherche.exe?q=a")).StatusCode);
    }

    private void Written() => _site.Store.Write("system", writer =>
    {
        foreach (var audience in (string[])["public", "agents", "stewards", "correspondents"])
        {
            writer.Index("note", audience, $"Note inventée ({audience})", "des mots et encore des mots", audience);
            writer.Trace("create", "note", audience);
        }

        return 0;
    });

    private async Task<IPage> Open(int width, bool script)
    {
        Assert.SkipWhen(_browser is null, "Needs Chromium: «./greffe test» installs it, or name it in GREFFE_CHROMIUM.");
        var context = await _browser.NewContextAsync(new() { BaseURL = _site.Address.ToString(), JavaScriptEnabled = script, Locale = "fr-FR", ViewportSize = new() { Width = width, Height = 900 } });
        context.SetDefaultTimeout(120_000);
        return await context.NewPageAsync();
    }

    private static async Task Enter(IPage page, string account)
    {
        await page.GotoAsync("/connexion");
        await page.Locator($"button[value={account}]").ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/espace$"));
    }

    private static async Task Look(IPage page, string address, string name, int width)
    {
        await page.GotoAsync(address);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = [.. Rules] }, ResultTypes = [ResultType.Violations] });
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.SelectMany(v => v.Nodes.Select(node => $"{address} {v.Id}: {node.Html}"))));
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{address} is wider than {width} px.");
        if (Environment.GetEnvironmentVariable("GREFFE_PICTURES") is { } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"signin-{name}-{width}.png"), FullPage = true });
    }

    private sealed class Waiting : IWaitingWork
    {
        public ValueTask<IReadOnlyList<WaitingItem>> For(Agent agent, CancellationToken cancellation) => new(
        [
            new("Donner un avis sur trois usages (inventé)", "/public", new DateOnly(2020, 1, 31)), new("Relire la fiche « Décisions » (inventé)", "/public", null),
        ]);
    }
}
