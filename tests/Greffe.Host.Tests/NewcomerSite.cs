using Greffe.Host;
using Greffe.Host.CommandLine;
using Greffe.Host.Web;
using Microsoft.Playwright;

namespace Greffe.Tests;

/// <summary>The real server on what <c>greffe demo</c> invents, without the decisions, and one browser. Tests skip where Chromium is not installed.</summary>
public sealed class NewcomerSite : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly string _folder = Directory.CreateTempSubdirectory("greffe-newcomer").FullName;
    private Installation? _installation;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string? Chromium { get; } = Environment.GetEnvironmentVariable("GREFFE_CHROMIUM") ?? Array.Find(Places, File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Chromium is null) return;
        _installation = Installation.Open(DataFolder.At(_folder), createKeys: true, demonstration: true);
        await DemoCommand.Invent(_installation, CancellationToken.None);
        _installation.App.MapServer();
        await _installation.App.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium, Args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        Assertions.SetDefaultExpectTimeout(60_000); // two cores shared with other work
    }

    /// <summary>A page of a browser that has no session.</summary>
    internal async Task<IPage> Open(bool script = true)
    {
        Assert.SkipWhen(_browser is null, "Needs Chromium: «./greffe test» installs it, or name it in GREFFE_CHROMIUM.");
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = _installation!.App.Addresses().First(), JavaScriptEnabled = script, Locale = "fr-FR", ViewportSize = new() { Width = 1280, Height = 900 }, // opened with the browser
        });
        context.SetDefaultTimeout(120_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_installation is not null)
        {
            await _installation.App.StopAsync(CancellationToken.None);
            await _installation.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
