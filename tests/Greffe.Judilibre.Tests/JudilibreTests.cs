using System.Net;
using System.Text.Json.Nodes;
using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;
using Greffe.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Judilibre.Tests;

public sealed class JudilibreTests : IAsyncLifetime
{
    private readonly PublicCollection collection = new();
    private readonly EchoIndex index;
    private WebApplication app = null!; // set before each test

    public JudilibreTests() => index = new(collection);

    public async ValueTask InitializeAsync()
    {
        foreach (var decision in (PublicDecision[])[Decision(1, "cc"), Decision(2, "ca_chambery"), Decision(3, "tj33063"), Decision(4, "tcom8501"), Decision(5, "ce")])
            collection.States[decision.Id] = new PublicationState.Published(decision);
        collection.States[Id(6)] = new PublicationState.Withdrawn(DateTimeOffset.UnixEpoch);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<IPublicDecisions>(collection).AddSingleton<ISearchDecisions>(index).AddJudilibre();
        app = builder.Build();
        app.MapJudilibre();
        await app.StartAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("cc", 1)]
    [InlineData("ca", 2)]
    [InlineData("tj", 3)]
    [InlineData("tcom", 4)]
    public async Task A_decision_has_the_keys_and_types_of_the_sample(string kind, int number)
    {
        foreach (var form in (string[])["unresolved", "resolved"])
        {
            var sample = Read("samples", kind, $"sample_detail_{form}.json").AsObject();
            var ours = await Get($"decision?id={Id(number).Value}&resolve_references={(form == "resolved" ? "true" : "false")}");
            var missing = sample.Select(pair => pair.Key).Except(ours.Select(pair => pair.Key)).ToArray();
            Assert.Empty(missing);
            Assert.Empty(ours.Select(pair => pair.Key).Except(sample.Select(pair => pair.Key)).Except(["location", "solution_alt"]));
            foreach (var (key, value) in sample)
                if (value is not null && ours[key] is { } own) Assert.Equal(value.GetValueKind(), own.GetValueKind());
                else if (value is null && kind != "tcom") Assert.True(ours[key] is null || key is "bulletin" or "contested", $"{kind} {key}");
        }
    }

    [Theory]
    [InlineData("cc", 1)]
    [InlineData("ca", 2)]
    [InlineData("tj", 3)]
    [InlineData("tcom", 4)]
    public async Task A_result_has_the_keys_of_the_samples(string kind, int number)
    {
        var samples = Read("samples", kind, "sample_list.json")["unresolved"]!.AsArray().Select(item => item!.AsObject());
        var always = samples.Select(item => item.Select(pair => pair.Key).ToHashSet()).Aggregate((left, right) => [.. left.Intersect(right)]);
        var ever = samples.SelectMany(item => item.Select(pair => pair.Key)).ToHashSet();
        var page = await Get("search?query=bail&jurisdiction=cc,ca,tj,tcom");
        var ours = page["results"]!.AsArray().Select(item => item!.AsObject()).Single(item => item["id"]!.GetValue<string>() == Id(number).Value);
        Assert.Empty(always.Except(ours.Select(pair => pair.Key)).Except(["titlesAndSummaries"]));
        Assert.Empty(ours.Select(pair => pair.Key).Except(ever).Except(["solution_alt"]));
    }

    [Fact]
    public async Task A_search_says_the_page_the_score_the_highlights_and_the_next_page()
    {
        var page = await Get("search?query=bail%20commercial&jurisdiction=ca&jurisdiction=tj,tcom&page=1&location=8501");
        Assert.Equal([Jurisdiction.CourDAppel, Jurisdiction.TribunalJudiciaire, Jurisdiction.TribunalDeCommerce], index.Asked!.Filter.Jurisdictions);
        Assert.Equal("tcom8501", Assert.Single(index.Asked.Filter.Courts).Value);
        Assert.Equal([SearchField.Text], index.Asked.Fields);
        Assert.Equal((SearchOperator.Or, SearchSort.RelevanceAndPublication), (index.Asked.Operator, index.Asked.Sort));
        Assert.Equal("query=bail%20commercial&jurisdiction=ca&jurisdiction=tj%2Ctcom&location=8501&page=2", page["next_page"]!.GetValue<string>());
        Assert.EndsWith("page=0", page["previous_page"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("8501", page["query"]!["location"]![0]!.GetValue<string>());
        Assert.True(page["relaxed"]!.GetValue<bool>());
        var result = page["results"]![0]!;
        Assert.Equal(0.5, result["score"]!.GetValue<double>());
        Assert.Equal(["le <em>bail</em> est résilié", "<em>bail</em>"], result["highlights"]!["motivations"]!.AsArray().Select(item => item!.GetValue<string>()));
        Assert.Null((await Get("search?query=bail&page=2"))["next_page"]);
    }

    [Fact]
    public async Task An_empty_query_gives_an_empty_answer_and_no_kind_of_court_means_the_Cour_de_cassation()
    {
        Assert.Equal(0, (await Get("search"))["total"]!.GetValue<int>());
        Assert.Null(index.Asked);
        await Get("search?query=bail");
        Assert.Equal([Jurisdiction.CourDeCassation], index.Asked!.Filter.Jurisdictions);
    }

    [Theory]
    [InlineData("search?query=a&operator=xor", "operator", "xor")]
    [InlineData("search?query=a&field=judge", "field", "judge")]
    [InlineData("search?query=a&chamber=civ4", "chamber", "civ4")]
    [InlineData("search?query=a&type=arret&type=brouillon", "type", "brouillon")]
    [InlineData("search?query=a&jurisdiction=ce", "jurisdiction", "ce")]         // not of this API
    [InlineData("search?query=a&location=99999999", "location", "99999999")]
    [InlineData("search?query=a&location=tcom8501", "location", "tcom8501")]     // bare digits on this wire
    [InlineData("search?query=a&date_start=13/05/2021", "date_start", "13/05/2021")]
    [InlineData("search?query=a&sort=best", "sort", "best")]
    [InlineData("search?query=a&order=up", "order", "up")]
    [InlineData("search?query=a&page_size=51", "page_size", "51")]
    [InlineData("search?query=a&page_size=0", "page_size", "0")]
    [InlineData("search?query=a&page=-1", "page", "-1")]
    [InlineData("search?query=a&resolve_references=oui", "resolve_references", "oui")]
    [InlineData("search?query=a&withFileOfType=pdf", "withFileOfType", "pdf")]
    [InlineData("decision", "id", null)]
    [InlineData("decision?id=ABC", "id", "ABC")]
    [InlineData("taxonomy?id=judges", "id", "judges")]
    [InlineData("taxonomy?key=b", "id", null)]
    [InlineData("taxonomy?id=publication&key=zz", "key", "zz")]
    [InlineData("taxonomy?id=publication&context_value=ce", "context_value", "ce")]
    [InlineData("stats?keys=judge", "keys", "judge")]
    [InlineData("stats?keys=theme", "keys", "theme")]
    [InlineData("stats?date_end=hier", "date_end", "hier")]
    public async Task A_bad_parameter_is_refused_in_the_known_shape(string path, string parameter, string? value)
    {
        var answer = await Get(path, HttpStatusCode.BadRequest);
        Assert.Equal($"GET /{path.Split('?')[0]}", answer["route"]!.GetValue<string>());
        var error = Assert.Single(answer["errors"]!.AsArray())!.AsObject();
        Assert.Equal(["value", "msg", "param", "location"], error.Select(pair => pair.Key));
        Assert.Equal((parameter, value, "query"), (error["param"]!.GetValue<string>(), error["value"]?.GetValue<string>(), error["location"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("search?query=a&page=1000", HttpStatusCode.RequestedRangeNotSatisfiable)]
    [InlineData("decision?id=0000000000000000000000ff", HttpStatusCode.NotFound)]
    [InlineData("decision?id=000000000000000000000005", HttpStatusCode.NotFound)]  // Conseil d'État: not of this API
    [InlineData("decision?id=000000000000000000000006", HttpStatusCode.Gone)]
    public async Task What_cannot_be_given_has_its_status(string path, HttpStatusCode status) => Assert.NotNull((await Get(path, status))["errors"]);

    [Theory]
    [InlineData("cc")]
    [InlineData("ca")]
    [InlineData("tj")]
    [InlineData("tcom")]
    [InlineData("cph")]
    public async Task Every_list_equals_the_reference_but_subject_headings(string context)
    {
        foreach (var (list, reference) in Read("taxonomy", $"{context}.json").AsObject())
        {
            if (list == "theme") continue;
            var ours = (await Get($"taxonomy?id={list}&context_value={context}"))["result"]!.AsObject();
            var theirs = reference!["taxonomy"]!.AsObject();
            Assert.Empty(theirs.Select(pair => pair.Key).Except(ours.Select(pair => pair.Key)));
            foreach (var (key, label) in theirs) Assert.Equal((list, key, label!.GetValue<string>()), (list, key, ours[key]!.GetValue<string>()));
        }
    }

    [Fact]
    public async Task A_taxonomy_gives_words_of_a_key_and_key_of_words()
    {
        Assert.Equal("Publié au Bulletin", (await Get("taxonomy?id=publication&key=b"))["result"]!["value"]!.GetValue<string>());
        Assert.Equal("r", (await Get("taxonomy?id=publication&value=publi%C3%A9%20au%20rapport"))["result"]!["key"]!.GetValue<string>());
        Assert.Contains("location", (await Get("taxonomy"))["result"]!.AsArray().Select(item => item!.GetValue<string>()));
    }

    [Fact]
    public async Task Statistics_agree_with_the_collection_and_leave_out_other_courts()
    {
        var stats = await Get("stats?keys=jurisdiction,location");
        Assert.Equal(4, stats["results"]!["total_decisions"]!.GetValue<int>());
        Assert.Equal("2021-01-01", stats["results"]!["min_decision_date"]!.GetValue<string>());
        Assert.Equal("2021-01-04", stats["results"]!["max_decision_date"]!.GetValue<string>());
        var buckets = stats["results"]!["aggregated_data"]!.AsArray();
        Assert.Equal(4, buckets.Sum(bucket => bucket!["decisions_count"]!.GetValue<int>()));
        Assert.Contains(buckets, bucket => bucket!["key"]!["location"]?.GetValue<string>() == "8501");
        Assert.Equal(1, (await Get("stats?jurisdiction=ca"))["results"]!["total_decisions"]!.GetValue<int>());
    }

    [Fact]
    public async Task Health_is_told()
    {
        Assert.Equal("disponible", (await Get("healthcheck"))["status"]!.GetValue<string>());
        index.Position = 0;
        Assert.Equal("indisponible", (await Get("healthcheck"))["status"]!.GetValue<string>());
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static DecisionId Id(int number) => DecisionId.TryParse($"{number:x24}", out var id) ? id : throw new ArgumentException("Not an identifier.");

    private static JsonNode Read(params string[] path) => JsonNode.Parse(File.ReadAllText(Shared.Path(["judilibre", .. path])))!;

    private async Task<JsonObject> Get(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await app.GetTestClient().GetAsync($"{JudilibreModule.Root}/{path}", TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
    }

    private static PublicDecision Decision(int number, string code)
    {
        var court = CourtCode.TryParse(code, out var read) ? read : throw new ArgumentException(code);
        var supreme = court == CourtCode.CourDeCassation;
        return new()
        {
            Id = Id(number), Source = "test", Text = "Le bail est résilié.", Court = court, CourtLabel = KnownCourts.Label(court), Date = new(2021, 1, number),
            Numbers = ["20/00804"], Form = PublicationForm.Full, Rule = "test", PublishedOn = new(2022, 1, 1), UpdatedOn = new(2022, 1, 1), OccultationVersion = "test",
            Type = new("arret", "Arrêt"), Chamber = new("comm", "Chambre commerciale financière et économique"), Solution = new("other", "Annule la décision déférée"),
            Formation = supreme ? new("fs", "Formation de section") : null,
            Ecli = supreme && Greffe.Decisions.Ecli.TryParse("ECLI:FR:CCASS:2020:CO00740", out var ecli) ? ecli : null,
            PublicationLevels = supreme ? [new("b", "Publié au Bulletin")] : [], Nac = supreme ? null : "72Z",
            Zones = court.Jurisdiction == Jurisdiction.TribunalDeCommerce ? [] : [new(ZoneKind.Motivations, new(0, 20))],
            Abstracts = supreme ? [new(["BAIL"], "Sommaire.")] : [], Contested = supreme ? new("cour d'appel de Paris", new(2019, 5, 16), "18/27804") : null,
            ParticularInterest = court.Jurisdiction is Jurisdiction.TribunalJudiciaire or Jurisdiction.TribunalDeCommerce,
        };
    }
}
