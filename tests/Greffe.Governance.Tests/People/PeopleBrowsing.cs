using Microsoft.Playwright;

namespace Greffe.Tests.People;

/// <summary>A site where the chief data officer is signed in, and one browser. Tests skip where Chromium is not installed.</summary>
public sealed class PeopleBrowsing : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private const float PatienceMilliseconds = 120_000;

    private PeopleSite? _site;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IBrowserContext? _context;

    internal PeopleSite Site => _site ?? throw new InvalidOperationException("The site has not been started.");

    private static string? Chromium { get; } = Environment.GetEnvironmentVariable("GREFFE_CHROMIUM") is { } named ? named : Array.Find(Places, File.Exists);

    public async ValueTask InitializeAsync()
    {
        _site = await PeopleSite.Start(signedIn: PeopleSite.Chief);
        if (Chromium is null) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
    }

    /// <summary>A new page of its own context; the one before is closed.</summary>
    internal async Task<IPage> Open(int width = 1280, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        Assert.SkipWhen(_browser is null, "Needs Chromium: «./greffe test» installs it, or name it in GREFFE_CHROMIUM.");
        if (_context is not null) await _context.DisposeAsync();
        _context = await _browser.NewContextAsync(new() { BaseURL = Site.Address.ToString(), ColorScheme = scheme, JavaScriptEnabled = script, Locale = "fr-FR", ViewportSize = new() { Width = width, Height = 900 } });
        _context.SetDefaultTimeout(PatienceMilliseconds);
        return await _context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_site is not null) await _site.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class PeopleBrowsingTests : ICollectionFixture<PeopleBrowsing>
{
    public const string Name = "people-browsing";
}
