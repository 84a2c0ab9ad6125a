using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Greffe.Decisions.Publication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Search.Tests;

/// <summary>Saved searches, completion and similar decisions over HTTP.</summary>
public sealed class FeedTests : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly PublicCollection collection = new();
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"greffe-search-{Guid.NewGuid():N}");
    private WebApplication app = null!; // set before each test

    public async ValueTask InitializeAsync()
    {
        collection.Publish(
            Sample.Decision(1, "Le bail est résilié.") with { UpdatedOn = new(2024, 3, 1), Abstracts = [new([], "Résiliation <du> bail & loyers \u0001.")] },
            Sample.Decision(2, "Le bail est renouvelé.") with { UpdatedOn = new(2024, 5, 1) },
            Sample.Decision(3, "La vente est nulle."));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection([new("Search:Folder", folder), new("Search:Follow", "false")]);
        builder.Services.AddSingleton<IPublicDecisions>(collection).AddProblemDetails().AddSearch(builder.Configuration);
        app = builder.Build();
        app.MapSearch();
        await app.StartAsync(TestIndex.Cancellation);
        await Follow();
    }

    [Fact]
    public async Task A_search_is_followed_as_a_valid_feed_last_changed_first()
    {
        var feed = await Feed("/v1/search.atom?q=bail");
        Assert.Equal(Atom + "feed", feed.Name);
        foreach (var element in (string[])["id", "title", "updated", "author"]) Assert.Single(feed.Elements(Atom + element));
        Assert.Equal("http://localhost/v1/search.atom?q=bail", feed.Elements(Atom + "link").Single(link => (string?)link.Attribute("rel") == "self").Attribute("href")?.Value);
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal([$"urn:greffe:decision:{Sample.Id(2)}", $"urn:greffe:decision:{Sample.Id(1)}"], entries.Select(entry => entry.Element(Atom + "id")?.Value));
        Assert.All(entries, entry => Assert.True(DateTimeOffset.TryParse(entry.Element(Atom + "updated")?.Value, System.Globalization.CultureInfo.InvariantCulture, out _)));
        Assert.All(entries, entry => Assert.NotEmpty(entry.Element(Atom + "title")?.Value ?? ""));
        Assert.Equal($"http://localhost/decision/{Sample.Id(1)}", entries[1].Element(Atom + "link")?.Attribute("href")?.Value);
        Assert.Equal("Résiliation <du> bail & loyers  .", entries[1].Element(Atom + "summary")?.Value);
    }

    [Fact]
    public async Task A_withdrawn_decision_leaves_the_feed_and_a_new_one_enters_it()
    {
        collection.Withdraw(Sample.Id(2));
        collection.Publish(Sample.Decision(4, "Un bail encore.") with { UpdatedOn = new(2024, 6, 1) });
        Assert.DoesNotContain(Sample.Id(2).Value, (await Feed("/v1/search.atom?q=bail")).ToString(), StringComparison.Ordinal);
        await Follow();
        Assert.Equal(
            [$"urn:greffe:decision:{Sample.Id(4)}", $"urn:greffe:decision:{Sample.Id(1)}"],
            (await Feed("/v1/search.atom?q=bail")).Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")?.Value));
    }

    [Theory]
    [InlineData("/v1/search.atom?sort=best", HttpStatusCode.BadRequest, "urn:greffe:search:bad-parameter")]
    [InlineData("/v1/decisions/nothing/similar", HttpStatusCode.NotFound, "urn:greffe:search:unknown-decision")]
    [InlineData("/v1/decisions/0000000000000000000000ff/similar", HttpStatusCode.NotFound, "urn:greffe:search:unknown-decision")]
    [InlineData("/v1/decisions/000000000000000000000001/similar?limit=0", HttpStatusCode.BadRequest, "limit")]
    [InlineData("/v1/search/complete?limit=21", HttpStatusCode.BadRequest, "limit")]
    public async Task What_cannot_be_answered_is_refused_with_the_reason(string path, HttpStatusCode status, string said)
    {
        using var response = await app.GetTestClient().GetAsync(path, TestIndex.Cancellation);
        Assert.Equal(status, response.StatusCode);
        Assert.Contains(said, await response.Content.ReadAsStringAsync(TestIndex.Cancellation), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Similar_decisions_of_a_withdrawn_one_are_gone()
    {
        collection.Withdraw(Sample.Id(1));
        using var response = await app.GetTestClient().GetAsync($"/v1/decisions/{Sample.Id(1)}/similar", TestIndex.Cancellation);
        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
    }

    [Fact]
    public async Task Completions_are_whole_questions()
    {
        var answer = JsonDocument.Parse(await app.GetTestClient().GetStringAsync("/v1/search/complete?q=comit%C3%A9%20soc", TestIndex.Cancellation)).RootElement;
        Assert.Equal("comité social et économique", answer.GetProperty("completions")[0].GetString());
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        File.Delete(folder + ".lock");
    }

    private async Task Follow()
    {
        await app.Services.GetRequiredService<IndexFollower>().CatchUp(TestIndex.Cancellation);
        app.Services.GetRequiredService<LuceneDecisions>().Refresh();
    }

    private async Task<XElement> Feed(string path)
    {
        using var response = await app.GetTestClient().GetAsync(path, TestIndex.Cancellation);
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType?.MediaType);
        return XElement.Parse(await response.Content.ReadAsStringAsync(TestIndex.Cancellation));
    }
}
