using System.Text;
using DuckDB.NET.Data;
using Greffe.Catalogue;
using Greffe.Catalogue.Contracts;
using Greffe.Catalogue.Contracts.TestContract;

namespace Greffe.Tests;

/// <summary>A contract run on data: each check with data that hold and data that nearly do.</summary>
public sealed class ContractTestTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("greffe-contract-").FullName;

    [Theory]
    [InlineData("logicalType: integer", "12\n-3\n", "12\n1.0\n", "type", 1)]
    [InlineData("logicalType: number", "1.5\n-2e3\n", "\"1,5\"\n", "type", 1)]
    [InlineData("logicalType: boolean", "true\nFALSE\n", "oui\n", "type", 1)]
    [InlineData("logicalType: date", "2024-02-29\n", "2023-02-29\n", "type", 1)]
    [InlineData("logicalType: timestamp", "2024-01-01T10:00:00\n", "2024-01-01\n", "type", 1)]
    [InlineData("logicalType: time", "10:00:00\n", "25:00:00\n", "type", 1)]
    [InlineData("required: true", "a\nb\n", "a\n\"\"\n", "required", 1)]
    [InlineData("unique: true", "a\nA\n", "a\nb\na\na\n", "unique", 2)]
    [InlineData("primaryKey: true", "a\nb\n", "a\na\n", "primaryKey", 1)]
    [InlineData("logicalType: string, logicalTypeOptions: {maxLength: 2}", "é1\n", "abc\n", "maxLength", 1)]
    [InlineData("logicalType: integer, logicalTypeOptions: {minimum: 2}", "2\n", "1\n", "minimum", 1)]
    [InlineData("logicalType: number, logicalTypeOptions: {exclusiveMaximum: 2}", "1.9\n", "2\n", "exclusiveMaximum", 1)]
    [InlineData("logicalType: number, logicalTypeOptions: {multipleOf: 0.1}", "0.3\n", "0.35\n", "multipleOf", 1)]
    [InlineData("logicalType: date, logicalTypeOptions: {maximum: '2024-12-31'}", "2024-12-31\n", "2025-01-01\n", "maximum", 1)]
    [InlineData("logicalType: string, logicalTypeOptions: {pattern: '^(?=.*\\d)[a-z\\d]+$'}", "a1\n", "ab\nab\n", "pattern", 2)]
    [InlineData("logicalType: string, logicalTypeOptions: {format: email}", "a@b.fr\n", "a@b\n", "format", 1)]
    [InlineData("quality: [{metric: nullValues, mustBe: 0}]", "a\n", "a\n\"\"\n", "nullValues", 1)]
    [InlineData("quality: [{metric: nullValues, unit: percent, mustBeLessThan: 50}]", "a\nb\n\"\"\n", "a\n\"\"\n", "nullValues", 50)]
    [InlineData("quality: [{metric: missingValues, arguments: {missingValues: ['n/a', null]}, mustBe: 0}]", "a\n", "n/a\n\"\"\n", "missingValues", 2)]
    [InlineData("quality: [{metric: invalidValues, arguments: {validValues: [a, 1]}, mustBe: 0}]", "a\n1\n", "b\n", "invalidValues", 1)]
    [InlineData("quality: [{metric: invalidValues, arguments: {pattern: '^a$'}, mustBe: 0}]", "a\n", "aa\n", "invalidValues", 1)]
    [InlineData("quality: [{metric: duplicateValues, mustBeLessThan: 2}]", "a\na\n", "a\na\na\n", "duplicateValues", 2)]
    [InlineData("logicalType: integer, quality: [{type: sql, name: s, query: 'SELECT max(${column}) FROM ${table}', mustBeLessOrEqualTo: 9}]", "9\n", "10\n", "s", 10)]
    public async Task A_check_holds_on_the_first_data_and_fails_on_the_second_with_its_count(string column, string holds, string fails, string check, double measured)
    {
        var contract = $"schema: [{{name: t, properties: [{{name: c, {column}}}]}}]";
        var good = await Run(contract, "t.csv", "c\n" + holds);
        Assert.True(good.Passed, string.Join(" | ", good.Checks));
        Assert.Contains(good.Checks, one => one.Check == check && one.Status == ContractCheckStatus.Passed);
        var bad = await Run(contract, "t.csv", "c\n" + fails);
        Assert.False(bad.Passed);
        Assert.Contains(bad.Checks, one => one.Check == check && one.Status == ContractCheckStatus.Failed && one.Measured == measured);
    }

    [Theory]
    [InlineData("logicalType: string", "\"2024-01-01\"", "1")]
    [InlineData("logicalType: integer", "1.0", "\"1\"")]
    [InlineData("logicalType: number", "1", "true")]
    [InlineData("logicalType: date", "\"2024-01-01\"", "20240101")]
    [InlineData("logicalType: array", "[1]", "{\"a\":1}")]
    [InlineData("logicalType: object", "{\"a\":1}", "[1]")]
    [InlineData("required: true", "0", "null")]
    public async Task Json_keeps_the_type_that_it_wrote(string column, string holds, string fails)
    {
        var contract = $"schema: [{{name: t, properties: [{{name: c, {column}}}]}}]";
        Assert.True((await Run(contract, "t.jsonl", $"{{\"c\":{holds}}}\n")).Passed);
        Assert.False((await Run(contract, "t.jsonl", $"{{\"c\":{holds}}}\n{{\"c\":{fails}}}\n")).Passed);
        Assert.False((await Run(contract, "t.json", $"[{{\"c\":{fails}}}]")).Passed);
    }

    [Theory]
    [InlineData("logicalType: integer", true)]
    [InlineData("logicalType: number", true)]
    [InlineData("logicalType: string", false)]
    [InlineData("logicalType: date", false)]
    public async Task Parquet_says_its_own_types(string column, bool passes)
    {
        var path = Path.Combine(_folder, "t.parquet");
        await using (var connection = new DuckDBConnection("DataSource=:memory:"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            using var command = connection.CreateCommand();
            command.CommandText = $"COPY (SELECT 7::INTEGER AS c) TO '{path}' (FORMAT parquet)";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(passes, (await Run($"schema: [{{name: t, properties: [{{name: c, {column}}}]}}]", "t.parquet", null)).Passed);
    }

    [Theory]
    [InlineData("SELECT count(*) FROM read_csv('SECRET')")]
    [InlineData("SELECT count(*) FROM 'SECRET'")]
    [InlineData("SELECT length(content) FROM read_text('SECRET')")]
    [InlineData("COPY t TO 'SECRET.out'")]
    [InlineData("SELECT 1; SET enable_external_access=true")]
    [InlineData("ATTACH 'SECRET.db'")]
    public async Task A_rule_reads_nothing_but_the_data_under_test(string query)
    {
        var secret = Path.Combine(_folder, "secret.csv");
        await File.WriteAllTextAsync(secret, "a\n1\n", TestContext.Current.CancellationToken);
        var sql = query.Replace("SECRET", secret, StringComparison.Ordinal);
        var report = await Run($"schema: [{{name: t, properties: [{{name: c}}], quality: [{{type: sql, query: \"{sql}\", mustBeGreaterThan: 0}}]}}]", "t.csv", "c\n1\n");
        Assert.False(report.Passed);
        Assert.Equal(["secret.csv", "t.csv"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_missing_column_fails_and_a_rule_in_words_is_said_not_run()
    {
        var report = await Run("schema: [{name: t, properties: [{name: absent}, {name: c, quality: [{type: text, description: joli}, {metric: nullValues, mustBe: 0, severity: warning}]}], quality: [{metric: rowCount, mustBe: 2}]}]", "t.csv", "c,d\n1,2\n,3\n");
        Assert.Equal([("absent", "Failed"), ("c", "NotRun"), ("c", "Warned"), ("", "Passed")], report.Checks.Select(check => (check.Column ?? "", check.Status.ToString())));
    }

    [Theory]
    [InlineData("t.csv", "c,d\n1,2,3,4\n\"x")]
    [InlineData("t.csv", "c\n1,5\n")]
    [InlineData("t.csv", "c,c\n1,5\n")]
    [InlineData("t.csv", "")]
    [InlineData("t.json", "[{")]
    [InlineData("t.parquet", "PAR0")]
    [InlineData("t.xlsx", "")]
    public async Task Data_that_cannot_be_read_are_refused_without_a_word_of_them(string name, string data)
    {
        var refusal = await Assert.ThrowsAsync<UnreadableFileException>(() => Run("schema: [{name: t, properties: [{name: c, logicalType: integer}]}]", name, data));
        Assert.DoesNotContain("PAR0", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a;c\nx;1,5\n")]
    [InlineData("\uFEFFa\tc\r\nx\t1,5\r\n")]
    [InlineData("\"a;b\",c\nx,\"1,5\"\n")]
    public async Task The_separator_is_told_by_the_header_alone(string data) =>
        Assert.True((await Run("schema: [{name: t, properties: [{name: c, quality: [{metric: invalidValues, mustBe: 0, arguments: {validValues: ['1,5']}}]}], quality: [{metric: rowCount, mustBe: 1}]}]", "t.csv", data)).Passed);

    [Fact]
    public async Task A_contract_of_several_tables_wants_to_know_which() =>
        Assert.Contains("--table", (await Assert.ThrowsAsync<UnreadableFileException>(() => Run("schema: [{name: a}, {name: b}]", "t.csv", "c\n1\n"))).Message, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<ContractTestReport> Run(string contract, string name, string? data)
    {
        var path = Path.Combine(_folder, name);
        if (data is not null) await File.WriteAllTextAsync(path, data, TestContext.Current.CancellationToken);
        return await ContractTest.Run(ContractText.Parse(Encoding.UTF8.GetBytes(contract)), path, null, TestContext.Current.CancellationToken);
    }
}
