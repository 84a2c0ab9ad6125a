using System.Net;
using System.Text.Json.Nodes;

namespace Greffe.Judilibre.Tests;

/// <summary>Lists, counts and pages: they end, hold each decision once, and agree.</summary>
public sealed class ListTests(JudilibreServer server) : IClassFixture<JudilibreServer>
{
    private const string Everything = "jurisdiction=cc,ca,tj,tcom";

    public static TheoryData<string> Filters =>
    [
        "", Everything, "jurisdiction=cc", "jurisdiction=ca&jurisdiction=tj", "jurisdiction[]=tcom", $"{Everything}&source=jurica,dila", $"{Everything}&location=ca_paris,7501",
        "location=ca_paris", "chamber=civ1", "chamber=allciv&chamber=soc", "formation=fs", "type=ordonnance", "type=ARRET", $"{Everything}&solution=rejet", "publication=b", "publication=c,n",
        "theme=bail commercial", $"{Everything}&theme=Thème 3", "withFileOfType=prep_rapp", $"{Everything}&particularInterest=true", "particularInterest=0",
        $"{Everything}&date_start=2020-01-01", $"{Everything}&date_end=2020-12-31", $"{Everything}&date_start=2020-01-01&date_end=2020-12-31",
        $"{Everything}&date_start=2021&date_end=2021-06", $"{Everything}&date_start=2020-05-05T04:00:00Z", $"{Everything}&date_start=2020-05-05 04:00:00%2B02:00",
        $"{Everything}&date_type=update&date_start=2021-06-01&date_end=2022-06-01", $"{Everything}&date_type=update&date_start=2021-06-01T10:00:00Z",
        $"{Everything}&solution=rejet&type=arret&date_start=2020-01-01&particularInterest=true", "solution=avis",
    ];

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Statistics_export_and_scan_agree(string filter)
    {
        var stats = (await server.Get($"stats?{filter}"))["results"]!["total_decisions"]!.GetValue<int>();
        var export = await server.Get($"export?batch=0&batch_size=1000&abridged=true&{filter}");
        var scan = await server.Get($"scan?batch_size=1000&abridged=true&{filter}");
        Assert.Equal((stats, stats), (export["total"]!.GetValue<int>(), scan["total"]!.GetValue<int>()));
        Assert.Equal(stats, export["results"]!.AsArray().Count);
        Assert.Equal(Ids(export), Ids(scan));
        var cells = (await server.Get($"stats?keys=year,jurisdiction&{filter}"))["results"]!["aggregated_data"]!.AsArray();
        Assert.Equal(stats, cells.Sum(cell => cell!["decisions_count"]!.GetValue<int>()));
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_search_that_all_decisions_answer_agrees_too(string filter)
    {
        var stats = (await server.Get($"stats?{filter}"))["results"]!["total_decisions"]!.GetValue<int>();
        Assert.Equal(stats, (await server.Get($"search?query=bail&{filter}"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task Filters_do_filter()
    {
        Assert.Equal(120, (await server.Get("stats"))["results"]!["total_decisions"]!.GetValue<int>());
        Assert.Equal(300, (await server.Get($"stats?{Everything}"))["results"]!["total_decisions"]!.GetValue<int>());
        Assert.Equal(180, (await server.Get("stats?jurisdiction=ca,tj,tcom"))["results"]!["total_decisions"]!.GetValue<int>());
        Assert.Equal(30, (await server.Get("scan?source=dila"))["total"]!.GetValue<int>());
        var reports = (await server.Get("export?batch=0&batch_size=100&withFileOfType=prep_rapp"))["results"]!.AsArray();
        Assert.NotEmpty(reports);
        Assert.All(reports, item => Assert.Equal("prep_rapp", item!["files"]![0]!["type"]!.GetValue<string>()));
        Assert.All((await server.Get("scan?publication=b&batch_size=200"))["results"]!.AsArray(), item => Assert.Contains("b", item!["publication"]!.AsArray().Select(level => level!.GetValue<string>())));
        var legacy = (await server.Get("export?batch=0&batch_size=500&legacy.selection=1"))["results"]!.AsArray();
        Assert.NotEmpty(legacy);
        Assert.All(legacy, item => Assert.Equal(1, item!["legacy"]!["selection"]!.GetValue<int>()));
    }

    [Theory]
    [InlineData("searchAfter", "desc", "creation")]
    [InlineData("search_after", "asc", "creation")]
    [InlineData("searchAfter", "asc", "update")]
    public async Task A_scan_goes_to_the_end_and_back_with_each_decision_once(string cursor, string order, string type)
    {
        List<string> seen = [];
        var query = $"{Everything}&batch_size=37&order={order}&date_type={type}&resolve_references=true";
        JsonObject page;
        for (var number = 0; ; number++)
        {
            page = await server.Get("scan?" + query);
            Assert.Equal(number, page["batch"]!.GetValue<int>());
            seen.AddRange(Ids(page));
            if (page["next_batch"] is not { } next) break;
            query = next.GetValue<string>().Replace("searchAfter=", cursor + "=", StringComparison.Ordinal);
        }

        Assert.Equal((300, 300), (seen.Count, seen.Distinct().Count()));
        var days = new List<string>();
        while (page["previous_batch"] is { } previous)
        {
            page = await server.Get("scan?" + previous.GetValue<string>());
            days.AddRange(page["results"]!.AsArray().Select(item => item!["decision_date"]!.GetValue<string>()));
        }

        Assert.Equal(0, page["batch"]!.GetValue<int>());
        Assert.Equal(seen.Take(37), Ids(page));
        Assert.Equal(296, days.Count);
    }

    [Fact]
    public async Task A_bare_identifier_of_a_decision_is_a_place_in_a_scan()
    {
        var first = await server.Get("scan?batch_size=10");
        var second = await server.Get($"scan?batch_size=10&search_after={Ids(first)[^1]}");
        Assert.Equal(Ids(await server.Get("scan?" + first["next_batch"]!.GetValue<string>())), Ids(second));
    }

    [Fact]
    public async Task A_scan_that_ends_on_a_full_batch_says_that_it_ends()
    {
        var only = await server.Get("scan?batch_size=120");
        Assert.Equal(120, only["results"]!.AsArray().Count);
        Assert.Null(only["next_batch"]);
        Assert.Null(only["previous_batch"]);
    }

    [Fact]
    public async Task An_export_and_a_search_go_to_the_end_by_their_links()
    {
        foreach (var (path, next) in new[] { ("export?batch=0&batch_size=41&" + Everything, "next_batch"), ("search?query=bail&page_size=41&" + Everything, "next_page") })
        {
            List<string> seen = [];
            for (string? query = path.Split('?')[1]; query is not null;)
            {
                var page = await server.Get($"{path.Split('?')[0]}?{query}");
                seen.AddRange(Ids(page));
                query = page[next]?.GetValue<string>();
            }

            Assert.Equal((300, 300), (seen.Count, seen.Distinct().Count()));
        }
    }

    [Fact]
    public async Task Links_to_other_pages_keep_repeated_parameters()
    {
        var page = await server.Get("search?query=bail%20commercial&jurisdiction=ca&jurisdiction=tj,tcom&page=1&page_size=5");
        Assert.Equal("query=bail%20commercial&jurisdiction=ca&jurisdiction=tj%2Ctcom&page_size=5&page=2", page["next_page"]!.GetValue<string>());
        Assert.EndsWith("page=0", page["previous_page"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("""["ca","tj","tcom"]""", page["query"]!["jurisdiction"]!.ToJsonString());
    }

    [Fact]
    public async Task The_history_goes_to_the_end_in_order_with_a_steady_total()
    {
        List<string> seen = [];
        var last = "";
        for (string? query = "date=2026-11-23 00:00:00.000000%2B00:00&page_size=47"; query is not null;)
        {
            var page = await server.Get("transactionalHistory?" + query);
            Assert.True(page["total"]!.GetValue<int>() >= 300);
            foreach (var line in page["transactions"]!.AsArray())
            {
                Assert.True(string.CompareOrdinal(last, line!["date"]!.GetValue<string>()) <= 0);
                last = line["date"]!.GetValue<string>();
                if (line["action"]!.GetValue<string>() == "created") seen.Add(line["id"]!.GetValue<string>());
            }

            query = page["next_page"]?.GetValue<string>();
        }

        Assert.Equal((300, 300), (seen.Count, seen.Distinct().Count()));
        Assert.Equal(0, (await server.Get("transactionalhistory?date=2099-01-01"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task Statistics_count_by_every_key_of_the_document()
    {
        foreach (var key in (string[])["year", "month", "jurisdiction", "source", "location", "theme", "themes", "formation", "chamber", "solution", "type", "publication", "nac", "filetype"])
        {
            var cells = (await server.Get($"stats?{Everything}&keys={key}"))["results"]!["aggregated_data"]!.AsArray();
            Assert.NotEmpty(cells);
            string[] values = [.. cells.Select(cell => cell!["key"]![key]!.GetValue<string>())];
            Assert.Equal(values.Order(StringComparer.Ordinal), values);
        }

        var results = (await server.Get($"stats?{Everything}"))["results"]!;
        Assert.Equal(("2019-01-08", "2024-10-01"), (results["min_decision_date"]!.GetValue<string>(), results["max_decision_date"]!.GetValue<string>()));
        Assert.Null(results["aggregated_data"]);
    }

    [Fact]
    public async Task Fifty_clients_at_once_get_the_same_answer()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ => (await server.Get($"scan?batch_size=300&{Everything}"))["results"]!.ToJsonString()));
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task An_empty_question_finds_nothing_and_no_kind_of_court_means_the_Cour_de_cassation()
    {
        Assert.Equal(0, (await server.Get("search"))["total"]!.GetValue<int>());
        Assert.Equal(0, (await server.Get("search?query="))["total"]!.GetValue<int>());
        Assert.Equal(120, (await server.Get("search?query=bail"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task An_exact_phrase_is_found_as_it_is_typed()
    {
        Assert.Equal(120, (await server.Get("search?query=bail est résilié&operator=exact"))["total"]!.GetValue<int>());
        Assert.Equal(0, (await server.Get("search?query=bail est resilie&operator=exact"))["total"]!.GetValue<int>());
        Assert.Equal(0, (await server.Get("search?query=bail résilié&operator=exact"))["total"]!.GetValue<int>());
        Assert.Equal(0, (await server.Get("search?query=bail est résilié&operator=exact&field=dispositif"))["total"]!.GetValue<int>());
        Assert.Equal(120, (await server.Get("search?query=bail est résilié&operator=exact&field=motivations"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_withdrawn_decision_is_gone_from_every_list_and_its_bytes_from_the_file()
    {
        await using var other = new JudilibreServer();
        await other.InitializeAsync();
        var id = Orders.Decision(Orders.Make(5)).Id;
        other.Collection.Withdraw(id);
        await other.Catalogue.Remove(id, TestContext.Current.CancellationToken);
        await other.Get($"decision?id={id}", HttpStatusCode.NotFound);
        Assert.Equal(119, (await other.Get("stats"))["results"]!["total_decisions"]!.GetValue<int>());
        Assert.DoesNotContain(id.Value, Ids(await other.Get("scan?batch_size=1000")));
        var history = (await other.Get("transactionalhistory?date=2026-01-01&page_size=500"))["transactions"]!.AsArray();
        Assert.Equal((id.Value, "deleted"), (history[^1]!["id"]!.GetValue<string>(), history[^1]!["action"]!.GetValue<string>()));
    }

    private static List<string> Ids(JsonObject page) => [.. page["results"]!.AsArray().Select(item => item!["id"]!.GetValue<string>())];
}
