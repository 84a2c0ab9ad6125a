using System.Text;
using System.Text.Json;
using Greffe.Catalogue;
using Greffe.Catalogue.JsonSchemas;

namespace Greffe.Tests;

/// <summary>Keywords of JSON Schema, each with a value that holds and the nearest one that does not.</summary>
public class SchemaKeywordTests
{
    [Theory]
    [InlineData("""{"type":"integer"}""", "1.0", "1.5", "type")]
    [InlineData("""{"type":["string","null"]}""", "null", "0", "type")]
    [InlineData("""{"const":{"a":1,"b":2}}""", """{"b":2,"a":1.0}""", """{"a":1}""", "const")]
    [InlineData("""{"enum":["a",1]}""", "1", "\"1\"", "enum")]
    [InlineData("""{"maxLength":1}""", "\"\uD83D\uDE00\"", "\"ab\"", "maxLength")]
    [InlineData("""{"pattern":"^a$"}""", "\"a\"", "\"a\\n\"", "pattern")]
    [InlineData("""{"pattern":"^\\d+$"}""", "\"12\"", "\"\u0661\u0662\"", "pattern")]
    [InlineData("""{"multipleOf":0.5}""", "1.5", "1.4", "multipleOf")]
    [InlineData("""{"exclusiveMinimum":0}""", "0.1", "0", "exclusiveMinimum")]
    [InlineData("""{"uniqueItems":true}""", "[1,\"1\",true]", "[{\"a\":1,\"b\":2},{\"b\":2,\"a\":1.0}]", "uniqueItems")]
    [InlineData("""{"items":[{"type":"string"}],"additionalItems":false}""", "[\"a\"]", "[\"a\",1]", "false")]
    [InlineData("""{"prefixItems":[{"type":"string"}],"unevaluatedItems":false}""", "[\"a\"]", "[\"a\",1]", "false")]
    [InlineData("""{"contains":{"type":"string"},"maxContains":1}""", "[1,\"a\"]", "[\"a\",\"b\"]", "maxContains")]
    [InlineData("""{"patternProperties":{"^x-":true},"additionalProperties":false}""", """{"x-a":1}""", """{"xa":1}""", "additionalProperties")]
    [InlineData("""{"propertyNames":{"maxLength":1}}""", """{"a":1}""", """{"ab":1}""", "maxLength")]
    [InlineData("""{"dependentRequired":{"a":["b"]}}""", """{"b":1}""", """{"a":1}""", "dependentRequired")]
    [InlineData("""{"dependencies":{"a":{"required":["b"]}}}""", """{"a":1,"b":1}""", """{"a":1}""", "required")]
    [InlineData("""{"if":{"required":["a"]},"then":{"required":["b"]},"else":{"required":["c"]}}""", """{"c":1}""", """{"a":1,"c":1}""", "required")]
    [InlineData("""{"oneOf":[{"type":"number"},{"minimum":2}]}""", "1", "3", "oneOf")]
    [InlineData("""{"not":{"type":"string"}}""", "1", "\"a\"", "not")]
    [InlineData("""{"allOf":[{"properties":{"a":true}}],"unevaluatedProperties":false}""", """{"a":1}""", """{"b":1}""", "unevaluatedProperties")]
    [InlineData("""{"anyOf":[{"properties":{"a":{"const":1}},"required":["a"]},{"properties":{"b":true}}],"unevaluatedProperties":false}""", """{"a":1,"b":2}""", """{"a":2}""", "unevaluatedProperties")]
    [InlineData("""{"$ref":"#/$defs/a~1b","$defs":{"a/b":{"type":"string"}},"minLength":2}""", "\"ab\"", "\"a\"", "minLength")]
    [InlineData("""{"$defs":{"n":{"$anchor":"n","type":"number"}},"$ref":"#n"}""", "1", "\"a\"", "type")]
    [InlineData("""{"format":"date"}""", "\"2024-02-29\"", "\"2023-02-29\"", "format")]
    [InlineData("""{"format":"date-time"}""", "\"1990-12-31T23:59:60Z\"", "\"1990-12-31T23:59:00\"", "format")]
    [InlineData("""{"format":"uri"}""", "\"https://exemple.fr/a?b#c\"", "\"producer\"", "format")]
    [InlineData("""{"format":"uuid"}""", "\"53581432-6c55-4ba2-a65f-72344a91553a\"", "\"run_id\"", "format")]
    public void A_keyword_admits_the_first_value_and_refuses_the_second_by_its_name(string schema, string holds, string fails, string rule)
    {
        Assert.Empty(Check(schema, holds));
        Assert.Contains(Check(schema, fails), finding => finding.Rule == rule);
    }

    [Fact]
    public void A_reference_that_runs_in_a_circle_on_one_value_is_a_fault_of_the_schema() =>
        Assert.Throws<SchemaFaultException>(() => Check("""{"$ref":"#/$defs/a","$defs":{"a":{"allOf":[{"$ref":"#/$defs/a"}]}}}""", "1"));

    [Fact]
    public void A_schema_that_refers_to_itself_follows_the_value_down() =>
        Assert.Equal("/a/a", Assert.Single(Check("""{"type":"object","properties":{"a":{"$ref":"#"}}}""", """{"a":{"a":1}}""")).Path);

    [Fact]
    public void A_value_that_makes_alternatives_multiply_is_given_up()
    {
        var schema = """{"anyOf":[{"items":{"$ref":"#"},"minItems":9},{"items":{"$ref":"#"},"minItems":8},{"type":"null"}]}""";
        Assert.Throws<UnreadableFileException>(() => Check(schema, new string('[', 60) + new string(']', 60)));
    }

    private static IReadOnlyList<Finding> Check(string schema, string value)
    {
        var set = new SchemaSet();
        var address = set.Add(Parse(schema), "essai:schema");
        return SchemaEvaluation.Of(set, address, Parse(value), formats: true);
    }

    private static JsonElement Parse(string json) => JsonSource.Parse(Encoding.UTF8.GetBytes(json));
}
