using Microsoft.Playwright;

namespace Greffe.Tests.Uses;

/// <summary>One browser for the tests that look at census and register. They skip where Chromium is not installed.</summary>
public sealed class UsesBrowser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly List<IBrowserContext> _contexts = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string? Chromium { get; } = Environment.GetEnvironmentVariable("GREFFE_CHROMIUM") ?? Array.Find(Places, File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Chromium is null) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium, Args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A page of its own context, signed in as that person; a visitor when null.</summary>
    internal async Task<IPage> Open(UsesSite site, string? agent, int width = 1280, bool script = true)
    {
        Assert.SkipWhen(_browser is null, "Needs Chromium: «./greffe test» installs it, or name it in GREFFE_CHROMIUM.");
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = site.Address.ToString(), JavaScriptEnabled = script, Locale = "fr-FR", ViewportSize = new() { Width = width, Height = 900 },
            ExtraHTTPHeaders = agent is null ? null : new Dictionary<string, string> { [SignedIn.Header] = agent },
        });
        _contexts.Add(context);
        context.SetDefaultTimeout(120_000);
        Assertions.SetDefaultExpectTimeout(60_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts) await context.DisposeAsync();
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class UsesBrowsing : ICollectionFixture<UsesBrowser>
{
    public const string Name = "uses";
}

/// <summary>What a script does by itself is looked at in a browser that no other test has used.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class UsesAlone : ICollectionFixture<UsesBrowser>
{
    public const string Name = "uses-alone";
}
