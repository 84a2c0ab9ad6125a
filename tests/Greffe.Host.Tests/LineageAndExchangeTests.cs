using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Greffe.Catalogue.Demonstrate;
using Greffe.Catalogue.Harvest;
using Greffe.Catalogue.PolicyRules;
using Greffe.Catalogue.TraceLineage;
using Greffe.Host;
using Greffe.Host.CommandLine;
using Greffe.Host.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Tests;

/// <summary>Lineage and exchange through the real server.</summary>
public sealed class LineageAndExchangeTests : IAsyncLifetime
{
    // SHA-256 of «jeton-d-essai».
    private static readonly string Hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("jeton-d-essai"u8));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("greffe-lineage-host");
    private Installation _installation = null!; // Set before each test.
    private HttpClient _client = null!; // The same.

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Address => _installation.App.Addresses().First();

    public async ValueTask InitializeAsync()
    {
        _installation = Installation.Open(new DataFolder(Path.Combine(_folder.FullName, "data")), createKeys: true, demonstration: true, settings: new Dictionary<string, string?> { ["Lineage:Senders:essai"] = Hash });
        _installation.App.MapServer();
        await _installation.App.StartAsync(Cancellation);
        _installation.App.Services.GetRequiredService<CatalogueDemonstration>().Seed();
        _client = new() { BaseAddress = new(Address) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _installation.App.StopAsync(CancellationToken.None); // background work ends before what it works on
        await _installation.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_platforms_own_flows_break_no_rule_and_lead_from_deliveries_to_the_public()
    {
        await _installation.App.Services.GetRequiredService<TellOwnRuns>().Tell(Cancellation);
        var examination = _installation.App.Services.GetRequiredService<ExamineFlows>().Examine(FlowRuleFiles.Shipped());
        Assert.Equal(3, examination.Rules);
        Assert.True(examination.Flows >= 14, $"{examination.Flows} flows");
        Assert.Empty(examination.Forbidden);
        var origin = await _client.GetFromJsonAsync<JsonElement>("/v1/lineage/origin?namespace=greffe&name=decisions", Cancellation);
        var before = origin.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()).ToList();
        Assert.Contains("livraisons", before);
        Assert.Contains("occultation", before);
        var impact = await _client.GetFromJsonAsync<JsonElement>("/v1/lineage/impact?record=decisions", Cancellation);
        Assert.Contains("indicateurs", impact.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Without_hiding_the_same_flows_break_the_rule()
    {
        await _installation.App.Services.GetRequiredService<TellOwnRuns>().Tell(Cancellation);
        await Send("""[{"eventTime":"2026-11-01T00:00:00Z","producer":"urn:p","schemaURL":"urn:s","job":{"namespace":"greffe","name":"raccourci"},"inputs":[{"namespace":"greffe","name":"decisions-lues"}],"outputs":[{"namespace":"greffe","name":"fichiers"}]}]""");
        var forbidden = _installation.App.Services.GetRequiredService<ExamineFlows>().Examine(FlowRuleFiles.Shipped()).Forbidden;
        Assert.Contains(forbidden, flow => flow.Path is [.., "greffe/raccourci", "greffe/fichiers"]);
    }

    [Fact]
    public async Task Events_are_taken_from_a_known_sender_alone_one_by_one_or_many()
    {
        using var unknown = await _client.PostAsync("/v1/lineage", new StringContent("{}", System.Text.Encoding.UTF8, "application/json"), Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
        const string one = """{"eventTime":"2026-11-01T00:00:00Z","producer":"urn:p","schemaURL":"urn:s","dataset":{"namespace":"n","name":"d"}}""";
        Assert.Equal(HttpStatusCode.Created, (await Send(one)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Send(one)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send("{}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send("{")).Status);
        var (status, answer) = await Send($"[{one},3]");
        Assert.Equal((HttpStatusCode.OK, "partial_success", 1), (status, answer.GetProperty("status").GetString(), answer.GetProperty("failed_events")[0].GetProperty("index").GetInt32()));
        var events = await _client.GetFromJsonAsync<JsonElement>("/v1/lineage/events?limit=1000", Cancellation);
        Assert.DoesNotContain(events.GetProperty("events").EnumerateArray(), told => told.TryGetProperty("dataset", out _));
    }

    [Fact]
    public async Task The_catalogue_is_harvested_over_http_page_by_page_and_a_private_address_only_when_allowed()
    {
        using var refused = new FetchAddress(allowPrivate: false);
        var store = _installation.App.Services.GetRequiredService<HarvestCatalogue>();
        var report = await store.Harvest("soi", new($"{Address}/catalogue.ttl", refused), Cancellation);
        Assert.Contains("réseau privé", report.Fault, StringComparison.Ordinal);
        using var allowed = new FetchAddress(allowPrivate: true);
        report = await store.Harvest("ckan", new($"{Address}/api/3", allowed), Cancellation);
        Assert.Null(report.Fault);
        Assert.True(report.Created >= 3, $"{report.Created} created");
        Assert.Empty(report.Quarantined);
    }

    [Fact]
    public async Task Pages_and_files_are_there()
    {
        foreach (var (path, type) in new[] { ("/catalogue.ttl", "text/turtle"), ("/catalogue.jsonld", "application/ld+json"), ("/catalogue.rdf", "application/rdf+xml"), ("/catalogue/lignage", "text/html"), ("/api/3/action/package_list", "application/json") })
        {
            using var answer = await _client.GetAsync(path, Cancellation);
            Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }

        await _installation.App.Services.GetRequiredService<TellOwnRuns>().Tell(Cancellation);
        var page = await _client.GetStringAsync("/catalogue/lignage/fiche/decisions", Cancellation);
        Assert.Contains("<svg class=\"network wide\"", page, StringComparison.Ordinal);
        Assert.Contains("occultation", page, StringComparison.Ordinal);
        using var absent = await _client.GetAsync("/catalogue/lignage/element?nom=absent", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, absent.StatusCode);
        using var posted = await _client.PostAsJsonAsync("/api/3/action/package_show", new { id = "absent" }, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        Assert.False((await posted.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("success").GetBoolean());
    }

    [Fact]
    public async Task The_bodies_of_the_contract_document_are_taken_as_they_are_one_after_another()
    {
        var document = await _client.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Cancellation);
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Where(verb => verb.Value.TryGetProperty("operationId", out _))
            .Select(verb => (Id: verb.Value.GetProperty("operationId").GetString()!, Path: path.Name, Operation: verb.Value))).ToDictionary(one => one.Id);
        Assert.Equal(HttpStatusCode.Created, (await Send(Body("SendLineage", "application/json").GetRawText())).Status);
        var (status, answer) = await Send(Body("SendLineageBatch", "application/json").GetRawText(), "/v1/lineage/batch");
        Assert.Equal((HttpStatusCode.OK, "success"), (status, answer.GetProperty("status").GetString()));

        using var steward = new HttpClient { BaseAddress = new(Address), DefaultRequestHeaders = { { "Sec-Fetch-Site", "same-origin" } } };
        using var entered = await steward.PostAsync("/connexion/demonstration", new FormUrlEncodedContent([KeyValuePair.Create("compte", "gestionnaire")]), Cancellation);
        await Ends(await steward.PutAsync(Filled("PutCatalogueRecord"), Text(Body("PutCatalogueRecord", "application/json").GetRawText(), "application/json"), Cancellation), "\"result\":\"created\"");
        await Ends(await steward.PostAsync(Filled("AttachContract"), Text(Body("AttachContract", "application/yaml").GetString()!, "application/yaml"), Cancellation), "\"version\":\"1.0.0\"");
        using var data = new MultipartFormDataContent { { new ByteArrayContent("juridiction,tenues\ntj75056,12\n"u8.ToArray()), "file", "audiences.csv" } };
        await Ends(await steward.PostAsync(Filled("TestRecordContract"), data, Cancellation), "\"passed\":true");
        await Ends(await steward.PostAsync(Filled("PublishContract"), null, Cancellation), "1.0.0");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await steward.DeleteAsync(Filled("DeleteCatalogueRecord"), Cancellation)).StatusCode); // its contract is published
        Assert.Contains("public.role", await steward.GetStringAsync("/v1/lineage/origin?record=exemple-audiences", Cancellation), StringComparison.Ordinal);

        JsonElement Body(string id, string type) => operations[id].Operation.GetProperty("requestBody").GetProperty("content").GetProperty(type).GetProperty("example");
        string Filled(string id) => operations[id].Operation.GetProperty("parameters").EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == "path")
            .Aggregate(operations[id].Path, (path, parameter) => path.Replace($"{{{parameter.GetProperty("name").GetString()}}}", parameter.GetProperty("example").GetString(), StringComparison.Ordinal));
        static StringContent Text(string body, string type) => new(body, System.Text.Encoding.UTF8, type);
        static async Task Ends(HttpResponseMessage answer, string with)
        {
            using (answer) Assert.Contains(with, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancellation)}", StringComparison.Ordinal);
        }
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> Send(string body, string path = "/v1/lineage")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", "jeton-d-essai");
        using var answer = await _client.SendAsync(request, Cancellation);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation));
    }
}
