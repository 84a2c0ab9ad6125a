using System.Net;
using System.Text.Json;
using Greffe.Decisions.Publication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Search.Tests;

public sealed class EndpointTests : IAsyncLifetime
{
    private readonly PublicCollection collection = new();
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"greffe-search-{Guid.NewGuid():N}");
    private WebApplication app = null!; // set before each test

    public async ValueTask InitializeAsync()
    {
        collection.Publish(Enumerable.Range(1, 25).Select(number => Sample.Decision(number, $"Le bail n° {number} est résilié.")));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection([new("Search:Folder", folder), new("Search:FollowEvery", "00:00:00.2")]);
        builder.Services.AddSingleton<IPublicDecisions>(collection).AddProblemDetails().AddSearch(builder.Configuration);
        app = builder.Build();
        app.MapSearch();
        await app.StartAsync(TestIndex.Cancellation);
        await Until(async () => (await Get("/v1/search")).GetProperty("total").GetInt64() == 25);
    }

    [Fact]
    public async Task A_search_gives_results_highlights_facets_links_source_and_date()
    {
        var page = await Get("/v1/search?q=bail&pageSize=10&page=1");
        Assert.Equal(25, page.GetProperty("total").GetInt32());
        Assert.Equal(10, page.GetProperty("results").GetArrayLength());
        var first = page.GetProperty("results")[0];
        Assert.Equal("ca_lyon", first.GetProperty("court").GetProperty("key").GetString());
        Assert.Equal("text", first.GetProperty("highlights")[0].GetProperty("field").GetString());
        Assert.Equal(3, first.GetProperty("highlights")[0].GetProperty("marks")[0].GetProperty("start").GetInt32());
        Assert.Equal("/v1/search?q=bail&pageSize=10&page=2", page.GetProperty("links").GetProperty("next").GetString());
        Assert.Equal("/v1/search?q=bail&pageSize=10&page=0", page.GetProperty("links").GetProperty("previous").GetString());
        Assert.NotEqual("", page.GetProperty("source").GetString());
        Assert.StartsWith("2026-01-01", page.GetProperty("updatedAt").GetString(), StringComparison.Ordinal);
        Assert.Equal(7, page.GetProperty("facets").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, (await Get("/v1/search?q=bail&pageSize=25")).GetProperty("links").GetProperty("next").ValueKind);
    }

    [Theory]
    [InlineData("pageSize=0", "pageSize")]
    [InlineData("pageSize=51", "pageSize")]
    [InlineData("page=-1", "page")]
    [InlineData("page=deux", "page")]
    [InlineData("sort=best", "sort")]
    [InlineData("order=up", "order")]
    [InlineData("operator=xor", "operator")]
    [InlineData("field=judge", "field")]                // no field on a person
    [InlineData("jurisdiction=zz", "jurisdiction")]
    [InlineData("court=!!", "court")]
    [InlineData("from=05/10/2023", "from")]
    [InlineData("to=2023-02-30", "to")]
    [InlineData("facets=maybe", "facets")]
    [InlineData("particularInterest=2", "particularInterest")]
    [InlineData("dates=never", "dates")]
    public async Task A_parameter_that_cannot_be_read_is_refused_by_its_name(string query, string parameter)
    {
        using var response = await app.GetTestClient().GetAsync($"/v1/search?{query}", TestIndex.Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestIndex.Cancellation)).RootElement;
        Assert.Equal("urn:greffe:search:bad-parameter", problem.GetProperty("type").GetString());
        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
    }

    [Theory]
    [InlineData("page=1000", "urn:greffe:search:too-far")]
    [InlineData("page=200&pageSize=50", "urn:greffe:search:too-far")]
    public async Task A_page_too_far_is_refused_with_the_limit(string query, string type)
    {
        using var response = await app.GetTestClient().GetAsync($"/v1/search?{query}", TestIndex.Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(type, await response.Content.ReadAsStringAsync(TestIndex.Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_over_the_limit_is_refused_with_the_limit()
    {
        using var response = await app.GetTestClient().GetAsync($"/v1/search?q={new string('a', 2_001)}", TestIndex.Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("2000", await response.Content.ReadAsStringAsync(TestIndex.Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_server_follows_the_feed_by_itself()
    {
        collection.Withdraw(Sample.Id(3));
        await Until(async () => (await Get("/v1/search")).GetProperty("total").GetInt64() == 24);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        File.Delete(folder + ".lock");
    }

    private async Task<JsonElement> Get(string path) =>
        JsonDocument.Parse(await app.GetTestClient().GetStringAsync(path, TestIndex.Cancellation)).RootElement.Clone();

    private static async Task Until(Func<Task<bool>> condition)
    {
        for (var tries = 0; tries < 150; tries++)
        {
            if (await condition()) return;
            await Task.Delay(100, TestIndex.Cancellation);
        }

        Assert.Fail("The index did not follow within 15 seconds.");
    }
}
