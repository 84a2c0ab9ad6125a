using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Greffe.Judilibre.Tests;

/// <summary>
/// The requests of a published typed client (pyJudilibre 0.14.6), as it sends them, and what its models accept: no field more, those they
/// require, values that they can read. The client itself was run against the server with 11,589 decisions (docs/measures/judilibre.md).
/// </summary>
public sealed class ThirdPartyClientTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    private static readonly string[] Short =
    [
        "id", "decision_date", "jurisdiction", "number", "numbers", "publication", "solution", "particularInterest", "location", "chamber", "ecli", "formation", "type",
        "solution_alt", "summary", "bulletin", "files", "themes", "titlesAndSummaries", "decision_datetime", "nac", "portalis",
    ];

    private static readonly string[] Found = [.. Short, "score", "highlights"];

    private static readonly string[] Full =
        [.. Short, "source", "text", "update_date", "update_datetime", "zones", "contested", "forward", "timeline", "partial", "visa", "rapprochements", "legacy"];

    private static readonly string[] Required = ["id", "decision_date", "number", "numbers", "particularInterest"];

    [Theory]
    [InlineData("scan?date_type=creation&resolve_references=true&batch_size=12")]
    [InlineData("scan?location=ca_paris&jurisdiction=ca&date_type=creation&resolve_references=true&batch_size=12")]
    [InlineData("scan?jurisdiction=cc&date_start=2019-01-01&date_end=2024-12-31&date_type=creation&resolve_references=true&batch_size=1000")]
    [InlineData("export?jurisdiction=tcom&date_type=creation&resolve_references=true&batch=0&batch_size=42")]
    [InlineData("export?particularInterest=true&jurisdiction=cc&jurisdiction=ca&jurisdiction=tj&jurisdiction=tcom&date_type=creation&resolve_references=true&batch=0&batch_size=9")]
    [InlineData("export?date_type=creation&resolve_references=true&batch=0&batch_size=10&page_size=1")]
    public async Task Decisions_fit_its_models(string path)
    {
        var results = (await Get(path))["results"]!.AsArray();
        Assert.NotEmpty(results);
        Assert.All(results, item => Fits(item!.AsObject(), Full, [.. Required, "source", "text", "update_date"]));
    }

    [Theory]
    [InlineData("scan?date_type=creation&resolve_references=true&batch_size=12&abridged=true")]
    [InlineData("scan?date_type=creation&resolve_references=true&batch_size=12&abridged=true&sources=juritcom")] // a name that the service ignores
    [InlineData("export?date_type=creation&resolve_references=true&batch=0&batch_size=12&abridged=true")]
    public async Task Abridged_decisions_fit_its_models(string path)
    {
        var results = (await Get(path))["results"]!.AsArray();
        Assert.Equal(12, results.Count);
        Assert.All(results, item => Fits(item!.AsObject(), Short, Required));
    }

    [Theory]
    [InlineData("search?operator=exact&date_type=creation&verbose=false&query=bail+est&page_size=25&page=0&resolve_references=true")]
    [InlineData("search?particularInterest=true&jurisdiction=cc&jurisdiction=ca&date_type=creation&query=bail&page_size=9&page=0&resolve_references=true")]
    public async Task Results_fit_its_models(string path)
    {
        var results = (await Get(path))["results"]!.AsArray();
        Assert.NotEmpty(results);
        Assert.All(results, item =>
        {
            Fits(item!.AsObject(), Found, [.. Required, "score", "highlights"]);
            Assert.Empty(item["highlights"]!.AsObject().Select(pair => pair.Key).Except(["text"]));
        });
    }

    [Fact]
    public async Task Statistics_fit_its_models_and_equal_what_it_counts()
    {
        const string asked = "jurisdiction=cc&jurisdiction=ca&date_start=2020-12-25&date_end=2023-01-10&date_type=creation";
        foreach (var (key, field) in new[] { ("month", "decision_date"), ("jurisdiction", "jurisdiction"), ("location", "location"), ("formation", "formation"), ("chamber", "chamber"), ("publication", "publication"), ("solution", "solution"), ("nac", "nac") })
        {
            var stats = await Get($"stats?keys={key}&{asked}");
            Fits(stats, ["query", "results"], ["query", "results"]);
            Assert.Empty(stats["query"]!.AsObject().Select(pair => pair.Key).Except(["date_start", "date_end", "date_type", "jurisdiction", "location", "particularInterest", "keys"]));
            Assert.Empty(stats["results"]!.AsObject().Select(pair => pair.Key).Except(["min_decision_date", "max_decision_date", "total_decisions", "aggregated_data"]));
            var decisions = (await Get($"scan?{asked}&batch_size=1000"))["results"]!.AsArray();
            var counted = decisions.SelectMany(item => Values(item![field], key)).GroupBy(value => value).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Count()));
            Assert.Equal(counted, stats["results"]!["aggregated_data"]!.AsArray().Select(cell => (cell!["key"]![key]!.GetValue<string>(), cell["decisions_count"]!.GetValue<int>())));
        }
    }

    [Fact]
    public async Task It_pages_a_scan_by_reading_the_cursor_out_of_the_link()
    {
        List<string> seen = [];
        string? cursor = null;
        do
        {
            var page = await Get("scan?jurisdiction=cc&date_type=creation&resolve_references=true&batch_size=25" + (cursor is null ? "" : "&searchAfter=" + Uri.EscapeDataString(cursor)));
            seen.AddRange(page["results"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()));
            cursor = page["next_batch"] is { } next ? Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(next.GetValue<string>())["searchAfter"].ToString() : null;
        }
        while (cursor is not null);
        Assert.Equal(seen.Distinct().Count(), seen.Count);
        Assert.True(seen.Count >= 120);
    }

    [Fact]
    public async Task It_pages_the_history_with_a_blank_in_the_date()
    {
        var first = await Get("transactionalhistory?date=2025-06-01+00%3A00%3A00%2B00%3A00&page_size=11");
        var from = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(first["next_page"]!.GetValue<string>())["from_id"].ToString();
        var second = await Get($"transactionalhistory?date=2025-06-01+00%3A00%3A00%2B00%3A00&page_size=22&from_id={Uri.EscapeDataString(from)}");
        Assert.Equal((11, 22), (first["transactions"]!.AsArray().Count, second["transactions"]!.AsArray().Count));
        var last = Moment(first["transactions"]![10]!);
        Assert.All(second["transactions"]!.AsArray(), line =>
        {
            Fits(line!.AsObject(), ["id", "action", "date"], ["id", "action", "date"]);
            Assert.Contains(line["action"]!.GetValue<string>(), (string[])["created", "updated", "deleted"]);
            Assert.True(Moment(line) >= last);
        });
    }

    [Theory]
    [InlineData("decision?id=obvisously_wrong_id&resolve_references=true", HttpStatusCode.NotFound)]
    [InlineData("taxonomy?id=location&context_value=ca&key=obviously_wrong_taxon_key", HttpStatusCode.NotFound)]
    [InlineData("taxonomy?id=location&context_value=ca&value=obviously_wrong_taxon_value", HttpStatusCode.NotFound)]
    public async Task Its_errors_are_those_that_it_tells_apart(string path, HttpStatusCode status) => await Get(path, status);

    [Fact]
    public async Task Its_taxonomies_hold_each_key_and_word()
    {
        Assert.Equal("Cour d'appel d'Agen", (await Get("taxonomy?id=location&context_value=ca&key=ca_agen"))["result"]!["value"]!.GetValue<string>());
        Assert.Equal("ca_agen", (await Get("taxonomy?id=location&context_value=ca&value=Cour+d%27appel+d%27Agen"))["result"]!["key"]!.GetValue<string>());
    }

    private static void Fits(JsonObject item, string[] allowed, string[] required)
    {
        Assert.Empty(item.Select(pair => pair.Key).Except(allowed));
        Assert.All(required, name => Assert.NotNull(item[name]));
        if (item["contested"] is JsonObject contested)
            Assert.Empty(contested.Select(pair => pair.Key).Except(["id", "date", "jurisdiction", "chamber", "title", "solution", "number", "url", "sourceId"]));
        foreach (var file in item["files"]?.AsArray() ?? [])
            Assert.Empty(file!.AsObject().Select(pair => pair.Key).Except(["id", "name", "type", "isCommunication", "isAttache", "isPreparatoire", "date", "size", "url", "rawUrl"]));
    }

    private static IEnumerable<string> Values(JsonNode? value, string key) => value switch
    {
        null => [],
        JsonArray list => list.Select(item => item!.GetValue<string>()),
        _ when key == "month" => [value.GetValue<string>()[..7]],
        _ => [value.GetValue<string>()],
    };

    private static DateTimeOffset Moment(JsonNode line) => DateTimeOffset.Parse(line["date"]!.GetValue<string>(), CultureInfo.InvariantCulture);

    private async Task<JsonObject> Get(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{JudilibreModule.Root}/{path}");
        request.Headers.TryAddWithoutValidation("KeyId", "sésame-1");
        request.Headers.TryAddWithoutValidation("User-Agent", "pyJudilibre 0.14.6");
        using var response = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
    }
}
