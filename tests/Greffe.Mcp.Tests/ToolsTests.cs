using System.Net;
using System.Text;
using System.Text.Json;
using Greffe.Decisions;

namespace Greffe.Tests;

/// <summary>Every tool, asked by a real client over HTTP.</summary>
public sealed class ToolsTests : IAsyncLifetime
{
    private static readonly string LongId = DecisionId.From("invented", "long").Value;

    private Conversation? conversation;

    private Conversation Talk => conversation ?? throw new InvalidOperationException("The conversation has not been started.");

    public async ValueTask InitializeAsync() => conversation = await Conversation.Start(TestContext.Current.CancellationToken);

    [Fact]
    public async Task The_tools_are_read_only_described_in_French_and_named()
    {
        var tools = await Talk.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["lire_decision", "rechercher", "statistiques", "trouver_juridiction", "verifier_citations"], tools.Select(tool => tool.Name).Order());
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations!.ReadOnlyHint));
        Assert.All(tools, tool => Assert.True(tool.Description.Length > 60));
        // Services and cancellation are not asked of the assistant; every argument is described.
        Assert.All(tools, tool => Assert.All(tool.JsonSchema.GetProperty("properties").EnumerateObject(), argument =>
            Assert.True(argument.Value.TryGetProperty("description", out _), $"{tool.Name}.{argument.Name} is not described.")));
        Assert.DoesNotContain(tools, tool => tool.JsonSchema.GetRawText().Contains("cancellation", StringComparison.Ordinal));
        Assert.Contains("L111-13", Talk.Client.ServerInstructions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_gives_decisions_with_links_pages_and_source()
    {
        var answer = await Talk.Ask("rechercher", new { question = "haie", taille = 2 });
        Assert.Equal((3, 2), (answer.GetProperty("total").GetInt32(), answer.GetProperty("nextPage").GetInt32()));
        Assert.Equal($"/decision/{LongId}", answer.GetProperty("decisions")[0].GetProperty("link").GetString());
        Assert.Equal("Licence Ouverte 2.0", answer.GetProperty("source").GetProperty("licence").GetString());
        Assert.StartsWith("2026-03-02", answer.GetProperty("source").GetProperty("lastUpdate").GetString(), StringComparison.Ordinal);
        var last = await Talk.Ask("rechercher", new { question = "haie", taille = 2, page = 2 });
        Assert.False(last.TryGetProperty("nextPage", out _));
        Assert.Equal(1, (await Talk.Ask("rechercher", new { question = "haie", genres = new[] { "ca" }, du = "2024-01-01" })).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("identifiant")]
    [InlineData("numero")]
    public async Task A_decision_is_read_by_identifier_and_by_number(string way)
    {
        var answer = await Talk.Ask("lire_decision", new { identifiant = way == "numero" ? "20-12.345" : LongId });
        Assert.Contains("🌿", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.False(answer.TryGetProperty("next", out _));
        Assert.Equal(["introduction", "motivations", "dispositif"], answer.GetProperty("zones").EnumerateArray().Select(zone => zone.GetString()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20)]
    public async Task Pieces_put_together_are_the_whole_text_and_cut_no_letter(int length)
    {
        var whole = (await Talk.Ask("lire_decision", new { identifiant = LongId })).GetProperty("text").GetString();
        StringBuilder read = new();
        for (int? start = 0; start is { } at;)
        {
            var piece = await Talk.Ask("lire_decision", new { identifiant = LongId, debut = at, longueur = length });
            read.Append(piece.GetProperty("text").GetString());
            start = piece.TryGetProperty("next", out var next) ? next.GetInt32() : null;
        }

        Assert.Equal(whole, read.ToString());
    }

    [Fact]
    public async Task A_zone_is_read_alone()
    {
        var answer = await Talk.Ask("lire_decision", new { identifiant = LongId, zone = "dispositif" });
        Assert.Equal("REJETTE.", answer.GetProperty("text").GetString());
        Assert.Contains("Zones reconnues : introduction, motivations, dispositif",
            await Talk.Refusal("lire_decision", new { identifiant = LongId, zone = "annexes" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Citations_of_a_text_say_what_is_held()
    {
        var answer = await Talk.Ask("verifier_citations", new { texte = "Voir n° 20-12.345 et n° 99-99.999, art. 1240" });
        var citations = answer.GetProperty("citations").EnumerateArray().ToList();
        Assert.Equal([true, false, false], citations.Select(citation => citation.GetProperty("held").GetBoolean()));
        Assert.Equal($"/decision/{LongId}", citations[0].GetProperty("link").GetString());
        Assert.Equal("n° 20-12.345", citations[0].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("Cour d'appel de Lyon", "ca_lyon", 2)]
    [InlineData("lyon cour appel administrative", "caa69", 0)]
    public async Task A_court_is_found_by_its_name_with_its_decisions(string name, string code, int count)
    {
        var courts = (await Talk.Ask("trouver_juridiction", new { nom = name })).GetProperty("courts").EnumerateArray();
        var court = courts.Single(each => each.GetProperty("code").GetString() == code);
        Assert.Equal(count, court.GetProperty("publicDecisions").GetInt32());
    }

    [Fact]
    public async Task Counts_add_up()
    {
        var answer = await Talk.Ask("statistiques", new { par = new[] { "jurisdiction", "year" } });
        Assert.Equal(3, answer.GetProperty("total").GetInt32());
        Assert.Equal(3, answer.GetProperty("counts").EnumerateArray().Sum(row => row.GetProperty("count").GetInt32()));
        Assert.Equal(["ca", "2023"], answer.GetProperty("counts")[0].GetProperty("keys").EnumerateArray().Select(key => key.GetString()));
    }

    [Fact]
    public async Task A_withdrawn_decision_never_answers_even_while_the_index_still_has_it()
    {
        Talk.Collection.Withdraw(DecisionId.From("invented", "long"));
        Assert.DoesNotContain(LongId, (await Talk.Ask("rechercher", new { question = "haie" })).GetRawText(), StringComparison.Ordinal);
        foreach (var way in (string[])[LongId, "20-12.345"])
            Assert.Contains("retirée du public le 2026-03-02", await Talk.Refusal("lire_decision", new { identifiant = way }), StringComparison.Ordinal);
        var checkedText = await Talk.Ask("verifier_citations", new { texte = "n° 20-12.345" });
        Assert.DoesNotContain(LongId, checkedText.GetRawText(), StringComparison.Ordinal);
        Assert.False(checkedText.GetProperty("citations")[0].GetProperty("held").GetBoolean());
    }

    public static TheoryData<string, string, string> Refusals => new()
    {
        { "rechercher", """{"question":" "}""", "est vide" },
        { "rechercher", """{"question":"haie","taille":21}""", "un nombre de 1 à 20" },
        { "rechercher", """{"question":"haie","page":0}""", "au moins 1" },
        { "rechercher", """{"question":"haie","page":101}""", "premières réponses" },
        { "rechercher", """{"question":"haie","tri":"juge"}""", "« pertinence » ou « date »" },
        { "rechercher", """{"question":"haie","genres":["martien"]}""", "cc, ca, tj" },
        { "rechercher", """{"question":"haie","juridictions":["?"]}""", "trouver_juridiction" },
        { "rechercher", """{"question":"haie","du":"hier"}""", "AAAA-MM-JJ" },
        { "rechercher", """{"question":"haie","du":"2024-02-02","au":"2024-02-01"}""", "est après" },
        { "lire_decision", """{"identifiant":"Jean Inventé"}""", "Aucune décision publique" },
        { "lire_decision", """{"identifiant":"20-12.345","debut":-1}""", "positif ou nul" },
        { "lire_decision", """{"identifiant":"20-12.345","debut":1000}""", "s'arrête à" },
        { "lire_decision", """{"identifiant":"20-12.345","longueur":0}""", "de 1 à" },
        { "lire_decision", """{"identifiant":"20-12.345","zone":"conclusion"}""", "introduction, expose" },
        { "trouver_juridiction", """{"nom":""}""", "1 à 200" },
        { "statistiques", """{"par":["juge"]}""", "jurisdiction, court" },
        { "statistiques", """{"par":["year","month","court","type"]}""", "3 dimensions au plus" },
    };

    [Theory, MemberData(nameof(Refusals))]
    public async Task What_cannot_be_answered_is_refused_with_the_reason_and_never_repeated(string tool, string arguments, string sentence)
    {
        var asked = JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments)!;
        var result = await Talk.Client.CallToolAsync(tool, asked, cancellationToken: TestContext.Current.CancellationToken);
        var words = ((ModelContextProtocol.Protocol.TextContentBlock)result.Content[0]).Text;
        Assert.True(result.IsError, words);
        Assert.Contains(sentence, words, StringComparison.Ordinal);
        Assert.DoesNotContain("Inventé", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_text_is_refused_with_the_limit_and_a_huge_message_by_the_server()
    {
        Assert.Contains("la limite est de 1000", await Talk.Refusal("verifier_citations", new { texte = new string('x', 1_001) }), StringComparison.Ordinal);
        using HttpClient http = new();
        http.DefaultRequestHeaders.Accept.ParseAdd("application/json, text/event-stream");
        using var huge = await http.PostAsync(new Uri(Talk.Address, "/mcp"), new StringContent($"{{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"{new string('x', 30_000)}\"}}", Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        if (conversation is not null) await conversation.DisposeAsync();
    }
}
