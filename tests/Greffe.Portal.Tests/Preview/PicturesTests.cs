using Microsoft.Playwright;

namespace Greffe.Tests.Preview;

/// <summary>Pictures of every page, for the eye: written only when <c>GREFFE_PICTURES</c> names a folder.</summary>
[Collection(BrowsingTests.Name)]
public class PicturesTests(Browsing browsing)
{
    [Fact]
    public async Task Every_page_has_its_picture()
    {
        var folder = Environment.GetEnvironmentVariable("GREFFE_PICTURES");
        Assert.SkipWhen(folder is null, "Set GREFFE_PICTURES to a folder to have pictures of every page.");
        var only = Environment.GetEnvironmentVariable("GREFFE_PICTURES_ONLY");
        foreach (var (name, scheme, width) in ((string, ColorScheme, int)[])
            [("desktop", ColorScheme.Light, 1280), ("phone", ColorScheme.Light, 390), ("dark", ColorScheme.Dark, 1280), ("phone-dark", ColorScheme.Dark, 390)])
        {
            var page = await browsing.Open(scheme, width);
            for (var i = 0; i < Visits.All.Count; i++)
            {
                if (only is not null && !only.Split(',').Contains($"{i}")) continue;
                var answer = await page.GotoAsync(Visits.All[i].Address);
                Assert.Equal(Visits.All[i].Status, answer!.Status);
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{i:00}-{name}.png"), FullPage = true });
                if (name == "desktop") await page.PdfAsync(new() { Path = Path.Combine(folder, $"{i:00}.pdf"), PreferCSSPageSize = true });
            }
        }

        Assert.NotEmpty(Directory.EnumerateFiles(folder, "*.png"));
    }
}
