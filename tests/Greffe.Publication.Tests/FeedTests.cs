using System.Net;
using System.Text.Json;
using System.Xml.Linq;

using Greffe.Decisions.Publication;
using Greffe.Publication.Tests.Fakes;

namespace Greffe.Publication.Tests;

/// <summary>The feed in its three forms, its natures of correction, and the figure that proves a copy equal.</summary>
public sealed class FeedTests : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private readonly Site site = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.Open();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("En-tête\n\nMotifs  secrets\nDispositif", "technical")] // blanks alone
    [InlineData("En-tête\nMotifs [A]\nDispositif", "substantive")] // one more name hidden
    public async Task A_correction_says_whether_it_matters(string text, string nature)
    {
        await site.Bench.Put(Bench.Decision(1));
        await site.Bench.Put(Bench.Decision(1, text));
        var change = (await site.Json("/v1/changes")).GetProperty("changes")[1];
        Assert.Equal(("corrected", nature), (change.GetProperty("kind").GetString(), change.GetProperty("nature").GetString()));
    }

    [Fact]
    public async Task Zones_alone_are_technical_and_an_outcome_is_substantive()
    {
        await site.Bench.Put(Bench.Decision(1));
        await site.Bench.Put(Bench.Decision(1) with { Zones = [new(Decisions.ZoneKind.Introduction, new(0, 8))] });
        await site.Bench.Put(Bench.Decision(1) with { Solution = new("cassation", "Cassation") });
        List<PublicChangeNature?> natures = [];
        await foreach (var change in site.Bench.Projection.Changes(0, Cancellation)) natures.Add(change.Nature);
        Assert.Equal([null, PublicChangeNature.Technical, PublicChangeNature.Substantive], natures);
    }

    [Theory]
    [InlineData("/v1/changes", "application/atom+xml", "application/atom+xml")]
    [InlineData("/v1/changes", "application/x-ndjson", "application/x-ndjson")]
    [InlineData("/v1/changes", "text/html, */*;q=0.1", "application/json")]
    [InlineData("/v1/changes.atom", "application/json", "application/atom+xml")]
    [InlineData("/v1/changes.ndjson", null, "application/x-ndjson")]
    [InlineData("/v1/changes.json", "application/atom+xml", "application/json")]
    [InlineData("/v1/changes?format=atom", null, "application/atom+xml")]
    public async Task The_form_is_negotiated_or_named(string url, string? accept, string mediaType)
    {
        using var answer = await site.Get(url, accept);
        Assert.Equal((HttpStatusCode.OK, mediaType), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("/v1/changes.rss", HttpStatusCode.BadRequest)]
    [InlineData("/v1/changes.atom?after=3", HttpStatusCode.BadRequest)]
    [InlineData("/v1/changes?before=3", HttpStatusCode.BadRequest)]
    [InlineData("/v1/changes?content=true", HttpStatusCode.BadRequest)]
    [InlineData("/v1/changes.atom?limit=0", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_answered_is_refused(string url, HttpStatusCode status)
    {
        using var answer = await site.Get(url);
        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task A_form_that_nobody_accepts_is_406()
    {
        using var answer = await site.Get("/v1/changes", "image/png");
        Assert.Equal(HttpStatusCode.NotAcceptable, answer.StatusCode);
    }

    [Fact]
    public async Task Atom_pages_are_linked_and_hold_every_change_once()
    {
        await site.Publish(25);
        await site.Bench.Withdraw.Handle(Bench.Id(3), Bench.Reason, "agent-1", Cancellation);
        List<string> ids = [];
        string? url = "/v1/changes.atom?limit=10", last = null;
        while (url is not null)
        {
            var feed = XDocument.Parse(await site.Text(url)).Root!;
            Assert.Equal(["author", "id", "rights", "title", "updated"], feed.Elements().Select(e => e.Name.LocalName).Where(n => n is not ("link" or "entry")).Order());
            Assert.All(feed.Elements(Atom + "entry"), IsWholeEntry);
            ids.AddRange(feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
            Assert.NotNull(Linked(feed, "first"));
            if (last is not null) Assert.NotNull(Linked(feed, "previous"));
            (last, url) = (url, Linked(feed, "next"));
        }

        Assert.Equal(Enumerable.Range(1, 26).Reverse().Select(n => $"urn:greffe:changes:{n}"), ids);
        var newest = XDocument.Parse(await site.Text("/v1/changes.atom?limit=1")).Root!.Element(Atom + "entry")!;
        Assert.Contains(newest.Elements(Atom + "category"), category => category.Attribute("term")!.Value == "withdrawn");
        Assert.DoesNotContain("sha256", newest.Value, StringComparison.Ordinal);
        var older = XDocument.Parse(await site.Text("/v1/changes.atom?limit=10&before=7")).Root!;
        Assert.EndsWith("before=17&limit=10", Linked(older, "previous"), StringComparison.Ordinal);
    }

    private static string? Linked(XElement feed, string relation) =>
        feed.Elements(Atom + "link").SingleOrDefault(link => link.Attribute("rel")!.Value == relation)?.Attribute("href")!.Value;

    /// <summary>What RFC 4287 §4.1.2 demands of an entry.</summary>
    private static void IsWholeEntry(XElement entry)
    {
        Assert.Single(entry.Elements(Atom + "id"));
        Assert.Single(entry.Elements(Atom + "title"));
        Assert.True(DateTimeOffset.TryParse(Assert.Single(entry.Elements(Atom + "updated")).Value, out _));
        Assert.Contains(entry.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate" && Uri.IsWellFormedUriString(link.Attribute("href")!.Value, UriKind.Absolute));
    }

    [Fact]
    public async Task An_empty_feed_is_still_a_feed()
    {
        var feed = XDocument.Parse(await site.Text("/v1/changes.atom")).Root!;
        Assert.Empty(feed.Elements(Atom + "entry"));
        Assert.NotEmpty(feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public async Task Lines_carry_the_very_bytes_of_what_is_public_now_and_nothing_else()
    {
        await site.Publish(3);
        await site.Bench.Put(Bench.Decision(1, "Autre texte"));
        await site.Bench.Withdraw.Handle(Bench.Id(2), Bench.Reason, "agent-1", Cancellation);
        var lines = (await site.Text("/v1/changes.ndjson?content=true")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.Equal([false, false, true, true, false], lines.Select(line => JsonDocument.Parse(line).RootElement.TryGetProperty("decision", out _)));
        foreach (var line in lines.Select(line => JsonDocument.Parse(line).RootElement).Where(line => line.TryGetProperty("decision", out _)))
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(line.GetProperty("decision").GetRawText());
            Assert.Equal(line.GetProperty("contentHash").GetString(), Decisions.Journalling.BlobHash.Of(bytes).Value);
        }

        Assert.DoesNotContain("decision\"", await site.Text("/v1/changes.ndjson"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_root_is_the_hash_of_all_identifiers_and_contents_and_moves_with_each_change()
    {
        await site.Publish(4);
        var head = await site.Json("/v1/changes/head");
        var lines = (await site.Json("/v1/changes")).GetProperty("changes").EnumerateArray()
            .Select(change => $"{change.GetProperty("id").GetString()} {change.GetProperty("contentHash").GetString()}\n").Order(StringComparer.Ordinal);
        var expected = Decisions.Journalling.BlobHash.Of(System.Text.Encoding.ASCII.GetBytes(string.Concat(lines))).Value;
        Assert.Equal((expected, 4, 4), (head.GetProperty("root").GetString(), head.GetProperty("decisions").GetInt32(), head.GetProperty("sequence").GetInt32()));

        await site.Bench.Withdraw.Handle(Bench.Id(2), Bench.Reason, "agent-1", Cancellation);
        var after = await site.Json("/v1/changes/head");
        Assert.NotEqual(expected, after.GetProperty("root").GetString());
        Assert.Equal(3, after.GetProperty("decisions").GetInt32());
    }

    [Theory]
    [InlineData("/v1/changes")]
    [InlineData("/v1/changes.atom")]
    [InlineData("/v1/changes/head")]
    [InlineData("/v1/decisions?limit=2")]
    public async Task A_copy_is_good_until_something_changes(string url)
    {
        await site.Publish(3);
        using var first = await site.Get(url);
        var tag = first.Headers.ETag!.ToString();
        using (var held = await site.Get(url, held: tag)) Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
        await site.Bench.Withdraw.Handle(Bench.Id(1), Bench.Reason, "agent-1", Cancellation);
        using var again = await site.Get(url, held: tag);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task The_content_of_a_decision_is_the_bytes_of_its_hash_by_suffix_too()
    {
        await site.Publish(1);
        using var answer = await site.Get($"/v1/decisions/{Bench.Id(1)}.content");
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancellation);
        var hash = (await site.Json($"/v1/decisions/{Bench.Id(1)}.json")).GetProperty("contentHash").GetString();
        Assert.Equal((hash, $"\"{hash}\""), (Decisions.Journalling.BlobHash.Of(bytes).Value, answer.Headers.ETag!.Tag));
        using var text = await site.Get($"/v1/decisions/{Bench.Id(1)}.txt");
        Assert.Equal("text/plain", text.Content.Headers.ContentType?.MediaType);
    }
}
