using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Greffe.Tests;

/// <summary>One figure is the same everywhere: pages, API, files, search and export.</summary>
[Collection(Demonstration.Name)]
public sealed partial class FiguresTests(DemonstrationFixture demonstration)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Decisions_by_court_are_those_of_the_statistics_and_of_the_feed()
    {
        using var stats = JsonDocument.Parse(await demonstration.Http.GetStringAsync("/v1/stats?by=court", Cancellation));
        using var indicator = JsonDocument.Parse(await demonstration.Http.GetStringAsync("/v1/indicators/decisions-publiees?by=place", Cancellation));
        var counted = stats.RootElement.GetProperty("counts").EnumerateArray().ToDictionary(cell => cell.GetProperty("court").GetString()!, cell => cell.GetProperty("count").GetInt64());
        var shown = indicator.RootElement.GetProperty("values").EnumerateArray().GroupBy(value => value.GetProperty("group").GetString()!)
            .Select(group => (group.Key, Sum: (long)group.Sum(value => value.GetProperty("value").GetDouble()))).Where(court => court.Sum > 0).ToDictionary(court => court.Key, court => court.Sum);
        Assert.NotEmpty(counted);
        Assert.Equal(counted.OrderBy(court => court.Key), shown.OrderBy(court => court.Key));
        Assert.Equal(stats.RootElement.GetProperty("total").GetInt64(), shown.Values.Sum());
        Assert.Equal((await demonstration.PublicIds()).Count, shown.Values.Sum());
        var late = stats.RootElement.GetProperty("timeLimits").GetProperty("late").GetInt64();
        Assert.Equal(late, await Sum("part-hors-delai", "numerator"));
        Assert.True(await Sum("decisions-recues", "value") >= shown.Values.Sum());
    }

    [Fact]
    public async Task Every_figure_of_every_dashboard_page_is_that_of_the_api_and_of_the_files()
    {
        var index = await demonstration.Http.GetStringAsync("/chiffres", Cancellation);
        var pages = Link().Matches(index).Select(match => match.Groups[1].Value).Where(page => !page.EndsWith("/alertes", StringComparison.Ordinal)).Distinct().ToList();
        Assert.Contains("/chiffres/publication", pages);
        Assert.Contains(pages, page => page.StartsWith("/chiffres/juridictions/", StringComparison.Ordinal));
        var walked = 0;
        foreach (var address in pages.Where(page => !page.Contains("/juridictions/", StringComparison.Ordinal)).Append(pages.First(page => page.Contains("/juridictions/", StringComparison.Ordinal))))
        {
            var page = await demonstration.Http.GetStringAsync(address, Cancellation);
            var court = address.Split("/juridictions/") is [_, var code] ? $"&court={code}" : "";
            foreach (Match chart in Chart().Matches(page))
            {
                var figures = Row().Matches(chart.Groups[2].Value).Select(row => row.Groups[1].Value).ToList();
                using var json = JsonDocument.Parse(await demonstration.Http.GetStringAsync($"/v1/indicators/charts/{chart.Groups[1].Value}?format=json{court}", Cancellation));
                var points = json.RootElement.GetProperty("points").EnumerateArray().Where(point => point.GetProperty("value").ValueKind == JsonValueKind.Number).ToList();
                Assert.Equal(points.Select(point => point.GetProperty("value").GetDouble().ToString("R", CultureInfo.InvariantCulture)), figures);
                var csv = (await demonstration.Http.GetStringAsync($"/v1/indicators/charts/{chart.Groups[1].Value}?format=csv{court}", Cancellation)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
                Assert.Equal(json.RootElement.GetProperty("points").GetArrayLength(), csv.Length - 1);
                await SameAsIndicator(json.RootElement, points);
                walked += figures.Count;
            }
        }

        Assert.True(walked > 20, $"Only {walked} figures were walked.");
    }

    private async Task SameAsIndicator(JsonElement chart, List<JsonElement> points)
    {
        if (!chart.TryGetProperty("api", out var api) || api.GetString() is not { } address) return;
        using var answer = JsonDocument.Parse(await demonstration.Http.GetStringAsync(address, Cancellation));
        var values = answer.RootElement.GetProperty("values").EnumerateArray().Where(value => value.GetProperty("value").ValueKind == JsonValueKind.Number)
            .Select(value => (value.GetProperty("group").GetString(), value.GetProperty("period").GetString(), value.GetProperty("value").GetDouble())).ToHashSet();
        Assert.All(points, point => Assert.Contains((point.GetProperty("group").GetString(), point.GetProperty("period").GetString(), point.GetProperty("value").GetDouble()), values));
    }

    private async Task<long> Sum(string indicator, string member)
    {
        using var answer = JsonDocument.Parse(await demonstration.Http.GetStringAsync($"/v1/indicators/{indicator}", Cancellation));
        return (long)answer.RootElement.GetProperty("values").EnumerateArray().Sum(value => value.GetProperty(member).GetDouble());
    }

    [GeneratedRegex("href=\"(/chiffres/[^\"#]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<figure class=\"chart\" id=\"([^\"]+)\".*?>(.*?)</figure>", RegexOptions.Singleline)]
    private static partial Regex Chart();

    [GeneratedRegex("<tr data-value=\"([^\"]+)\"")]
    private static partial Regex Row();
}
