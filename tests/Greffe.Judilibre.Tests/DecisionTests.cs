using System.Net;
using System.Text.Json.Nodes;

namespace Greffe.Judilibre.Tests;

/// <summary>One decision: every field of the order comes out as it came in.</summary>
public sealed class DecisionTests(JudilibreServer server) : IClassFixture<JudilibreServer>
{
    [Fact]
    public async Task Every_field_of_the_order_comes_out()
    {
        var order = Orders.Make(10);
        var answer = await server.Get($"decision?id={order["id"]}");
        foreach (var name in (string[])["id", "source", "text", "jurisdiction", "chamber", "formation", "decision_date", "decision_datetime", "update_date", "update_datetime",
                     "solution", "type", "themes", "particularInterest", "summary", "zones", "ecli", "rapprochements", "legacy"])
            Assert.True(JsonNode.DeepEquals(order[name], answer[name]), name);
        Assert.Equal("""["n"]""", Orders.Make(10)["publication"]!.ToJsonString());
        Assert.Equal("[]", answer["publication"]!.ToJsonString()); // a decision read alone shows bulletin and report only
        Assert.Equal("""[{"title":"Article 1240 du code civil."}]""", answer["visa"]!.ToJsonString());
        Assert.Equal("18/27804", answer["contested"]!["number"]!.GetValue<string>()); // a list of one
        Assert.Null(answer["contested"]!["content"]);
        Assert.False(answer.ContainsKey("timeline")); // of a single step
        Assert.True(answer.ContainsKey("forward") && answer["forward"] is null);
        Assert.False(answer.ContainsKey("displayText"));
    }

    [Fact]
    public async Task Joined_appeals_keep_each_its_number()
    {
        foreach (var path in (string[])["scan?batch_size=200", "export?batch=0&batch_size=200", "search?query=bail&page_size=50"])
        {
            var result = (await server.Get(path))["results"]!.AsArray().Single(item => item!["id"]!.GetValue<string>() == Orders.Make(6)["id"]!.GetValue<string>());
            Assert.Equal("""["20-10.106","20-11.106"]""", result!["numbers"]!.ToJsonString());
            Assert.Equal("20-10.106", result["number"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task Keys_become_words_when_asked()
    {
        var answer = await server.Get($"decision?id={Orders.Make(20)["id"]}&resolve_references=true");
        Assert.Equal(("Cour de cassation", "Formation de section", "Cassation"), (answer["jurisdiction"]!.GetValue<string>(), answer["formation"]!.GetValue<string>(), answer["solution"]!.GetValue<string>()));
        Assert.Equal("""["Publié au Bulletin","Publié au Rapport"]""", Plain(answer["publication"]!));
        Assert.Equal("Rapport du conseiller", answer["files"]![0]!["type"]!.GetValue<string>());
        Assert.Equal("Tribunal de commerce de Paris", Court(await server.Get($"decision?id={Orders.Make(4)["id"]}&resolve_references=true")));
    }

    [Fact]
    public async Task Files_are_listed_with_the_report_first_and_led_to()
    {
        var id = Orders.Make(5)["id"]!.GetValue<string>();
        var files = (await server.Get($"decision?id={id}"))["files"]!.AsArray();
        Assert.Equal(["prep_rapp", "comm_comm"], files.Select(file => file!["type"]!.GetValue<string>()));
        Assert.Equal(["2020-01-12", "2020-01-12"], files.Select(file => file!["date"]!.GetValue<string>()));
        Assert.Equal((true, false, false), (files[0]!["isPreparatoire"]!.GetValue<bool>(), files[0]!["isCommunication"]!.GetValue<bool>(), files[0]!["isAttache"]!.GetValue<bool>()));
        Assert.Equal("https://example.org/r.pdf", files[0]!["rawUrl"]!.GetValue<string>());
        using var response = await server.Http.GetAsync(files[0]!["url"]!.GetValue<string>(), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Redirect, "https://example.org/r.pdf"), (response.StatusCode, response.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task The_words_sought_are_marked_and_the_zones_follow()
    {
        var answer = await server.Get($"decision?id={Orders.Make(5)["id"]}&query=BAIL resilie");
        var text = answer["text"]!.GetValue<string>();
        Assert.Contains("Le <em>bail</em> est <em>résilié</em>.", text, StringComparison.Ordinal);
        var zone = answer["zones"]!["motivations"]![0]!;
        Assert.Equal("Le <em>bail</em> est <em>résilié</em>.\n", text[zone["start"]!.GetValue<int>()..zone["end"]!.GetValue<int>()]);
        Assert.Equal(text.Length, answer["zones"]!["dispositif"]![0]!["end"]!.GetValue<int>());
        Assert.Contains("<em>bail est</em>", (await server.Get($"decision?id={Orders.Make(5)["id"]}&query=bail est&operator=exact"))["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_decision_under_appeal_is_shown_when_it_came_along()
    {
        var answer = await server.Get($"decision?id={Orders.Make(5)["id"]}&showContested=true");
        Assert.Equal(("Texte attaqué.", "Pôle 4", "cour d'appel de Paris"), (answer["text"]!.GetValue<string>(), answer["chamber"]!.GetValue<string>(), answer["jurisdiction"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_partial_decision_shows_no_zones()
    {
        await using var other = new JudilibreServer();
        await other.InitializeAsync();
        var order = Orders.Make(400);
        order["partial"] = true;
        other.Collection.Publish(Orders.Decision(order));
        await other.Catalogue.CatchUp(TestContext.Current.CancellationToken);
        var answer = await other.Get($"decision?id={order["id"]}");
        Assert.True(answer["partial"]!.GetValue<bool>());
        Assert.False(answer.ContainsKey("zones"));
    }

    [Fact]
    public async Task A_decision_of_another_way_in_has_the_same_shape()
    {
        await using var other = new JudilibreServer();
        await other.InitializeAsync();
        other.Collection.Publish(Orders.Decision(Orders.Make(401)) with
        {
            CourtRecord = null, Solution = new("other", "Annule la décision déférée"), Abstracts = [new(["BAIL"], "Sommaire.")], Related = ["Crim., 28 mars 2018"],
            Contested = new("cour d'appel de Paris", new(2019, 5, 16), "18/27804"), Nac = null,
        });
        await other.Catalogue.CatchUp(TestContext.Current.CancellationToken);
        var theirs = await other.Get($"decision?id={Orders.Make(1)["id"]}");
        var ours = await other.Get($"decision?id={Orders.Make(401)["id"]}");
        Assert.Empty(ours.Select(pair => pair.Key).Except(theirs.Select(pair => pair.Key)).Except(["solution_alt", "timeline"]));
        Assert.Equal(("other", "Annule la décision déférée"), (ours["solution"]!.GetValue<string>(), ours["solution_alt"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Which_identifiers_are_public_is_told()
    {
        using var content = new StringContent("""{"id":["000000000000000000000005","00000000000000000000ffff"]}""", System.Text.Encoding.UTF8, "application/json");
        using var response = await server.Http.PostAsync("/published", content, TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal((true, false), (answer["000000000000000000000005"]!.GetValue<bool>(), answer["00000000000000000000ffff"]!.GetValue<bool>()));
        Assert.NotNull(answer["took"]);
    }

    [Fact]
    public async Task A_search_says_scores_and_highlights_under_the_names_that_clients_know()
    {
        var whole = (await server.Get("search?query=bail"))["results"]![0]!;
        Assert.Equal(0.5, whole["score"]!.GetValue<double>());
        Assert.Equal("""{"text":["le <em>bail</em> est résilié","<em>bail</em>"]}""", Plain(whole["highlights"]!));
        var named = (await server.Get("search?query=bail&field=motivations&field=summary"))["results"]![0]!;
        Assert.Equal("""{"motivations":["le <em>bail</em> est résilié"],"summary":["<em>bail</em>"]}""", Plain(named["highlights"]!));
        Assert.False(whole.AsObject().ContainsKey("nac") || whole.AsObject().ContainsKey("text"));
    }

    [Fact]
    public async Task Health_and_metrics_are_told()
    {
        Assert.Equal("disponible", (await server.Get("healthcheck"))["status"]!.GetValue<string>());
        await server.Get("stats");
        var text = await server.Http.GetStringAsync("/cassation/judilibre/v1.0/metrics", TestContext.Current.CancellationToken);
        Assert.Contains("# TYPE http_request_total counter", text, StringComparison.Ordinal);
        Assert.Contains("http_request_total{method=\"GET\",route=\"/stats\",status_code=\"200\"}", text, StringComparison.Ordinal);
        Assert.Contains("http_request_duration_seconds_bucket{le=\"+Inf\",method=\"GET\",route=\"/stats\",status_code=\"200\"}", text, StringComparison.Ordinal);
    }

    private static string Court(JsonObject answer) => answer["location"]!.GetValue<string>().Replace("Tribunal des activités économiques", "Tribunal de commerce", StringComparison.Ordinal);

    private static string Plain(JsonNode node) => node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
