using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

using Greffe.Decisions.Journalling;
using Greffe.Decisions.Publication;
using Greffe.Publication.Tests.Fakes;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Greffe.Publication.Tests;

public sealed class WebTests : IAsyncLifetime
{
    private readonly Bench bench = new();
    private WebApplication app = null!; // made in InitializeAsync
    private HttpClient client = null!; // likewise

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders(); // the framework logs addresses, and people type names in them
        builder.Configuration["Publication:Database"] = bench.PathOf("public.db");
        builder.Configuration["Publication:BulkFolder"] = bench.PathOf("bulk");
        builder.Services.AddSingleton<IJournal>(bench.Journal).AddSingleton<IPublicBlobs>(bench.Blobs).AddSingleton<IReleaseAudit>(bench.Audit)
            .AddSingleton<TimeProvider>(bench.Time).AddSingleton<IDecisionRepresentation, Upper>();
        builder.Services.AddPublication(builder.Configuration);
        app = builder.Build();
        app.MapPublication();
        await app.StartAsync(Cancellation);
        client = app.GetTestClient();
        await bench.Release.Handle([.. Enumerable.Range(1, 45).Select(number => Bench.Candidate(Bench.Decision(number)))], Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        bench.Dispose();
    }

    [Fact]
    public async Task A_decision_comes_with_source_licence_and_last_update()
    {
        var json = await Json($"/v1/decisions/{Bench.Id(1)}");
        Assert.Equal("Licence Ouverte 2.0", json.GetProperty("licence").GetString());
        Assert.Equal("2026-11-23", json.GetProperty("lastUpdate").GetString());
        Assert.NotEmpty(json.GetProperty("source").GetString()!);
        Assert.Equal(Bench.Id(1).Value, json.GetProperty("decision").GetProperty("id").GetString());
        Assert.Equal("En-tête\nMotifs secrets\nDispositif", json.GetProperty("decision").GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("0123456789abcdef01234567", HttpStatusCode.NotFound, "urn:greffe:publication:decision-not-found")]
    [InlineData("Martin", HttpStatusCode.NotFound, "urn:greffe:publication:decision-not-found")]
    public async Task What_is_not_public_is_a_problem_404(string id, HttpStatusCode status, string type) =>
        await Refused($"/v1/decisions/{id}", status, type);

    [Fact]
    public async Task A_refusal_does_not_repeat_what_was_typed()
    {
        var answer = await client.GetAsync(new Uri("/v1/decisions/Jean%20Martin", UriKind.Relative), Cancellation);
        Assert.DoesNotContain("Martin", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_decision_is_a_problem_410_at_once()
    {
        await bench.Withdraw.Handle(Bench.Id(1), Bench.Reason, "agent-1", Cancellation);
        await Refused($"/v1/decisions/{Bench.Id(1)}", HttpStatusCode.Gone, "urn:greffe:publication:decision-withdrawn");
    }

    [Fact]
    public async Task The_total_follows_a_withdrawal_and_is_that_of_each_filter()
    {
        Assert.Equal(45, (await Json("/v1/decisions")).GetProperty("total").GetInt32());
        Assert.Equal(0, (await Json("/v1/decisions?court=ca_lyon&from=1999-01-01&to=1999-01-02")).GetProperty("total").GetInt32());
        await bench.Withdraw.Handle(Bench.Id(1), Bench.Reason, "agent-1", Cancellation);
        Assert.Equal(44, (await Json("/v1/decisions")).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("text/plain", "text/plain")]
    [InlineData("application/x-upper, application/json;q=0.5", "application/x-upper")]
    [InlineData("text/html, */*;q=0.1", "application/json")]
    [InlineData("application/json;q=0, text/plain", "text/plain")]
    public async Task The_form_is_the_one_that_the_client_prefers(string accept, string mediaType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/decisions/{Bench.Id(1)}");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await client.SendAsync(request, Cancellation);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Accept", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("?format=text", "text/plain")]
    [InlineData("?format=upper", "application/x-upper")]
    [InlineData("?format=json", "application/json")]
    public async Task The_form_may_be_named(string query, string mediaType)
    {
        using var answer = await client.GetAsync(new Uri($"/v1/decisions/{Bench.Id(1)}{query}", UriKind.Relative), Cancellation);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_form_that_is_not_offered_is_a_problem_406()
    {
        await Refused($"/v1/decisions/{Bench.Id(1)}?format=docx", HttpStatusCode.NotAcceptable, "urn:greffe:publication:format-not-offered");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/decisions/{Bench.Id(1)}");
        request.Headers.Accept.Add(new("image/png"));
        using var answer = await client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.NotAcceptable, answer.StatusCode);
    }

    [Fact]
    public async Task A_copy_that_is_still_good_is_not_sent_again_and_one_that_is_not_is()
    {
        using var first = await client.GetAsync(new Uri($"/v1/decisions/{Bench.Id(1)}", UriKind.Relative), Cancellation);
        var tag = first.Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, (await Conditional(tag)).StatusCode);
        await bench.Put(Bench.Decision(1, "Corrigée"));
        Assert.Equal(HttpStatusCode.OK, (await Conditional(tag)).StatusCode);
        await bench.Withdraw.Handle(Bench.Id(1), Bench.Reason, "agent-1", Cancellation);
        Assert.Equal(HttpStatusCode.Gone, (await Conditional(tag)).StatusCode);
    }

    private async Task<HttpResponseMessage> Conditional(EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/decisions/{Bench.Id(1)}");
        request.Headers.IfNoneMatch.Add(tag);
        return await client.SendAsync(request, Cancellation);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_nor_double()
    {
        List<string> ids = [];
        var url = "/v1/decisions?limit=10";
        for (var cursor = ""; cursor is not null;)
        {
            var page = await Json(url + (cursor.Length > 0 ? "&cursor=" + cursor : ""));
            Assert.Equal(45, page.GetProperty("total").GetInt32());
            Assert.Equal("Licence Ouverte 2.0", page.GetProperty("licence").GetString());
            ids.AddRange(page.GetProperty("decisions").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            Assert.False(page.GetProperty("decisions")[0].TryGetProperty("text", out _));
            cursor = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }

        Assert.Equal(45, ids.Count);
        Assert.Equal(Enumerable.Range(1, 45).Select(number => Bench.Id(number).Value), ids);
    }

    [Fact]
    public async Task Texts_come_when_asked_for_and_a_number_finds_its_decision()
    {
        var page = await Json("/v1/decisions?number=24/00007&text=true");
        var found = Assert.Single(page.GetProperty("decisions").EnumerateArray());
        Assert.Equal(Bench.Id(7).Value, found.GetProperty("id").GetString());
        Assert.True(found.TryGetProperty("text", out _));
        Assert.Equal(0, (await Json("/v1/decisions?number=24/99999")).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("/v1/decisions?limit=0")]
    [InlineData("/v1/decisions?limit=101")]
    [InlineData("/v1/decisions?limit=ten")]
    [InlineData("/v1/decisions?from=01/02/2024")]
    [InlineData("/v1/decisions?jurisdiction=zz")]
    [InlineData("/v1/decisions?court=nowhere")]
    [InlineData("/v1/decisions?cursor=abc")]
    [InlineData("/v1/decisions?order=sideways")]
    [InlineData("/v1/changes?after=-1")]
    [InlineData("/v1/changes?limit=1001")]
    [InlineData("/v1/changes?format=xml")]
    [InlineData("/v1/stats?by=magistrat")] // no dimension on persons exists
    [InlineData("/v1/stats?by=court,year,month,type")]
    public async Task A_parameter_that_cannot_be_read_is_a_problem_400(string url) =>
        await Refused(url, HttpStatusCode.BadRequest, "urn:greffe:publication:bad-parameter");

    [Fact]
    public async Task The_feed_is_read_by_pages_and_by_lines()
    {
        await bench.Withdraw.Handle(Bench.Id(2), Bench.Reason, "agent-1", Cancellation);
        var page = await Json("/v1/changes?limit=40");
        Assert.Equal((40, 40, 46), (page.GetProperty("changes").GetArrayLength(), page.GetProperty("next").GetInt32(), page.GetProperty("head").GetInt32()));
        var rest = await Json("/v1/changes?after=40");
        Assert.Equal("withdrawn", rest.GetProperty("changes")[5].GetProperty("kind").GetString());
        Assert.False(rest.GetProperty("changes")[5].TryGetProperty("contentHash", out _));

        using var answer = await client.GetAsync(new Uri("/v1/changes?format=ndjson", UriKind.Relative), Cancellation);
        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("license", answer.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        var lines = (await answer.Content.ReadAsStringAsync(Cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(46, lines.Length);
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
    }

    [Fact]
    public async Task Statistics_count_by_the_dimensions_asked_for()
    {
        var json = await Json("/v1/stats?by=jurisdiction&by=year");
        Assert.Equal(45, json.GetProperty("total").GetInt32());
        var count = Assert.Single(json.GetProperty("counts").EnumerateArray());
        Assert.Equal(("ca", "2024", 45),
            (count.GetProperty("jurisdiction").GetString(), count.GetProperty("year").GetString(), count.GetProperty("count").GetInt32()));
        Assert.Equal(45, json.GetProperty("timeLimits").GetProperty("late").GetInt32());
    }

    private async Task<JsonElement> Json(string url)
    {
        using var answer = await client.GetAsync(new Uri(url, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;
    }

    private async Task Refused(string url, HttpStatusCode status, string type)
    {
        using var answer = await client.GetAsync(new Uri(url, UriKind.Relative), Cancellation);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(type, problem.RootElement.GetProperty("type").GetString());
        Assert.NotEmpty(problem.RootElement.GetProperty("detail").GetString()!);
    }

    private sealed class Upper : IDecisionRepresentation
    {
        public string Key => "upper";

        public IReadOnlyList<string> MediaTypes => ["application/x-upper"];

        public async ValueTask Write(PublicDecision decision, Stream destination, CancellationToken cancellation) =>
            await destination.WriteAsync(System.Text.Encoding.UTF8.GetBytes(decision.Text.ToUpperInvariant()), cancellation);
    }
}
