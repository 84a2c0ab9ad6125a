using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Greffe.Judilibre.Wire;
using Greffe.Tests;

namespace Greffe.Judilibre.Tests;

/// <summary>Every route and parameter of the court's document, and answers with its fields and no other.</summary>
public sealed class ContractTests(JudilibreServer server) : IClassFixture<JudilibreServer>
{
    private static readonly Dictionary<string, string> Valid = new()
    {
        ["id"] = "00000000000000000000000a", ["resolve_references"] = "true", ["query"] = "bail", ["operator"] = "and", ["key"] = "b", ["value"] = "Publié au Bulletin",
        ["context_value"] = "cc", ["jurisdiction"] = "cc,ca", ["location"] = "ca_paris", ["date_start"] = "2019-02-01", ["date_end"] = "2024-02-01T10:00:00Z",
        ["particularInterest"] = "true", ["keys"] = "year,month,jurisdiction,source,location,theme,formation,chamber,solution,type,publication", ["field"] = "motivations",
        ["type"] = "arret", ["theme"] = "Bail commercial", ["chamber"] = "allciv", ["formation"] = "fs", ["publication"] = "b", ["solution"] = "rejet", ["sort"] = "date",
        ["order"] = "asc", ["page_size"] = "20", ["page"] = "1", ["withFileOfType"] = "prep_rapp", ["abridged"] = "false", ["date_type"] = "update", ["batch_size"] = "50",
        ["batch"] = "1", ["source"] = "dila", ["search_after"] = "1&1577836800000&00000000000000000000000a", ["date"] = "2026-11-23 09:00:00+00:00",
        ["from_id"] = "1763892000000&4",
    };

    [Fact]
    public async Task Every_parameter_of_every_route_is_taken_and_the_answer_has_the_fields_of_the_document()
    {
        var contract = new ContractDocument();
        foreach (var (path, parameter) in contract.Parameters())
        {
            var asked = path switch { "/search" => "query=bail&", "/export" => "batch=0&", "/decision" => "id=00000000000000000000000a&", "/transactionalhistory" => "date=2026-11-01&", "/taxonomy" => "id=publication&", _ => "" };
            if (parameter is "id" && path == "/taxonomy") asked = "id=chamber&";
            else if (parameter.Length > 0 && !asked.StartsWith(parameter + "=", StringComparison.Ordinal)) asked += $"{parameter}={Uri.EscapeDataString(Valid[parameter])}";
            using var answer = JsonDocument.Parse((await server.Get($"{path[1..]}?{asked}")).ToJsonString());
            Assert.Empty(contract.Faults(answer.RootElement, contract.SchemaOf(path)));
        }
    }

    [Theory]
    [InlineData("export?batch=0&batch_size=300&jurisdiction=cc,ca,tj,tcom")]
    [InlineData("scan?batch_size=300&jurisdiction=cc,ca,tj,tcom&resolve_references=true")]
    [InlineData("search?query=bail&page_size=50&jurisdiction=cc&jurisdiction=ca&jurisdiction=tj,tcom")]
    public async Task Every_decision_of_a_list_has_the_fields_of_the_document(string path)
    {
        var contract = new ContractDocument();
        using var answer = JsonDocument.Parse((await server.Get(path)).ToJsonString());
        Assert.NotEmpty(answer.RootElement.GetProperty("results").EnumerateArray());
        Assert.Empty(contract.Faults(answer.RootElement, contract.SchemaOf("/" + path.Split('?')[0])));
    }

    [Theory]
    [InlineData("cc")]
    [InlineData("ca")]
    [InlineData("tj")]
    [InlineData("tcom")]
    [InlineData("cph")]
    public async Task Every_taxonomy_equals_the_reference(string context)
    {
        foreach (var (list, reference) in JsonNode.Parse(File.ReadAllText(Shared.Path("judilibre", "taxonomy", $"{context}.json")))!.AsObject())
        {
            var ours = await server.Get($"taxonomy?id={list}&context_value={context}");
            Assert.Equal((list, context), (ours["id"]!.GetValue<string>(), ours["context_value"]!.GetValue<string>()));
            Assert.True(JsonNode.DeepEquals(reference!["tree"] ?? reference["taxonomy"], ours["result"]), $"{context} {list}");
        }
    }

    [Fact]
    public void Accepted_keys_are_those_of_the_reference()
    {
        foreach (var (list, reference) in JsonNode.Parse(File.ReadAllText(Shared.Path("judilibre", "taxonomy", "all-keys.json")))!.AsObject())
            if (reference!["keys"] is { } keys) Assert.Equal(keys.AsArray().Select(key => key!.GetValue<string>()), Taxonomy.Keys(list));
    }

    [Theory]
    [InlineData("search?query=a&operator=xor", "operator", "xor", "Value of the operator parameter must be in [or,and,exact].")]
    [InlineData("search?query=a&field=judge", "field[0]", "judge", null)]
    [InlineData("search?query=a&field[]=expose&field[]=judge", "field[1]", "judge", null)]
    [InlineData("search?query=a&chamber=civ4", "chamber[0]", "civ4", null)]
    [InlineData("search?query=a&type=arret&type=brouillon", "type[1]", "brouillon", null)]
    [InlineData("search?query=a&jurisdiction=ce", "jurisdiction[0]", "ce", "Value of the jurisdiction parameter must be in [cc,ca,tj,tcom,cph].")]
    [InlineData("search?query=a&location=tcom8501", "location[0]", "tcom8501", null)]     // bare digits on this wire
    [InlineData("search?query=a&date_start=13/05/2021", "date_start", "13/05/2021", "Start date must be a valid ISO-8601 date (e.g. 2021-05-13, 2021-05-13T06:00:00Z).")]
    [InlineData("search?query=a&date_end=2021-13-41", "date_end", "2021-13-41", "End date must be a valid ISO-8601 date (e.g. 2021-05-13, 2021-05-13T06:00:00Z).")]
    [InlineData("search?query=a&sort=best", "sort", "best", "Value of the sort parameter must be in [score,scorepub,date].")]
    [InlineData("search?query=a&order=up", "order", "up", "Value of the order parameter must be in [asc,desc].")]
    [InlineData("search?query=a&page_size=51", "page_size", "51", "Value of the page_size parameter must be an integer between 1 and 50.")]
    [InlineData("search?query=a&page_size=0", "page_size", "0", null)]
    [InlineData("search?query=a&page=-1", "page", "-1", "Value of the page parameter must be an integer greater or equal than 0.")]
    [InlineData("search?query=a&resolve_references=oui", "resolve_references", "oui", "Value of the resolve_references parameter must be a boolean.")]
    [InlineData("search?query=a&withFileOfType=pdf", "withFileOfType[0]", "pdf", null)]
    [InlineData("export", "batch", null, "Value of the batch parameter must be an integer greater or equal than 0.")]
    [InlineData("export?batch=0&batch_size=1001", "batch_size", "1001", "Value of the batch_size parameter must be an integer between 1 and 1000.")]
    [InlineData("export?batch=0&date_type=reading", "date_type", "reading", null)]
    [InlineData("scan?source=winci", "source[0]", "winci", null)]
    [InlineData("scan?searchAfter=nothing", "searchAfter", "nothing", null)]
    [InlineData("scan?search_after=1", "search_after", "1", null)]
    [InlineData("decision", "id", null, "Value of the id parameter must be a string.")]
    [InlineData("decision?id=1&showContested=true&showForward=true", "showContested, showForward", "true", null)]
    [InlineData("taxonomy?id=judges", "id", "judges", null)]
    [InlineData("taxonomy?key=b", "id", "", "The id parameter is required.")]
    [InlineData("stats?keys=judge", "keys[0]", "judge", null)]
    [InlineData("stats?date_end=hier", "date_end", "hier", null)]
    [InlineData("transactionalhistory", "date", null, null)]
    [InlineData("transactionalhistory?date=2026-01-01&page_size=9", "page_size", "9", "Value of the page_size parameter must be an integer between 10 and 500.")]
    [InlineData("transactionalhistory?date=2026-01-01&from_id=x", "from_id", "x", null)]
    public async Task A_bad_parameter_is_refused_in_the_known_shape(string path, string parameter, string? value, string? message)
    {
        var answer = await server.Get(path, HttpStatusCode.BadRequest);
        Assert.Equal($"GET /{path.Split('?')[0]}", answer["route"]!.GetValue<string>());
        var error = answer["errors"]![0]!.AsObject();
        Assert.Equal(["value", "msg", "param", "location"], error.Select(pair => pair.Key));
        Assert.Equal((parameter, value, "query"), (error["param"]!.GetValue<string>(), error["value"]?.GetValue<string>(), error["location"]!.GetValue<string>()));
        if (message is not null) Assert.Equal(message, error["msg"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_list_where_one_text_is_taken_is_refused_with_the_list()
    {
        var error = (await server.Get("search?query[]=foo", HttpStatusCode.BadRequest))["errors"]![0]!;
        Assert.Equal("""{"value":["foo"],"msg":"Value of the query parameter must be a string.","param":"query","location":"query"}""", error.ToJsonString());
    }

    [Fact]
    public async Task A_question_of_513_characters_is_refused_and_one_of_512_is_not()
    {
        await server.Get($"search?query={new string('a', 512)}");
        var error = (await server.Get($"search?query={new string('a', 513)}", HttpStatusCode.BadRequest))["errors"]![0]!;
        Assert.Equal("The query parameter must not contain more than 512 characters.", error["msg"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("search?query=a&page=1000", HttpStatusCode.RequestedRangeNotSatisfiable, "page")]
    [InlineData("export?batch=10&batch_size=1000", HttpStatusCode.RequestedRangeNotSatisfiable, "batch")]
    [InlineData("decision?id=0000000000000000000000ff0", HttpStatusCode.NotFound, "id")]
    [InlineData("decision?id=obviously_wrong_id", HttpStatusCode.NotFound, "id")]
    [InlineData("decision?id=00000000000000000000000a&fileId=zz", HttpStatusCode.NotFound, "fileId")]
    [InlineData("decision?id=00000000000000000000000a&showForward=true", HttpStatusCode.NotFound, "showForward")]
    [InlineData("taxonomy?id=publication&key=zz", HttpStatusCode.NotFound, "key")]
    [InlineData("taxonomy?id=publication&value=zz", HttpStatusCode.NotFound, "value")]
    [InlineData("taxonomy?id=publication&context_value=ce", HttpStatusCode.NotFound, "context_value")]
    public async Task What_cannot_be_given_has_its_status_and_shape(string path, HttpStatusCode status, string parameter) =>
        Assert.Equal(parameter, (await server.Get(path, status))["errors"]![0]!["param"]!.GetValue<string>());

    [Theory]
    [InlineData("export?batch=9&batch_size=1000")] // the last one below the wall
    [InlineData("search?query=a&page=199&page_size=50")]
    public async Task The_last_rank_below_the_wall_is_given(string path) => Assert.NotNull(await server.Get(path));

    [Fact]
    public async Task What_breaks_inside_says_nothing_of_it()
    {
        var answer = (await server.Get("search?query=panne", HttpStatusCode.InternalServerError)).ToJsonString();
        Assert.Contains("Internal Server Error", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer, StringComparison.Ordinal);
    }
}
