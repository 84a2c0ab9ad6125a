using Greffe.Catalogue.JsonSchemas;
using Greffe.Catalogue.Rdf;
using Greffe.Catalogue.Shapes;

namespace Greffe.Tests;

/// <summary>Constraints of SHACL, each with data that conform and the nearest that do not.</summary>
public class ShapeTests
{
    private const string Prefixes = "@prefix : <http://e/> . @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . ";

    [Theory]
    [InlineData("sh:minCount 1", "\"x\"", null, "MinCount")]
    [InlineData("sh:maxCount 1", "\"x\"", "\"x\", \"y\"", "MaxCount")]
    [InlineData("sh:class :C", ":c", ":d", "Class")]
    [InlineData("sh:class :C", ":sub", "\"c\"", "Class")]
    [InlineData("sh:nodeKind sh:BlankNodeOrIRI", "[]", "1", "NodeKind")]
    [InlineData("sh:nodeKind sh:Literal", "1", ":c", "NodeKind")]
    [InlineData("sh:datatype xsd:date", "\"2024-01-31\"^^xsd:date", "\"2024-01-31\"", "Datatype")]
    [InlineData("sh:datatype xsd:date", "\"2024-01-31Z\"^^xsd:date", "\"2024-13-01\"^^xsd:date", "Datatype")]
    [InlineData("sh:datatype xsd:nonNegativeInteger", "\"0\"^^xsd:nonNegativeInteger", "\"-1\"^^xsd:nonNegativeInteger", "Datatype")]
    [InlineData("sh:datatype xsd:duration", "\"P1Y\"^^xsd:duration", "\"P1YT\"^^xsd:duration", "Datatype")]
    [InlineData("sh:in ( :c 1 )", "1", "2", "In")]
    [InlineData("sh:hasValue :c", ":c, :d", ":d", "HasValue")]
    [InlineData("sh:pattern \"^a\"", "\"ab\"", "\"ba\"", "Pattern")]
    [InlineData("sh:minLength 2", "\"ab\"", "\"a\"", "MinLength")]
    [InlineData("sh:languageIn ( \"fr\" )", "\"x\"@fr-BE", "\"x\"@en", "LanguageIn")]
    [InlineData("sh:uniqueLang true", "\"x\"@fr, \"y\"@en", "\"x\"@fr, \"y\"@fr", "UniqueLang")]
    [InlineData("sh:or ( [ sh:class :C ] [ sh:nodeKind sh:Literal ] )", "1", ":d", "Or")]
    [InlineData("sh:xone ( [ sh:class :C ] [ sh:nodeKind sh:IRI ] )", ":d", ":c", "Xone")]
    [InlineData("sh:and ( [ sh:class :C ] [ sh:nodeKind sh:IRI ] )", ":c", ":d", "And")]
    [InlineData("sh:not [ sh:class :C ]", ":d", ":c", "Not")]
    [InlineData("sh:node [ sh:property [ sh:path :q ; sh:minCount 1 ] ]", "[ :q 1 ]", "[ :r 1 ]", "Node")]
    [InlineData("sh:property [ sh:path :q ; sh:minCount 1 ]", "[ :q 1 ]", "[ :r 1 ]", "MinCount")]
    public void A_constraint_admits_the_first_values_and_refuses_the_second(string constraint, string holds, string? fails, string component)
    {
        Assert.Empty(Check(constraint, holds));
        Assert.Equal(component + "ConstraintComponent", Assert.Single(Check(constraint, fails)).Component);
    }

    [Theory]
    [InlineData("sh:minInclusive 1")]
    [InlineData("sh:sparql [ sh:select \"\" ]")]
    [InlineData("sh:closed true")]
    public void A_term_that_is_not_applied_is_never_passed_over(string constraint) => Assert.Throws<SchemaFaultException>(() => Check(constraint, "1"));

    [Fact]
    public void Shapes_that_call_each_other_without_end_are_a_fault() =>
        Assert.Throws<SchemaFaultException>(() => new ShapeChecker(TurtleReader.Read(Prefixes + ":s sh:targetNode :a ; sh:node :s ."), new()).Check());

    private static IReadOnlyList<ShapeFinding> Check(string constraint, string? values) => new ShapeChecker(
        TurtleReader.Read($"{Prefixes} :s sh:targetClass :T ; sh:property [ sh:path :p ; {constraint} ] ."),
        TurtleReader.Read($"{Prefixes} :sub a :D . :D rdfs:subClassOf :C . :c a :C . :t a :T . {(values is null ? "" : $":t :p {values} .")}")).Check();
}
