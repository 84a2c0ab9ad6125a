using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Greffe.Tests;

/// <summary>Publication orders of the court through the whole platform: the real decisions and samples, by the real server on an empty folder.</summary>
public sealed partial class CourtPublicationTests : IAsyncLifetime
{
    private const string Root = "/cassation/judilibre/v1.0/";
    private const string Password = "ouvre-toi";

    private readonly string data = Path.Combine(Path.GetTempPath(), $"greffe-tests-{Guid.NewGuid():n}");
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(2) };
    private Process? server;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = GreffeProgram.Start("serve", "--data", data, "--urls", "http://127.0.0.1:0", "--judilibre-admin-password", Password);
        var announced = await server.StandardOutput.ReadLineAsync() ?? await server.StandardError.ReadToEndAsync();
        http.BaseAddress = new Uri(Address().Match(announced).Value);
    }

    [Fact]
    public async Task Real_decisions_and_samples_come_out_as_they_came_in_at_once()
    {
        JsonObject[] orders = [.. Samples(), .. RealTexts()];
        var answer = await Import(orders);
        Assert.True(answer["not_indexed"]!.AsArray().Count == 0, answer["not_indexed"]!.ToJsonString());
        Assert.Equal(orders.Length, answer["indexed"]!.AsArray().Count);
        foreach (var order in orders)
        {
            var shown = await Read($"decision?id={order["id"]}");
            foreach (var (name, value) in order)
                if (name is not ("displayText" or "sourceId" or "number" or "publication" or "visa" or "contested" or "files" or "version" or "lowInterest")
                    && !(name == "text" && !JsonNode.DeepEquals(order["displayText"], value)))
                    Assert.True(JsonNode.DeepEquals(value, shown[name]), $"{order["id"]} {name}");
        }

        var stats = await Read("stats?jurisdiction=cc,ca,tj,tcom");
        Assert.Equal(orders.Length, stats["results"]!["total_decisions"]!.GetValue<int>());
        Assert.Equal(orders.Length, JsonNode.Parse(await http.GetStringAsync("/v1/stats", Cancellation))!["total"]!.GetValue<int>());
        Assert.NotEqual(0, (await Read("search?query=cour&jurisdiction=cc"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task Line_ends_and_letters_with_loose_accents_come_out_as_they_came_in()
    {
        var order = Order(1, "cc", "Première ligne\r\nde\u0301cision rendue\r\nPar ces motifs");
        order["zones"] = new JsonObject { ["introduction"] = new JsonArray(new JsonObject { ["start"] = 0, ["end"] = 16 }) };
        await Import(order);
        var shown = await Read($"decision?id={order["id"]}");
        Assert.Equal(order["text"]!.GetValue<string>(), shown["text"]!.GetValue<string>());
        Assert.True(JsonNode.DeepEquals(order["zones"], shown["zones"]));
    }

    [Fact]
    public async Task An_order_of_any_date_and_matter_is_public_a_leak_is_not()
    {
        var old = Order(2, "ca", "Arrêt ancien.");
        (old["location"], old["nac"], old["decision_date"]) = ("ca_paris", "15A", "1998-03-05");
        var leaking = Order(3, "cc", "Le numéro de sécurité sociale est 1 85 05 78 006 084 91.");
        var answer = await Import(old, leaking);
        Assert.Equal([old["id"]!.GetValue<string>()], answer["indexed"]!.AsArray().Select(id => id!.GetValue<string>()));
        Assert.Equal(leaking["id"]!.GetValue<string>(), answer["not_indexed"]![0]!["id"]!.GetValue<string>());
        Assert.NotEmpty(answer["not_indexed"]![0]!["reason"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"{Root}decision?id={leaking["id"]}", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task What_the_court_deleted_it_may_order_again_and_an_earlier_order_too()
    {
        var order = Order(4, "cc", "Première rédaction.");
        var other = Order(4, "cc", "Seconde rédaction.");
        await Import(order);
        await Import(other);
        await Import(order);
        Assert.Equal("Première rédaction.", (await Read($"decision?id={order["id"]}"))["text"]!.GetValue<string>());
        await Post("delete", new JsonObject { ["id"] = order["id"]!.DeepClone() });
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"{Root}decision?id={order["id"]}", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await http.GetAsync($"/v1/decisions/{order["id"]}", Cancellation)).StatusCode);
        Assert.Single((await Import(order))["indexed"]!.AsArray());
        Assert.Equal("Première rédaction.", (await Read($"decision?id={order["id"]}"))["text"]!.GetValue<string>());
        var actions = (await Read("transactionalhistory?date=2020-01-01"))["transactions"]!.AsArray().Select(line => line!["action"]!.GetValue<string>());
        Assert.Equal(["created", "updated", "updated", "deleted", "created"], actions);
    }

    [Fact]
    public async Task What_a_person_withdrew_here_stays_withdrawn_and_every_promise_holds()
    {
        var order = Order(5, "cc", "Une décision.");
        await Import(order);
        Assert.Equal(0, (await GreffeProgram.Run("withdraw", order["id"]!.GetValue<string>(), "--reason", "demande", "--data", data)).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"{Root}decision?id={order["id"]}", Cancellation)).StatusCode);
        var again = await Import(order);
        Assert.Empty(again["indexed"]!.AsArray());
        Assert.Contains("person", again["not_indexed"]![0]!["reason"]!.GetValue<string>(), StringComparison.Ordinal);
        var verified = await GreffeProgram.Run("verify", "--data", data);
        Assert.True(verified.Code == 0, verified.Output + verified.Errors);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (server is not null)
        {
            server.Kill();
            await server.WaitForExitAsync();
            server.Dispose();
        }

        if (Directory.Exists(data)) Directory.Delete(data, recursive: true);
    }

    /// <summary>The court's own samples of answers, as the orders that they come from.</summary>
    private static IEnumerable<JsonObject> Samples()
    {
        var number = 1000;
        foreach (var kind in (string[])["cc", "ca", "tj", "tcom"])
        {
            var sample = JsonNode.Parse(File.ReadAllText(Shared.Path("judilibre", "samples", kind, "sample_detail_unresolved.json")))!.AsObject();
            var order = Order(number++, kind, sample["text"]!.GetValue<string>());
            foreach (var (name, value) in sample)
                if (value is not null && name is not ("id" or "number" or "numbers" or "jurisdiction" or "displayText" or "source")) order[name] = value.DeepClone();
            order["number"] = sample["numbers"]!.DeepClone();
            if (kind == "tj") order["location"] = "tj33063"; // the sample is a stand-in with a court of appeal there
            yield return order;
        }
    }

    /// <summary>The real decisions of the corpus.</summary>
    private static IEnumerable<JsonObject> RealTexts()
    {
        var number = 2000;
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Shared.Path("corpus", "judilibre-texts", "decisions.jsonl.gz")), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return Order(number++, "cc", JsonNode.Parse(line)!["texte"]!.GetValue<string>());
    }

    private static JsonObject Order(int number, string kind, string text) => new()
    {
        ["id"] = $"{number:x24}", ["source"] = kind switch { "cc" => "jurinet", "ca" => "jurica", "tj" => "juritj", _ => "juritcom" }, ["sourceId"] = $"{number}",
        ["jurisdiction"] = kind, ["number"] = new JsonArray($"20-10.{number % 900 + 100}"), ["text"] = text, ["displayText"] = text,
        ["decision_date"] = "2022-03-05", ["decision_datetime"] = "2022-03-05T10:00:00Z", ["update_date"] = "2022-04-05", ["update_datetime"] = "2022-04-05T10:00:00Z",
        ["portalis"] = "DBVY-V-B7E-GMKW", ["legacy"] = new JsonObject { ["selection"] = 0 }, ["partial"] = false, ["particularInterest"] = true,
        ["timeline"] = new JsonArray(new JsonObject { ["id"] = "a", ["date"] = "2020-01-01", ["title"] = "t", ["url"] = "a" }, new JsonObject { ["date"] = "2021-01-01", ["title"] = "u" }),
    };

    private Task<JsonNode> Import(params JsonObject[] orders) =>
        Post("import", new JsonObject { ["id"] = "test", ["decisions"] = new JsonArray([.. orders.Select(order => order.DeepClone())]) });

    private async Task<JsonNode> Post(string route, JsonObject body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Root + route) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"admin:{Password}")));
        using var response = await http.SendAsync(request, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.IsSuccessStatusCode, text[..Math.Min(1000, text.Length)]);
        return JsonNode.Parse(text)!;
    }

    private async Task<JsonNode> Read(string path) => JsonNode.Parse(await http.GetStringAsync(Root + path, Cancellation))!;

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
