using System.Text.Json;
using Greffe.Catalogue.PolicyRules;
using Greffe.Catalogue.Store;
using Greffe.Catalogue.TraceLineage;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.Harvest;
using Greffe.Records;
using Greffe.Tests;

namespace Greffe.Catalogue.Tests;

/// <summary>What must never flow where.</summary>
public sealed class FlowRuleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("greffe-flows").FullName;
    private readonly CatalogueFixture.Moment _clock = new();
    private readonly RecordStore _store;
    private readonly TakeEvents _take;

    public FlowRuleTests()
    {
        _store = new(Path.Combine(_folder, "records.db"), [CatalogueStore.Schema, LineageModule.Schema, HarvestCatalogue.Schema], _clock);
        _take = new(_store, new(null));
    }

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Every_rule_that_ships_has_its_article_its_way_of_checking_and_cases_that_come_out()
    {
        var folder = Path.Combine(Greffe.Tests.Shared.Checkout, "data", "flows");
        var rules = FlowRuleFiles.Read(folder);
        Assert.Equal(3, rules.Count);
        Assert.Equal(rules.Select(rule => rule.Id).Order(), FlowRuleFiles.Shipped().Select(rule => rule.Id).Order());
        Assert.All(rules, rule => Assert.True(rule.Cases.Count >= 3 && rule.Cases.Any(one => one.Forbidden) && rule.Cases.Any(one => !one.Forbidden)));
        Assert.All(Directory.GetFiles(folder), file => Assert.Matches("checked: \\d{4}-\\d{2}-\\d{2}\\s+how: .{20}", File.ReadAllText(file)));
    }

    [Fact]
    public void A_rule_whose_case_does_not_come_out_is_refused_with_the_case()
    {
        var text = File.ReadAllText(Path.Combine(Greffe.Tests.Shared.Checkout, "data", "flows", "personal-data.yaml"));
        File.WriteAllText(Path.Combine(_folder, "faux.yaml"), text.Replace("flow: [{personal-data: none}, {job: yes}, {port: public}], forbidden: no", "flow: [{personal-data: none}, {job: yes}, {port: public}], forbidden: yes", StringComparison.Ordinal));
        Assert.Contains("données sans personne", Assert.Throws<FlowRuleException>(() => FlowRuleFiles.Read(_folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_reach_a_public_port_are_told_with_the_path_and_the_article()
    {
        _take.Take("a", "a", [Job("extrait", [("decisions-brutes", "personal-data", "personal")], [("copie", "x", "y")]), Job("publie", [("copie", "x", "y")], [("fichier", "port", "public")])]);
        var forbidden = Assert.Single(Examine());
        Assert.Equal(["n/decisions-brutes", "n/extrait", "n/copie", "n/publie", "n/fichier"], forbidden.Path);
        Assert.Contains("COJ L111-13", forbidden.Article, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_through_a_job_that_hides_names_is_admitted()
    {
        _take.Take("a", "a", [Job("cache", [("decisions-brutes", "personal-data", "personal")], [("copie", "personal-data", "pseudonymised")], ("treatment", "pseudonymisation")), Job("publie", [("copie", "personal-data", "pseudonymised")], [("fichier", "port", "public")])]);
        Assert.Empty(Examine());
    }

    [Fact]
    public void What_a_steward_says_of_a_data_set_overrules_what_an_event_says()
    {
        _store.Write("a", writer => writer.Put(CatalogueFixture.DataSet("brut", "Brut", (Fields.Location, "n/brut"), (Fields.PersonalDataClass, "personal"))));
        _take.Take("a", "a", [Job("publie", [("brut", "personal-data", "none")], [("fichier", "port", "public")])]);
        Assert.Equal(["n/brut", "n/publie", "n/fichier"], Assert.Single(Examine()).Path);
    }

    [Fact]
    public void The_criminal_record_flows_to_no_file_outside_the_ministry_but_those_that_the_article_names()
    {
        _take.Take("a", "a",
        [
            Job("interne", [("casier", "register", "criminal-record")], [("bureau", "holder", "justice")]), Job("ecris", [("casier", "register", "criminal-record")], [("europe", "holder", "other")], ("law", "ecris-tcn")),
            Job("croise", [("bureau", "holder", "justice")], [("prefecture", "holder", "other")]),
        ]);
        var forbidden = Assert.Single(Examine());
        Assert.Equal("CPP 777-3 al. 1", forbidden.Article);
        Assert.Equal(["n/casier", "n/interne", "n/bureau", "n/croise", "n/prefecture"], forbidden.Path);
    }

    private IReadOnlyList<ForbiddenFlow> Examine() => new ExamineFlows(_store, _clock).Examine(FlowRuleFiles.Read(Path.Combine(Greffe.Tests.Shared.Checkout, "data", "flows"))).Forbidden;

    private static JsonElement Job(string name, (string Name, string Key, string Value)[] reads, (string Name, string Key, string Value)[] writes, (string Key, string Value)? mark = null) => JsonSerializer.SerializeToElement(new
    {
        eventTime = "2026-01-01T00:00:00Z", producer = "urn:p", schemaURL = "urn:s",
        job = new { @namespace = "n", name, facets = Tags(mark?.Key ?? "x", mark?.Value ?? "y") }, inputs = reads.Select(Dataset), outputs = writes.Select(Dataset),
    });

    private static object Dataset((string Name, string Key, string Value) dataset) => new { @namespace = "n", name = dataset.Name, facets = Tags(dataset.Key, dataset.Value) };

    private static object Tags(string key, string value) => new { tags = new { _producer = "urn:p", _schemaURL = "urn:s", tags = new[] { new { key, value } } } };
}
