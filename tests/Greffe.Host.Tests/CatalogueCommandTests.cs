using System.Net;
using System.Text.Json;
using Greffe.Catalogue.Demonstrate;
using Greffe.Catalogue.TraceLineage;
using Greffe.Decisions.People;
using Greffe.Host;
using Greffe.Host.CommandLine;
using Greffe.Host.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Tests;

/// <summary>The catalogue of the demonstration, in a folder of its own.</summary>
public sealed class DemonstrationCatalogue : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("greffe-catalogue-commands");

    public string Data => Path.Combine(_folder.FullName, "data");

    public string Written(string name, string text)
    {
        var path = At(name);
        File.WriteAllText(path, text);
        return path;
    }

    public string At(string name) => Path.Combine(_folder.FullName, name);

    public async ValueTask InitializeAsync()
    {
        await using var installation = Installation.Open(new DataFolder(Data), createKeys: true, demonstration: true);
        installation.App.Services.GetRequiredService<CatalogueDemonstration>().Seed();
        await installation.App.Services.GetRequiredService<TellOwnRuns>().Tell(CancellationToken.None);
        installation.App.MapServer();
        await installation.App.StartAsync();
        using var http = new HttpClient { BaseAddress = new(installation.App.Addresses().First()) };
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("compte", "agent")]);
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        using var entered = await http.PostAsync("/connexion/demonstration", form);
        entered.EnsureSuccessStatusCode();
        // The running platform describes itself.
        for (var tries = 0; tries < 300 && (await http.GetAsync("/v1/catalogue/records/decisions")).StatusCode != HttpStatusCode.OK; tries++) await Task.Delay(100);
        await installation.App.StopAsync();
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}

/// <summary>The commands of the catalogue, run as people run them: what they say and with which code they end.</summary>
public sealed class CatalogueCommandTests(DemonstrationCatalogue catalogue) : IClassFixture<DemonstrationCatalogue>
{
    private const string Contract = """
        apiVersion: v3.1.0
        kind: DataContract
        id: essai
        version: 1.0.0
        status: active
        schema:
          - name: lignes
            properties:
              - name: code
                logicalType: string
                required: true
                unique: true
              - name: nombre
                logicalType: integer

        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_demonstration_exported_in_three_forms_conforms_for_an_independent_validator_and_says_the_same()
    {
        List<string> files = [];
        foreach (var (form, ending) in new[] { ("ttl", "ttl"), ("jsonld", "jsonld"), ("rdfxml", "rdf") })
        {
            files.Add(catalogue.At($"demo.{ending}"));
            var exported = await GreffeProgram.Run("catalogue", "export", "--format", form, "--data", catalogue.Data, "--output", files[^1]);
            Assert.Equal((0, ""), (exported.Code, exported.Output));
            Assert.Matches(@"\d+ fiche", exported.Errors);
        }

        var verdicts = await DcatOracle.Validate(Cancellation, files);
        Assert.All(verdicts, verdict => Assert.True(verdict.Conforms, string.Join('\n', verdict.Results)));
        Assert.True(verdicts[0].Statements > 300, $"{verdicts[0].Statements} statements.");
        Assert.Single(verdicts.Select(verdict => verdict.Statements).Distinct());
        // An oracle that says yes to everything would prove nothing.
        var broken = catalogue.Written("sans-titre.ttl", string.Join('\n', (await File.ReadAllLinesAsync(files[0], Cancellation)).Where(line => !line.Contains("dct:title", StringComparison.Ordinal) || line.TrimEnd().EndsWith('.'))));
        Assert.False(Assert.Single(await DcatOracle.Validate(Cancellation, broken)).Conforms);
    }

    [Fact]
    public async Task An_export_goes_to_standard_output_and_a_form_that_is_none_is_refused()
    {
        var exported = await GreffeProgram.Run("catalogue", "export", "--data", catalogue.Data, "--address", "https://donnees.example.org/");
        Assert.Equal(0, exported.Code);
        Assert.Contains("<https://donnees.example.org/catalogue", exported.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await GreffeProgram.Run("catalogue", "export", "--format", "pdf", "--data", catalogue.Data)).Code);
        Assert.Equal(2, (await GreffeProgram.Run("catalogue", "export", "--data", catalogue.At("absent"))).Code);
    }

    [Fact]
    public async Task What_was_exported_is_harvested_and_the_second_time_writes_nothing()
    {
        var (file, data) = (catalogue.At("source.jsonld"), catalogue.At("moisson"));
        await GreffeProgram.Run("catalogue", "export", "--format", "jsonld", "--data", catalogue.Data, "--output", file);
        var first = await Report();
        Assert.True(first.GetProperty("created").GetInt32() > 10);
        var before = Rows();
        var second = await Report();
        Assert.Equal((0, 0, 0, first.GetProperty("read").GetInt32()), (second.GetProperty("created").GetInt32(), second.GetProperty("changed").GetInt32(), second.GetProperty("removed").GetInt32(), second.GetProperty("unchanged").GetInt32()));
        Assert.Equal(before, Rows());
        var unreadable = await GreffeProgram.Run("harvest", catalogue.Written("casse.json", "{"), "--data", data);
        Assert.Equal(1, unreadable.Code);
        Assert.Contains("n'a pas été lue jusqu'au bout", unreadable.Errors, StringComparison.Ordinal);
        Assert.Equal(2, (await GreffeProgram.Run("harvest", catalogue.At("absent.ttl"), "--data", data)).Code);

        async Task<JsonElement> Report()
        {
            var ended = await GreffeProgram.Run("harvest", file, "--data", data, "--json");
            Assert.Equal((0, ""), (ended.Code, ended.Errors));
            return JsonDocument.Parse(ended.Output).RootElement;
        }

        long Rows()
        {
            using var store = new Greffe.Records.RecordStore(new DataFolder(data).Records, [], TimeProvider.System);
            return store.Read(records => records.First<long>("SELECT (SELECT count(*) FROM audit) + (SELECT count(*) FROM catalogue_records) + (SELECT seq FROM catalogue_counter)"));
        }
    }

    [Fact]
    public async Task Flows_are_checked_and_a_forbidden_path_ends_with_1_and_its_article()
    {
        var folder = catalogue.At("flux");
        var sound = await GreffeProgram.Run("catalogue", "check-flows", "--data", catalogue.Data);
        Assert.Equal((0, true), (sound.Code, sound.Output.Contains("0 chemin(s) interdit(s)", StringComparison.Ordinal)));
        var file = catalogue.Written("evenements.json", """
            [{"eventTime":"2026-11-01T00:00:00Z","producer":"urn:p","schemaURL":"urn:s","job":{"namespace":"essai","name":"versement"},
              "inputs":[{"namespace":"essai","name":"affaires","facets":{"tags":{"_producer":"urn:p","_schemaURL":"urn:s","tags":[{"key":"personal-data","value":"personal"}]}}}],
              "outputs":[{"namespace":"essai","name":"portail","facets":{"tags":{"_producer":"urn:p","_schemaURL":"urn:s","tags":[{"key":"port","value":"public"}]}}}]},
             {"eventTime":"2026"}]
            """);
        var taken = await GreffeProgram.Run("catalogue", "lineage", file, "--data", folder);
        Assert.Equal(1, taken.Code);
        Assert.Contains("1 pris", taken.Output, StringComparison.Ordinal);
        Assert.Contains("refusé n° 2 : « eventTime »", taken.Output, StringComparison.Ordinal);
        var again = JsonDocument.Parse((await GreffeProgram.Run("catalogue", "lineage", file, "--data", folder, "--json")).Output).RootElement.GetProperty("results");
        Assert.Equal(["known", "refused"], again.EnumerateArray().Select(result => result.GetProperty("outcome").GetString()));
        var forbidden = await GreffeProgram.Run("catalogue", "check-flows", "--data", folder);
        Assert.Equal(1, forbidden.Code);
        Assert.Contains("essai/affaires → essai/versement → essai/portail", forbidden.Output, StringComparison.Ordinal);
        Assert.Contains("L111-13", forbidden.Output, StringComparison.Ordinal);
        Assert.Single(JsonDocument.Parse((await GreffeProgram.Run("catalogue", "check-flows", "--data", folder, "--json")).Output).RootElement.GetProperty("forbidden").EnumerateArray());
        Assert.Equal(2, (await GreffeProgram.Run("catalogue", "check-flows", "--data", folder, "--rules", catalogue.At("absent"))).Code);
        Assert.Equal(2, (await GreffeProgram.Run("catalogue", "check-flows", "--data", catalogue.At("absent"))).Code);
        Assert.Equal(2, (await GreffeProgram.Run("catalogue", "lineage", catalogue.Written("casse.jsonl", "{"), "--data", folder)).Code);
    }

    [Fact]
    public async Task Files_are_checked_with_0_1_and_2()
    {
        var good = catalogue.Written("bon.yaml", Contract);
        var bad = catalogue.Written("mauvais.yaml", Contract.Replace("id: essai\n", "", StringComparison.Ordinal));
        var broken = catalogue.Written("illisible.json", "{");
        await Ends(0, "odcs", good);
        await Ends(1, "odcs", good, bad);
        await Ends(2, "odcs", good, bad, broken);
        await Ends(0, "tableschema", catalogue.Written("table.json", """{"fields":[{"name":"code","type":"string"}]}"""));
        await Ends(1, "tableschema", catalogue.Written("vide.json", "{}"));
        await Ends(1, "openlineage", catalogue.Written("evenement.json", """{"eventTime":"2026"}"""));
        await Ends(0, "dcat", catalogue.Written("vide.ttl", ""));
        await Ends(1, "dcat", catalogue.Written("nu.ttl", "<https://e/a> a <http://www.w3.org/ns/dcat#Dataset> ."));
        await Ends(2, "dcat", catalogue.Written("casse.ttl", "<https://e/a"));
        Assert.Equal(2, (await GreffeProgram.Run("check", "odcs", catalogue.At("absent.yaml"))).Code);

        async Task Ends(int code, string standard, params string[] files)
        {
            var folder = Shared.Path("standards");
            var ended = await GreffeProgram.Run(["check", standard, .. files, "--json", "--schemas", folder]);
            Assert.Equal(code, ended.Code);
            var told = JsonDocument.Parse(ended.Output).RootElement.GetProperty("files").EnumerateArray().ToList();
            Assert.Equal(files, told.Select(file => file.GetProperty("file").GetString()));
            Assert.Equal(code == 0, told.TrueForAll(file => file.GetProperty("conforms").GetBoolean()));
            if (code == 1) Assert.All(told[^1].GetProperty("findings").EnumerateArray(), finding => Assert.All(["path", "rule", "message"], name => Assert.NotEqual("", finding.GetProperty(name).GetString())));
            Assert.Equal(code, (await GreffeProgram.Run(["check", standard, .. files, "--schemas", folder])).Code);
        }
    }

    [Fact]
    public async Task A_contract_is_run_on_data_and_compared_with_0_1_and_2()
    {
        var old = catalogue.Written("ancien.yaml", Contract);
        var wider = catalogue.Written("large.yaml", Contract.Replace("1.0.0", "1.1.0", StringComparison.Ordinal) + "      - name: lieu\n        logicalType: string\n");
        var narrower = catalogue.Written("etroit.yaml", Contract.Replace("1.0.0", "2.0.0", StringComparison.Ordinal).Replace("      - name: nombre\n        logicalType: integer\n", "", StringComparison.Ordinal));
        var kept = await GreffeProgram.Run("contract", "test", old, "--data", catalogue.Written("bon.csv", "code,nombre\na,1\nb,2\n"));
        Assert.Equal((0, true), (kept.Code, kept.Output.Contains("le contrat tient", StringComparison.Ordinal)));
        var failed = await GreffeProgram.Run("contract", "test", old, "--data", catalogue.Written("mauvais.csv", "code,nombre\na,1\na,x\n"));
        Assert.Equal(1, failed.Code);
        Assert.Matches("ÉCHEC +code +unique +1 ligne", failed.Output);
        Assert.Matches("ÉCHEC +nombre +type", failed.Output);
        Assert.Equal(2, (await GreffeProgram.Run("contract", "test", catalogue.Written("casse.yaml", "a: [\n"), "--data", catalogue.At("bon.csv"))).Code);
        Assert.Equal(2, (await GreffeProgram.Run("contract", "test", old, "--data", catalogue.At("absent.csv"))).Code);

        Assert.Equal(0, (await GreffeProgram.Run("contract", "diff", old, wider)).Code);
        var breaks = await GreffeProgram.Run("contract", "diff", old, narrower, "--json");
        Assert.Equal(1, breaks.Code);
        var change = Assert.Single(JsonDocument.Parse(breaks.Output).RootElement.GetProperty("changes").EnumerateArray(), one => one.GetProperty("isBreaking").GetBoolean());
        Assert.Equal(("schema/lignes/properties/nombre", "columnRemoved"), (change.GetProperty("path").GetString(), change.GetProperty("kind").GetString()));
        Assert.Equal(2, (await GreffeProgram.Run("contract", "diff", old, catalogue.At("casse.yaml"))).Code);
    }

    [Fact]
    public async Task Roles_are_given_taken_and_listed()
    {
        var (id, name) = (await Run(0, "list")).Output.TrimEnd().Split("  ") is [var first, _, var last] ? (first, last) : ("", "");
        Assert.Contains($"{id}  Agent,Administrator", (await Run(0, "grant", id, nameof(Role.Administrator))).Output, StringComparison.Ordinal);
        Assert.Contains($"Agent,Administrator  {name}", (await Run(0, "list")).Output, StringComparison.Ordinal);
        Assert.Contains("dernier administrateur", (await Run(1, "revoke", id, nameof(Role.Administrator))).Errors, StringComparison.Ordinal);
        Assert.Contains("Administrator", (await Run(2, "grant", id, "Chef")).Errors, StringComparison.Ordinal); // the names that there are
        Assert.Contains("greffe roles list", (await Run(2, "grant", "personne", nameof(Role.Agent))).Errors, StringComparison.Ordinal);

        async Task<GreffeProgram.Ended> Run(int code, params string[] words)
        {
            var ended = await GreffeProgram.Run(["roles", .. words, "--data", catalogue.Data]);
            Assert.Equal((code, ended.Errors), (ended.Code, ended.Errors));
            return ended;
        }
    }
}
