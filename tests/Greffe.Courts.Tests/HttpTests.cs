using System.Net;
using System.Text.Json;
using Greffe.Courts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Greffe.Tests.Courts;

public sealed class HttpTests : IAsyncLifetime
{
    private WebApplication? _app;

    private HttpClient Client => _app!.GetTestClient();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddProblemDetails();
        builder.Services.AddCourts(builder.Configuration);
        _app = builder.Build();
        _app.MapCourtDirectory();
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync() => await _app!.DisposeAsync();

    [Theory]
    [InlineData("/v1/courts?kind=ca", null, "application/json")]
    [InlineData("/v1/courts?kind=ca", "text/csv", "text/csv")]
    [InlineData("/v1/courts?kind=ca", "application/geo+json;q=0.9, text/html;q=0.5", "application/geo+json")]
    [InlineData("/v1/courts.vcf?kind=ca", null, "text/vcard")]
    [InlineData("/v1/courts.jsonld?kind=ca", null, "application/ld+json")]
    [InlineData("/v1/courts/ca_lyon.geojson", null, "application/geo+json")]
    [InlineData("/v1/courts/ca_lyon", "text/vcard", "text/vcard")]
    public async Task A_form_is_chosen_by_header_or_by_suffix(string address, string? accept, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, expected), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("Lyon", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/courts?kind=zz", 400)]
    [InlineData("/v1/courts?asOf=hier", 400)]
    [InlineData("/v1/courts?limit=0", 400)]
    [InlineData("/v1/courts/zz", 404)]
    [InlineData("/v1/courts.xyz", 406)]
    [InlineData("/v1/competence?commune=Nantes", 400)]
    [InlineData("/v1/communes?q=a&limit=500", 400)]
    public async Task A_refusal_is_a_problem_with_a_sentence(string address, int status)
    {
        using var answer = await Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task An_unchanged_list_answers_304_by_its_tag()
    {
        using var first = await Client.GetAsync("/v1/courts?kind=ta", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/courts?kind=ta");
        request.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.Tag);
        using var second = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repeat()
    {
        HashSet<string> codes = [];
        int? after = 0;
        var total = -1;
        while (after is { } at)
        {
            using var page = JsonDocument.Parse(await Client.GetStringAsync($"/v1/courts?limit=400&after={at}", TestContext.Current.CancellationToken));
            total = page.RootElement.GetProperty("total").GetInt32();
            foreach (var court in page.RootElement.GetProperty("courts").EnumerateArray()) Assert.True(codes.Add(court.GetProperty("code").GetString()!));
            after = page.RootElement.TryGetProperty("next", out var next) ? next.GetInt32() : null;
        }

        Assert.Equal(total, codes.Count);
        Assert.True(total > 700, $"{total}");
    }

    [Fact]
    public async Task Competence_says_the_court_the_rule_and_the_place()
    {
        using var answer = JsonDocument.Parse(await Client.GetStringAsync("/v1/competence?commune=01001&matter=loyers%20impay%C3%A9s", TestContext.Current.CancellationToken));
        var court = answer.RootElement.GetProperty("courts")[0];
        Assert.Equal(("determined", "tprx_trevoux"), (answer.RootElement.GetProperty("status").GetString(), court.GetProperty("code").GetString()));
        Assert.Contains("L213-4-4", court.GetProperty("article").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completion_gives_the_biggest_towns_first()
    {
        using var answer = JsonDocument.Parse(await Client.GetStringAsync("/v1/communes?q=marse", TestContext.Current.CancellationToken));
        Assert.Equal("13055", answer.RootElement.GetProperty("communes")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Day_matters()
    {
        using var before = JsonDocument.Parse(await Client.GetStringAsync("/v1/courts/tcom7501?asOf=2024-12-31", TestContext.Current.CancellationToken));
        Assert.Equal("Tribunal de commerce de Paris", before.RootElement.GetProperty("name").GetString());
    }
}
