using System.Text;
using System.Text.Json;
using Greffe.Catalogue;
using Greffe.Catalogue.Rdf;

namespace Greffe.Tests;

/// <summary>Readers of RDF: Turtle, N-Triples and JSON-LD.</summary>
public class RdfTests
{
    private const string Prefix = "@prefix : <http://e/> . ";

    [Theory]
    [InlineData(":a :b :c , :d ; :e :f ; .", 3)]
    [InlineData("<http://e/a> a [ :p 1 ; :q ( 1 2.5 1e3 ) ] .", 9)]
    [InlineData("[ :p :o ] .", 1)]
    [InlineData(":a :p [] ; ; :q [ :r 1 ; ] .", 3)]
    [InlineData(":a.b :p :c\\, .", 1)]
    [InlineData(":a :p \"\"\"deux\n\"lignes\"\"\"@fr-FR, 'x'^^:t, true, -1.5 .", 4)]
    [InlineData("PREFIX x: <http://x/>\nBASE <http://e/>\n<a> x:p%20q _:b.", 1)]
    [InlineData("# rien\n", 0)]
    public void Turtle_that_is_right_is_read(string turtle, int statements) => Assert.Equal(statements, TurtleReader.Read(Prefix + turtle).Count);

    [Theory]
    [InlineData("@prefix x: <http://x/>\n:a :b :c .")]
    [InlineData(":a :b x:c .")]
    [InlineData(":a :b :c")]
    [InlineData(":a :b <http://e/a b> .")]
    [InlineData(":a :b \"deux\nlignes\" .")]
    [InlineData(":a \"b\" :c .")]
    [InlineData("\"a\" :b :c .")]
    [InlineData(":a :b \"x\"^^\"y\" .")]
    [InlineData(":a :b \"\\x\" .")]
    [InlineData(":a :b ( :c .")]
    [InlineData(":a :b :c .. ")]
    [InlineData(":a ; :b :c .")]
    [InlineData(":a .")]
    [InlineData(":a :b .")]
    [InlineData("[ ; :b :c ] .")]
    public void Turtle_that_is_wrong_is_refused_with_its_line(string turtle) =>
        Assert.Contains("ligne", Assert.Throws<UnreadableFileException>(() => TurtleReader.Read(Prefix + turtle)).Message, StringComparison.Ordinal);

    [Fact]
    public void Turtle_nested_without_end_is_refused_before_the_stack_ends() =>
        Assert.Throws<UnreadableFileException>(() => TurtleReader.Read(Prefix + ":a :b " + string.Concat(Enumerable.Repeat("[ :b ", 100_000))));

    [Theory]
    [InlineData("http://a/b/c/d?q", "g", "http://a/b/c/g")]
    [InlineData("http://a/b/c/d?q", "../../g", "http://a/g")]
    [InlineData("http://a/b/c/d?q", "../../../g", "http://a/g")]
    [InlineData("http://a/b/c/d?q", ".", "http://a/b/c/")]
    [InlineData("http://a/b/c/d?q", "?y", "http://a/b/c/d?y")]
    [InlineData("http://a/b/c/d?q", "#s", "http://a/b/c/d?q#s")]
    [InlineData("http://a/b/c/d?q", "", "http://a/b/c/d?q")]
    [InlineData("http://a/b/c/d?q", "//h/x", "http://h/x")]
    [InlineData("http://a", "x", "http://a/x")]
    public void A_reference_is_resolved_as_the_rfc_shows(string address, string reference, string expected) => Assert.Equal(expected, Uris.Resolve(address, reference));

    [Theory]
    [InlineData("""{"@id":"http://e/a","http://e/p":[1,1.5,true,"x",{"@value":"y","@language":"FR"}]}""", 5)]
    [InlineData("""{"@context":{"@vocab":"http://e/","p":{"@type":"@id"}},"@id":"_:a","p":"http://e/x","sans":null}""", 1)]
    [InlineData("""{"@context":{"t":{"@id":"http://e/t","@container":"@language"}},"@id":"http://e/a","t":{"fr":"un","en":["one","uno"]}}""", 3)]
    [InlineData("""{"@context":{"l":{"@id":"http://e/l","@container":"@list"}},"@id":"http://e/a","l":["x","y"]}""", 5)]
    [InlineData("""{"@context":{"de":{"@reverse":"http://e/p"}},"@id":"http://e/a","de":{"@id":"http://e/b"}}""", 1)]
    [InlineData("""{"@context":{"e":"http://e/","T":{"@id":"e:T","@context":{"n":"e:n"}}},"@type":"T","n":"x","m":"perdu"}""", 2)]
    [InlineData("""[{"@graph":[{"@id":"http://e/a","@type":"http://e/T"}]}]""", 1)]
    public void Json_ld_is_read_into_statements(string json, int statements) => Assert.Equal(statements, Read(json).Count);

    [Theory]
    [InlineData("""{"@context":"https://ailleurs.exemple/contexte.jsonld"}""")]
    [InlineData("""{"@context":12}""")]
    [InlineData("12")]
    public void Json_ld_that_would_need_the_network_or_is_none_is_refused(string json) => Assert.Throws<UnreadableFileException>(() => Read(json));

    [Fact]
    public void The_published_shapes_say_the_same_in_json_ld_and_in_turtle()
    {
        var folder = Shared.Path("standards", "dcat-ap", "semic", "releases", "3.0.0", "shacl");
        var turtle = TurtleReader.Read(File.ReadAllText(Path.Combine(folder, "dcat-ap-SHACL.ttl")));
        var json = Read(File.ReadAllText(Path.Combine(folder, "dcat-ap-SHACL.jsonld")));
        var targets = new RdfTerm.Iri(Vocabulary.Shacl + "targetClass");
        Assert.NotEmpty(turtle.Subjects(targets));
        Assert.Equal(turtle.Subjects(targets).Count(), json.Subjects(targets).Count());
        Assert.Equal(turtle.Count, json.Count);
    }

    private static RdfGraph Read(string json) => JsonLdReader.Read(JsonSource.Parse(Encoding.UTF8.GetBytes(json)), new Dictionary<string, JsonElement>());
}
