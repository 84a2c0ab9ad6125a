using System.Text;
using System.Text.Json.Nodes;
using Greffe.Catalogue.Checking;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.ExportDcat;
using Greffe.Catalogue.FindRecords;
using Greffe.Catalogue.Harvest;
using Greffe.Catalogue.Rdf;
using Greffe.Catalogue.ServeCkan;
using Greffe.Catalogue.Store;
using Greffe.Records;
using Greffe.Tests;
using Microsoft.Extensions.Options;

namespace Greffe.Catalogue.Tests;

/// <summary>The catalogue as others read it, and others' catalogues read here.</summary>
public sealed class ExchangeTests : IDisposable
{
    private static readonly string[] FormNames = ["ttl", "jsonld", "rdfxml"];

    private readonly string _folder = Directory.CreateTempSubdirectory("greffe-exchange").FullName;
    private readonly CatalogueFixture.Moment _clock = new();
    private readonly RecordStore _store;
    private readonly ExportCatalogue _export;
    private readonly HarvestCatalogue _harvest;
    private readonly CkanActions _ckan;

    public ExchangeTests()
    {
        _store = new(Path.Combine(_folder, "records.db"), [CatalogueStore.Schema, HarvestCatalogue.Schema], _clock);
        var options = Options.Create(new ExchangeOptions { Address = "https://donnees.example.org" });
        (_export, _harvest, _ckan) = (new(_store, options), new(_store, _clock), new(_store, new RecordSearch(_store, _clock), options));
    }

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void What_leaves_conforms_to_the_profile_and_says_the_same_in_every_form()
    {
        Fill();
        var graphs = FormNames.Select(form =>
        {
            var path = Path.Combine(_folder, $"catalogue.{(form == "rdfxml" ? "rdf" : form)}");
            using (var file = File.Create(path)) Assert.Equal(4, _export.Write(form, file));
            var verdict = new ConformanceCheck(Standard.Dcat, Greffe.Tests.Shared.Path("standards", "dcat-ap")).Check(path);
            Assert.True(verdict.Conforms, $"{form}: {verdict.Unreadable} {string.Join(" | ", verdict.Findings)}");
            return Statements(RdfFile.Read(path, File.ReadAllBytes(path), new Dictionary<string, System.Text.Json.JsonElement>()));
        }).ToList();
        Assert.True(graphs[0].Count > 60);
        Assert.Equal(graphs[0], graphs[1]);
        Assert.Equal(graphs[0], graphs[2]);
    }

    [Fact]
    public void The_catalogue_of_the_demonstration_conforms_to_the_profile()
    {
        using var fixture = new CatalogueFixture();
        new Demonstrate.CatalogueDemonstration(fixture.Store).Seed();
        var export = new ExportCatalogue(fixture.Store, Options.Create(new ExchangeOptions { Address = "https://donnees.example.org" }));
        foreach (var form in FormNames)
        {
            var path = Path.Combine(_folder, $"demo.{(form == "rdfxml" ? "rdf" : form)}");
            using (var file = File.Create(path)) Assert.True(export.Write(form, file) >= 5);
            var verdict = new ConformanceCheck(Standard.Dcat, Greffe.Tests.Shared.Path("standards", "dcat-ap")).Check(path);
            Assert.True(verdict.Conforms, $"{form}: {verdict.Unreadable} {string.Join(" | ", verdict.Findings)}");
        }
    }

    [Fact]
    public void No_field_that_is_not_for_everyone_leaves_by_any_door()
    {
        Fill();
        Put(CatalogueFixture.DataSet("ouvert", "Jeu ouvert", (Fields.Location, "SECRET-lieu"), (Fields.Notes, "SECRET-notes"), (Fields.Steward, "SECRET-personne"), (Fields.Contact, "secret@example.org"), (Fields.Keywords, "SECRET-mot")) with
        {
            Access = new Dictionary<string, Visibility> { [Fields.Contact] = Visibility.Internal, [Fields.Keywords] = Visibility.Restricted, [Fields.Owner] = Visibility.Internal },
            Distributions = [CatalogueFixture.Distribution("SECRET", "CSV", Visibility.Internal) with { Id = "d-secret" }],
        });
        Put(CatalogueFixture.DataSet("jeu-interne", "SECRET jeu interne") with { Visibility = Visibility.Internal });
        List<string> out_ = [.. FormNames.Select(Text), .. new[] { "package_search", "package_list", "current_package_list_with_resources", "tag_list", "organization_list" }.Select(action => Ckan(action).ToJsonString()), Ckan("package_show", ("id", "ouvert")).ToJsonString()];
        Assert.All(out_, text => Assert.DoesNotContain("SECRET", text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(out_, text => text.Contains("Jeu ouvert", StringComparison.Ordinal));
        Assert.IsType<CkanAnswer.NotFound>(_ckan.Run("package_show", Parameters(("id", "jeu-interne"))));
        Assert.Equal(0, Ckan("package_search", ("q", "SECRET"))["count"]!.GetValue<int>());
    }

    [Fact]
    public void Pages_lead_to_all_and_each_conforms()
    {
        Fill();
        var (seen, after, pages) = (new HashSet<string>(), (string?)null, 0);
        do
        {
            var graph = _export.Page(RdfForm.Turtle, "https://donnees.example.org", after, 2);
            seen.UnionWith(graph.Subjects(Rdf.Vocabulary.Type, DcatTerms.Dataset).Concat(graph.Subjects(Rdf.Vocabulary.Type, DcatTerms.DataService)).Select(subject => subject.Display));
            var path = Path.Combine(_folder, "page.ttl");
            using (var file = File.Create(path))
            using (var writer = RdfForm.Turtle.Writer(file)) writer.Write(graph);
            Assert.True(new ConformanceCheck(Standard.Dcat, Greffe.Tests.Shared.Path("standards", "dcat-ap")).Check(path).Conforms);
            var next = DcatSource.Read(graph).Next;
            after = next is null ? null : Uri.UnescapeDataString(next[(next.IndexOf("after=", StringComparison.Ordinal) + 6)..]);
        }
        while (after is not null && ++pages < 20);

        Assert.Equal(4, seen.Count);
    }

    [Theory]
    [InlineData("guillemets \" et \\ et\nligne\ttabulation")]
    [InlineData("<b>&amp;</b> ]]> 'x'")]
    [InlineData("émoji 🏛 et \u00a0 espace")]
    public void Any_text_comes_back_the_same_from_every_form(string text)
    {
        var graph = new RdfGraph();
        var subject = new RdfTerm.Iri("https://e/a?x=1&y=é#z");
        graph.Add(subject, new("https://e/p"), Rdf.Vocabulary.Text(text));
        graph.Add(subject, new("http://purl.org/dc/terms/title"), new RdfTerm.Literal(text, Rdf.Vocabulary.Rdf + "langString", "fr"));
        graph.Add(subject, Rdf.Vocabulary.Type, new RdfTerm.Iri("http://www.w3.org/ns/dcat#Dataset"));
        graph.Add(subject, new("https://e/n"), new RdfTerm.Literal("3", Rdf.Vocabulary.Xsd + "integer"));
        foreach (var form in new[] { RdfForm.Turtle, RdfForm.JsonLd, RdfForm.RdfXml })
        {
            using var bytes = new MemoryStream();
            using (var writer = form.Writer(bytes)) writer.Write(graph);
            Assert.Equal(Statements(graph), Statements(RdfFile.Read($"x.{(form == RdfForm.Turtle ? "ttl" : form == RdfForm.JsonLd ? "jsonld" : "rdf")}", bytes.ToArray(), new Dictionary<string, System.Text.Json.JsonElement>())));
        }
    }

    [Theory]
    [InlineData("""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/"><rdf:Description rdf:about="http://e/a" e:p="x"><e:q rdf:resource="http://e/b"/><e:r xml:lang="fr">y</e:r></rdf:Description></rdf:RDF>""", 3)]
    [InlineData("""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/" xml:base="http://e/x/"><e:C rdf:ID="a"><e:q><e:D rdf:about="../b"/></e:q><e:l rdf:parseType="Collection"><e:E/><e:E/></e:l></e:C></rdf:RDF>""", 10)]
    [InlineData("""<e:C xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/" rdf:nodeID="n"><e:p rdf:parseType="Resource"><e:q rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">1</e:q></e:p><rdf:li>z</rdf:li></e:C>""", 4)]
    public void Rdf_xml_that_is_right_is_read(string xml, int statements) => Assert.Equal(statements, RdfXmlReader.Read(Encoding.UTF8.GetBytes(xml)).Count);

    [Theory]
    [InlineData("<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>")]
    [InlineData("<a><b></a>")]
    [InlineData("")]
    public void Rdf_xml_that_is_wrong_or_calls_for_a_file_is_refused(string xml) => Assert.Throws<UnreadableFileException>(() => RdfXmlReader.Read(Encoding.UTF8.GetBytes(xml)));

    [Fact]
    public void Ten_thousand_records_harvested_twice_write_nothing_the_second_time()
    {
        var records = Enumerable.Range(0, 10_000).Select(Invented).ToList();
        var first = _harvest.Take("source", records, null);
        Assert.Equal((10_000, 10_000, 0), (first.Read, first.Created, first.Quarantined.Count));
        var before = Written();
        var second = _harvest.Take("source", records, null);
        Assert.Equal((0, 10_000), (second.Written, second.Unchanged));
        Assert.Equal(before, Written());
    }

    [Fact]
    public void What_is_gone_at_the_source_stays_here_marked_and_comes_back_when_it_does()
    {
        _harvest.Take("source", [Invented(1), Invented(2)], null);
        var report = _harvest.Take("source", [Invented(1)], null);
        Assert.Equal((1, 1), (report.Removed, report.Unchanged));
        Assert.Contains("Retiré de la source", _store.Read(records => records.FromSource("source", "id-2"))!.Values[Fields.Quality], StringComparison.Ordinal);
        var before = Written();
        Assert.Equal(0, _harvest.Take("source", [Invented(1)], null).Written);
        Assert.Equal(before, Written());
        Assert.Equal(1, _harvest.Take("source", [Invented(1), Invented(2)], null).Changed);
        Assert.Null(_store.Read(records => records.FromSource("source", "id-2"))!.Values[Fields.Quality]);
    }

    [Fact]
    public void A_source_cut_short_or_suddenly_empty_marks_nothing_as_gone()
    {
        _harvest.Take("source", [Invented(1), Invented(2)], null);
        Assert.Equal(0, _harvest.Take("source", [Invented(1)], "La source ne répond pas à temps.").Removed);
        Assert.NotNull(_harvest.Take("source", [], null).Fault);
        Assert.Null(_store.Read(records => records.FromSource("source", "id-2"))!.Values[Fields.Quality]);
    }

    [Fact]
    public void What_cannot_be_read_is_kept_apart_with_its_reason_once()
    {
        List<SourceRecord> records = [Invented(1), new() { Identifier = "sans-titre" }, new() { Fault = "Ni « id » ni « name »." }, Invented(1)];
        var report = _harvest.Take("source", records, null);
        Assert.Equal((1, 3), (report.Created, report.Quarantined.Count));
        Assert.Contains(report.Quarantined, refusal => refusal is { Identifier: "sans-titre", Reason: "Il n'a pas de titre." });
        var before = Written();
        _harvest.Take("source", records, null);
        Assert.Equal(before, Written());
        _harvest.Take("source", [Invented(1)], null);
        Assert.Equal(0, _store.Read(reader => reader.First<long>("SELECT count(*) FROM harvest_quarantine")));
    }

    [Theory]
    [InlineData("ttl")]
    [InlineData("jsonld")]
    [InlineData("rdfxml")]
    public async Task What_leaves_here_is_harvested_elsewhere_with_all_it_says(string form)
    {
        Fill();
        var path = Path.Combine(_folder, $"x.{form}");
        await using (var file = File.Create(path)) _export.Write(form, file);
        using var other = new ExchangeTests();
        var report = await other._harvest.Harvest("amont", new(path, null), TestContext.Current.CancellationToken);
        Assert.Equal((4, 0), (report.Created, report.Quarantined.Count));
        Assert.Null(report.Fault);
        var theirs = other._store.Read(records => records.FromSource("amont", "natinf"))!;
        var ours = _store.Read(records => records.Find("natinf", Reader.Visitor))!;
        foreach (var field in new[] { Fields.Title, Fields.Description, Fields.Owner, Fields.Contact, Fields.Frequency, Fields.Issued, Fields.PeriodStart, Fields.PeriodEnd })
            Assert.Equal(ours.Values[field], theirs.Values[field]);
        Assert.Equal(ours.Values.All(Fields.Keywords), theirs.Values.All(Fields.Keywords));
        Assert.Equal(ours.Distributions.Select(one => (one.Values[Fields.AccessUrl], one.Values[Fields.Format], one.Values[Fields.ByteSize])), theirs.Distributions.Select(one => (one.Values[Fields.AccessUrl], one.Values[Fields.Format], one.Values[Fields.ByteSize])));
    }

    [Fact]
    public async Task Our_own_ckan_answers_are_harvested_as_ckan()
    {
        Fill();
        var path = Path.Combine(_folder, "ckan.json");
        await File.WriteAllTextAsync(path, new JsonObject { ["success"] = true, ["result"] = Ckan("package_search", ("rows", "100")) }.ToJsonString(), TestContext.Current.CancellationToken);
        using var other = new ExchangeTests();
        var report = await other._harvest.Harvest("amont", new(path, null), TestContext.Current.CancellationToken);
        Assert.Equal((2, 0, null), (report.Created, report.Quarantined.Count, report.Fault));
        Assert.Equal("CSV", other._store.Read(records => records.FromSource("amont", "natinf"))!.Distributions[0].Values[Fields.Format]);
    }

    [Fact]
    public async Task A_page_of_udata_is_harvested_with_its_licence_and_frequency()
    {
        var path = Path.Combine(_folder, "udata.json");
        await File.WriteAllTextAsync(path, """
            {"data":[{"id":"5f","title":"Jeu","description":"Texte","license":"lov2","frequency":"annual","tags":["justice"],"organization":{"name":"Ministère inventé","acronym":null},
            "created_at":"2024-01-31T10:00:00","last_update":"2025-02-01T00:00:00+00:00","page":"https://example.org/datasets/jeu","temporal_coverage":{"start":"2020-01-01","end":"2020-12-31"},
            "resources":[{"id":"r1","title":"Fichier","url":"https://example.org/f.csv","format":"csv","filesize":12,"mime":"text/csv"},{"id":"r2","title":"Sans adresse"}]}],"total":1,"next_page":null}
            """, TestContext.Current.CancellationToken);
        var report = await _harvest.Harvest("udata", new(path, null), TestContext.Current.CancellationToken);
        Assert.Equal(1, report.Created);
        Assert.Equal(1, report.LeftAside["distributions"]);
        var record = _store.Read(records => records.FromSource("udata", "5f"))!;
        Assert.Equal(("lov2", "ANNUAL", "2024-01-31", "2020-12-31", "Ministère inventé"), (record.Values[Fields.Licence], record.Values[Fields.Frequency], record.Values[Fields.Issued], record.Values[Fields.PeriodEnd], record.Values[Fields.Owner]));
        Assert.Equal("12", Assert.Single(record.Distributions).Values[Fields.ByteSize]);
    }

    [Theory]
    [InlineData("10.0.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2a01::1", true)]
    public void Only_addresses_of_the_public_internet_are_read(string address, bool isPublic) => Assert.Equal(isPublic, FetchAddress.IsPublic(System.Net.IPAddress.Parse(address)));

    [Fact]
    public void Search_of_packages_filters_counts_and_pages_as_clients_expect()
    {
        Fill();
        Assert.Equal(2, Ckan("package_search")["count"]!.GetValue<int>());
        Assert.Equal("natinf", Ckan("package_search", ("q", "infractions"))["results"]![0]!["name"]!.GetValue<string>());
        var found = Ckan("package_search", ("fq", "organization:ministere-invente AND tags:\"droit pénal\""), ("facet.field", "[\"organization\",\"res_format\"]"));
        Assert.Equal((1, "natinf"), (found["count"]!.GetValue<int>(), found["results"]![0]!["id"]!.GetValue<string>()));
        var faceted = Ckan("package_search", ("fq", "+res_format:CSV"), ("rows", "0"), ("facet.field", "[\"organization\",\"res_format\"]"));
        Assert.Equal((1, 0), (faceted["count"]!.GetValue<int>(), faceted["results"]!.AsArray().Count));
        Assert.Equal(1, faceted["facets"]!["organization"]!["ministere-invente"]!.GetValue<long>());
        Assert.Equal("csv", faceted["search_facets"]!["res_format"]!["items"]![0]!["name"]!.GetValue<string>());
        Assert.Single(Ckan("package_search", ("start", "1"), ("rows", "1"))["results"]!.AsArray());
    }

    [Fact]
    public void Each_action_answers_in_its_own_form()
    {
        Fill();
        Assert.Equal(["nac", "natinf"], Ckan("package_list").AsArray().Select(name => name!.GetValue<string>()));
        Assert.Equal("ministere-invente", Ckan("organization_list")[0]!.GetValue<string>());
        Assert.Equal(1, Ckan("organization_show", ("id", "ministere-invente"))["package_count"]!.GetValue<long>());
        Assert.Contains("droit pénal", Ckan("tag_list").AsArray().Select(tag => tag!.GetValue<string>()));
        Assert.Equal("penal", Ckan("group_list")[0]!.GetValue<string>());
        Assert.Equal("natinf", Ckan("resource_show", ("id", "natinf.csv"))["package_id"]!.GetValue<string>());
        Assert.Contains(Ckan("license_list").AsArray(), licence => licence!["id"]!.GetValue<string>() == "lov2");
        Assert.Equal(2, Ckan("current_package_list_with_resources", ("limit", "5")).AsArray().Count);
        Assert.Equal("2.10.0", Ckan("status_show")["ckan_version"]!.GetValue<string>());
        Assert.True(_ckan.Run("site_read", Parameters()) is CkanAnswer.Result);
    }

    [Theory]
    [InlineData("package_show", "", "", typeof(CkanAnswer.Invalid))]
    [InlineData("package_show", "id", "absent", typeof(CkanAnswer.NotFound))]
    [InlineData("organization_show", "id", "absent", typeof(CkanAnswer.NotFound))]
    [InlineData("resource_show", "id", "natinf.absent", typeof(CkanAnswer.NotFound))]
    [InlineData("package_search", "rows", "-1", typeof(CkanAnswer.Invalid))]
    [InlineData("package_search", "fq", "owner:x", typeof(CkanAnswer.BadSearch))]
    [InlineData("package_search", "fq", "(a OR b", typeof(CkanAnswer.BadSearch))]
    [InlineData("package_list", "offset", "x", typeof(CkanAnswer.Invalid))]
    [InlineData("package_create", "", "", null)]
    public void A_wrong_call_gets_the_error_that_ckan_gives(string action, string name, string value, Type? answer) =>
        Assert.Equal(answer, _ckan.Run(action, Parameters((name, value)))?.GetType());

    private void Fill()
    {
        Put(CatalogueFixture.Of(RecordKind.Domain, "penal", "Justice pénale"));
        Put(CatalogueFixture.DataSet("natinf", "Liste des infractions", (Fields.Domain, "penal"), (Fields.Keywords, "droit pénal"), (Fields.Keywords, "infraction"), (Fields.Contact, "donnees@example.org"), (Fields.Licence, "lov2"), (Fields.Theme, "JUST"),
            (Fields.Frequency, "QUARTERLY"), (Fields.Issued, "2022-07-04"), (Fields.Modified, "2026-06-05"), (Fields.PeriodStart, "2022-01-01"), (Fields.PeriodEnd, "2026-06-01"), (Fields.Spatial, "France"), (Fields.Language, "fr"),
            (Fields.LandingPage, "https://example.org/natinf"), (Fields.ConformsTo, "https://example.org/schema")) with
        {
            Values = CatalogueFixture.DataSet("natinf", "Liste des infractions", (Fields.Domain, "penal"), (Fields.Keywords, "droit pénal"), (Fields.Keywords, "infraction"), (Fields.Contact, "donnees@example.org"), (Fields.Licence, "lov2"), (Fields.Theme, "JUST"),
                (Fields.Frequency, "QUARTERLY"), (Fields.Issued, "2022-07-04"), (Fields.Modified, "2026-06-05"), (Fields.PeriodStart, "2022-01-01"), (Fields.PeriodEnd, "2026-06-01"), (Fields.Spatial, "France"), (Fields.Language, "fr"),
                (Fields.LandingPage, "https://example.org/natinf"), (Fields.ConformsTo, "https://example.org/schema")).Values.With(Fields.Owner, "Ministère inventé"),
            Distributions =
            [
                new() { Id = "csv", Kind = RecordKind.Distribution, Values = FieldValues.Of((Fields.Title, "NATINF, \"CSV\""), (Fields.AccessUrl, "https://example.org/natinf.csv"), (Fields.DownloadUrl, "https://example.org/natinf.csv?dl=1"), (Fields.Format, "CSV"), (Fields.MediaType, "text/csv"), (Fields.ByteSize, "4000000"), (Fields.Checksum, "sha256:" + new string('a', 64))) },
            ],
        });
        Put(CatalogueFixture.DataSet("nac", "Natures d'affaires"));
        Put(CatalogueFixture.Of(RecordKind.Reference, "juridictions", "Juridictions", (Fields.DownloadUrl, "https://example.org/j.json")));
        Put(CatalogueFixture.Of(RecordKind.Service, "api", "API", (Fields.Endpoint, "https://example.org/api"), (Fields.Serves, "nac")));
    }

    private static SourceRecord Invented(int number) => new()
    {
        Identifier = $"id-{number}", Values = [(Fields.Title, $"Jeu inventé {number}"), (Fields.Description, "Texte."), (Fields.Keywords, "mot"), (Fields.Frequency, "DAILY"), (Fields.Licence, "https://example.org/licence")],
        Distributions = [($"d{number}", [(Fields.AccessUrl, $"https://example.org/{number}.csv"), (Fields.Format, "CSV")])],
    };

    private void Put(CatalogueRecord record) => Assert.IsType<PutResult.Created>(_store.Write("tester", writer => writer.Put(record)));

    private string Text(string form)
    {
        using var bytes = new MemoryStream();
        _export.Write(form, bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private JsonNode Ckan(string action, params (string, string)[] parameters) => Assert.IsType<CkanAnswer.Result>(_ckan.Run(action, Parameters(parameters))).Value!;

    private static CkanParameters Parameters(params (string Name, string Value)[] parameters) => new(parameters.Where(one => one.Name.Length > 0).ToDictionary(one => one.Name, one => one.Value));

    private static SortedSet<string> Statements(RdfGraph graph) => new(graph.AllSubjects.SelectMany(subject => graph.About(subject).Select(said => $"{subject} {said.Predicate} {said.Value}")), StringComparer.Ordinal);

    // What any writing moves: rows of traces, and the counter that the file itself keeps of commits.
    private (long Traces, string Changes) Written() => _store.Read(records => (records.First<long>("SELECT count(*) FROM audit"),
        string.Join(' ', ((string[])["catalogue_records", "catalogue_distributions", "harvest_quarantine"]).Select(table => records.First<string>($"SELECT coalesce(group_concat(x), '') FROM (SELECT count(*) || ':' || coalesce(max({(table == "catalogue_records" ? "changed" : table == "harvest_quarantine" ? "since" : "row")}), '') AS x FROM {table})")))));
}
