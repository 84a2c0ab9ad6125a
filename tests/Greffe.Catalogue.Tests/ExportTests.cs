using System.Text;
using Greffe.Catalogue.Checking;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.ExportDcat;
using Greffe.Catalogue.Harvest;
using Greffe.Catalogue.Rdf;
using Greffe.Catalogue.ServeCkan;
using Greffe.Tests;
using Microsoft.Extensions.Options;

namespace Greffe.Catalogue.Tests;

/// <summary>The catalogue as others read it: DCAT in three forms, whole and by pages.</summary>
public sealed class ExportTests : ExchangeCase
{
    [Fact]
    public void What_leaves_conforms_to_the_profile_and_says_the_same_in_every_form()
    {
        Fill();
        var graphs = Forms.Select(form =>
        {
            var path = Path.Combine(Folder, $"catalogue.{(form == "rdfxml" ? "rdf" : form)}");
            using (var file = File.Create(path)) Assert.Equal(4, Exports.Write(form, file));
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
        foreach (var form in Forms)
        {
            var path = Path.Combine(Folder, $"demo.{(form == "rdfxml" ? "rdf" : form)}");
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
        List<string> out_ = [.. Forms.Select(Text), .. new[] { "package_search", "package_list", "current_package_list_with_resources", "tag_list", "organization_list" }.Select(action => Call(action).ToJsonString()), Call("package_show", ("id", "ouvert")).ToJsonString()];
        Assert.All(out_, text => Assert.DoesNotContain("SECRET", text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(out_, text => text.Contains("Jeu ouvert", StringComparison.Ordinal));
        Assert.IsType<CkanAnswer.NotFound>(Actions.Run("package_show", Parameters(("id", "jeu-interne"))));
        Assert.Equal(0, Call("package_search", ("q", "SECRET"))["count"]!.GetValue<int>());
    }

    [Fact]
    public void Pages_lead_to_all_and_each_conforms()
    {
        Fill();
        var (seen, after, pages) = (new HashSet<string>(), (string?)null, 0);
        do
        {
            var graph = Exports.Page(RdfForm.Turtle, "https://donnees.example.org", after, 2);
            seen.UnionWith(graph.Subjects(Rdf.Vocabulary.Type, DcatTerms.Dataset).Concat(graph.Subjects(Rdf.Vocabulary.Type, DcatTerms.DataService)).Select(subject => subject.Display));
            var path = Path.Combine(Folder, "page.ttl");
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

    private static SortedSet<string> Statements(RdfGraph graph) => new(graph.AllSubjects.SelectMany(subject => graph.About(subject).Select(said => $"{subject} {said.Predicate} {said.Value}")), StringComparer.Ordinal);
}
