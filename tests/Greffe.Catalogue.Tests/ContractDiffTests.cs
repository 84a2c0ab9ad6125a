using System.Text;
using System.Text.Json;
using Greffe.Catalogue;
using Greffe.Catalogue.Contracts;
using Greffe.Catalogue.Contracts.CompareContracts;

namespace Greffe.Tests;

/// <summary>Two versions of a contract: each change has its name, and breaks or not.</summary>
public class ContractDiffTests
{
    [Theory]
    [InlineData("logicalType: string", "logicalType: string", null, false)]
    [InlineData("logicalType: number", "logicalType: integer", "typeNarrowed", true)]
    [InlineData("logicalType: integer", "logicalType: number", "typeWidened", false)]
    [InlineData("logicalType: string", "logicalType: date", "typeNarrowed", true)]
    [InlineData("logicalType: date", "logicalType: boolean", "typeChanged", true)]
    [InlineData("physicalType: VARCHAR(10)", "physicalType: varchar(20)", "physicalTypeWidened", false)]
    [InlineData("physicalType: VARCHAR(20)", "physicalType: VARCHAR(10)", "physicalTypeNarrowed", true)]
    [InlineData("physicalType: 'DECIMAL(10, 2)'", "physicalType: 'DECIMAL(10, 4)'", "physicalTypeNarrowed", true)]
    [InlineData("physicalType: INT", "physicalType: BIGINT", "physicalTypeWidened", false)]
    [InlineData("required: false", "required: true", "requiredAdded", true)]
    [InlineData("required: true", "description: x", "requiredRemoved", true)]
    [InlineData("required: false", "description: x", "added", false)]
    [InlineData("unique: false", "unique: true", "uniqueAdded", true)]
    [InlineData("logicalTypeOptions: {maxLength: 10}", "logicalTypeOptions: {maxLength: 9}", "maxLengthTightened", true)]
    [InlineData("logicalTypeOptions: {maxLength: 10}", "logicalTypeOptions: {maxLength: 11}", "maxLengthWidened", false)]
    [InlineData("logicalTypeOptions: {minimum: 1}", "logicalTypeOptions: {minimum: 2}", "minimumTightened", true)]
    [InlineData("logicalTypeOptions: {pattern: a}", "logicalTypeOptions: {pattern: b}", "patternChanged", true)]
    [InlineData("logicalTypeOptions: {pattern: a}", "logicalTypeOptions: {}", "patternRemoved", false)]
    [InlineData("quality: [{metric: nullValues, mustBeLessThan: 10}]", "quality: [{metric: nullValues, mustBeLessThan: 5}]", "qualityTightened", true)]
    [InlineData("quality: [{metric: nullValues, mustBeLessThan: 10}]", "quality: [{metric: nullValues, mustBeLessOrEqualTo: 10}]", "qualityLoosened", false)]
    [InlineData("quality: [{metric: rowCount, mustBeBetween: [1, 9]}]", "quality: [{metric: rowCount, mustBeGreaterThan: 0}]", "qualityLoosened", false)]
    [InlineData("quality: [{metric: nullValues, mustBe: 0}]", "description: x", "qualityRemoved", false)]
    [InlineData("quality: [{metric: invalidValues, mustBe: 0, arguments: {validValues: [a, b]}}]", "quality: [{metric: invalidValues, mustBe: 0, arguments: {validValues: [a]}}]", "enumNarrowed", true)]
    [InlineData("quality: [{metric: invalidValues, mustBe: 0, arguments: {validValues: [a]}}]", "quality: [{metric: invalidValues, mustBe: 0, arguments: {validValues: [b, a]}}]", "enumWidened", false)]
    [InlineData("description: a", "description: b", "changed", false)]
    [InlineData("tags: [a]", "tags: [a, b]", "changed", false)]
    [InlineData("primaryKey: true", "primaryKey: false", "primaryKeyChanged", true)]
    public void A_change_of_a_column_has_its_name_and_breaks_or_not(string before, string after, string? kind, bool isBreaking)
    {
        var comparison = Compare(Column($"{{name: c, {before}}}"), Column($"{{name: c, {after}}}"));
        Assert.Equal(isBreaking, comparison.IsBreaking);
        if (kind is null) Assert.Empty(comparison.Changes);
        else Assert.Contains(comparison.Changes, change => change.Kind == kind && change.IsBreaking == isBreaking);
    }

    [Theory]
    [InlineData("{name: a}, {name: b}", "{name: a}", "columnRemoved", true)]
    [InlineData("{name: a}", "{name: a}, {name: b}", "columnAdded", false)]
    [InlineData("{name: a}", "{name: a}, {name: b, required: true}", "requiredColumnAdded", true)]
    [InlineData("{name: a, id: k}", "{name: b, id: k}", "columnRenamed", true)]
    [InlineData("{name: a, physicalName: k}", "{name: b, physicalName: k}", "columnRenamed", true)]
    [InlineData("{name: o, logicalType: object, properties: [{name: a}]}", "{name: o, logicalType: object, properties: []}", "columnRemoved", true)]
    [InlineData("{name: l, logicalType: array, items: {logicalType: number}}", "{name: l, logicalType: array, items: {logicalType: integer}}", "typeNarrowed", true)]
    public void Columns_that_come_go_or_change_name_are_told_apart(string before, string after, string kind, bool isBreaking)
    {
        var comparison = Compare(Column(before), Column(after));
        Assert.Equal((kind, isBreaking), (Assert.Single(comparison.Changes).Kind, comparison.IsBreaking));
    }

    [Fact]
    public void Columns_in_another_order_are_no_change() => Assert.Empty(Compare(Column("{name: a}, {name: b}"), Column("{name: b}, {name: a}")).Changes);

    [Fact]
    public void A_break_under_the_same_major_version_is_pointed_out()
    {
        Assert.Contains("majeure", Compare("version: 1.0.0\n" + Column("{name: a}"), "version: 1.1.0\n" + Column("")).Advice, StringComparison.Ordinal);
        Assert.Null(Compare("version: 1.9.0\n" + Column("{name: a}"), "version: 2.0.0\n" + Column("")).Advice);
    }

    [Fact]
    public void The_published_pair_of_contracts_gives_the_changes_that_its_comments_announce()
    {
        var folder = Shared.Path("standards", "odcs", "datacontract-cli", "tests", "fixtures", "changelog", "unit");
        var changes = ContractDiff.Compare(ContractText.Read(Path.Combine(folder, "changelog_unit_v1.yaml")).Value, ContractText.Read(Path.Combine(folder, "changelog_unit_v2.yaml")).Value).Changes;
        Assert.Equal(
            [
                "schema/orders/properties/customer_id columnRemoved", "schema/orders/properties/order_date/logicalType typeNarrowed", "schema/orders/properties/total_amount/quality/positive/threshold qualityTightened",
                "schema/orders/properties/total_amount/required requiredAdded", "schema/orders/quality/row_count/threshold qualityTightened",
            ], changes.Where(change => change.IsBreaking).Select(change => $"{change.Path} {change.Kind}").Order(StringComparer.Ordinal));
        Assert.Contains(changes, change => change.Path == "servers/production/roles/writer" && change.Kind == "removed");
        Assert.Contains(changes, change => change.Path == "schema/customers" && change.Kind == "tableAdded");
        Assert.DoesNotContain(changes, change => change.Path.Contains("data-owner", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_published_contract_is_written_as_it_was_read()
    {
        var files = Directory.GetFiles(Shared.Path("standards", "odcs"), "*.odcs.yaml", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(file), ContractText.Read(file).Write()));
    }

    [Theory]
    [InlineData("# tête\r\nversion: 1.0.0 # ici\r\nautre: {x: [1,  2]}\r\n", "/version", "# tête\r\nversion: \"2.0.0\" # ici\r\nautre: {x: [1,  2]}\r\n")]
    [InlineData("\uFEFFa: 'x' # é\nb: \"y\"\n", "/a", "\uFEFFa: \"2.0.0\" # é\nb: \"y\"\n")]
    [InlineData("a:\n- b: |\n    long\n    texte\n- c: 😀 d # ok\n", "/a/1/c", "a:\n- b: |\n    long\n    texte\n- c: \"2.0.0\" # ok\n")]
    [InlineData("{\"a/b\": {\"c\": 1}}", "/a~1b/c", "{\"a/b\": {\"c\": \"2.0.0\"}}")]
    public void A_value_is_set_and_nothing_else_moves(string before, string place, string after)
    {
        var contract = ContractText.Parse(Encoding.UTF8.GetBytes(before));
        Assert.Equal(before, Encoding.UTF8.GetString(contract.Write()));
        Assert.Equal(after, Encoding.UTF8.GetString(contract.With(place, JsonSerializer.SerializeToElement("2.0.0"))!.Write()));
        Assert.Null(contract.With("/absent/0", JsonSerializer.SerializeToElement(1)));
    }

    [Theory]
    [InlineData("a: *b")]
    [InlineData("a: &a [*a]")]
    [InlineData("a: 1\na: 2")]
    [InlineData("a: 1\n---\nb: 2")]
    [InlineData("a: [")]
    [InlineData("- 1")]
    [InlineData("")]
    public void A_text_that_is_no_contract_is_refused(string text) => Assert.Throws<UnreadableFileException>(() => ContractText.Parse(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Aliases_that_multiply_and_nesting_without_end_are_refused()
    {
        var laughs = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 9).Select(n => $"a{n}: &a{n} [{string.Join(',', Enumerable.Repeat($"*a{n - 1}", 10))}]\n"));
        Assert.Throws<UnreadableFileException>(() => ContractText.Parse(Encoding.UTF8.GetBytes(laughs)));
        Assert.Throws<UnreadableFileException>(() => ContractText.Parse(Encoding.UTF8.GetBytes("a: " + new string('[', 50_000))));
    }

    private static ContractComparison Compare(string before, string after) =>
        ContractDiff.Compare(ContractText.Parse(Encoding.UTF8.GetBytes(before)).Value, ContractText.Parse(Encoding.UTF8.GetBytes(after)).Value);

    private static string Column(string columns) => $"schema: [{{name: t, properties: [{columns}]}}]\n";
}
