using System.Text.Json;
using Greffe.Catalogue.Contracts;
using Greffe.Catalogue.Contracts.TestContract;
using Greffe.Records;

namespace Greffe.Catalogue.AttachContracts;

/// <summary>Contracts of records and their tests, as rows.</summary>
internal static class ContractStore
{
    /// <summary>Versions of a record's contract, the last first.</summary>
    public static IReadOnlyList<ContractVersion> ContractsOf(this RecordReader records, string id) =>
        [.. records.Query<ContractVersion>("SELECT record AS Record, version AS Version, added AS Added, published AS Published FROM catalogue_contracts WHERE record = @id", new { id })
            .OrderByDescending(contract => contract.Version, VersionOrder.Instance)];

    /// <summary>The version in force: the last one published.</summary>
    public static ContractVersion? InForce(this IReadOnlyList<ContractVersion> contracts) =>
        contracts.Where(contract => contract.IsPublished).MaxBy(contract => contract.Published, StringComparer.Ordinal);

    /// <summary>The bytes as they were attached, or null.</summary>
    public static byte[]? ContractBytes(this RecordReader records, string id, string version) =>
        records.First<byte[]>("SELECT bytes FROM catalogue_contracts WHERE record = @id AND version = @version", new { id, version });

    /// <summary>The last test of each table of each version.</summary>
    public static IReadOnlyList<TableTest> TestsOf(this RecordReader records, string id) => records.Query<TableTest>("""
        SELECT version AS Version, tab AS Tab, at AS At, rows AS Rows, passed AS Passed, report AS Report FROM catalogue_tests t
        WHERE record = @id AND at = (SELECT max(at) FROM catalogue_tests WHERE record = t.record AND version = t.version AND tab = t.tab) ORDER BY version, tab
        """, new { id });

    public static void AddContract(this RecordWriter records, string id, string version, byte[] bytes) =>
        records.Execute("INSERT INTO catalogue_contracts (record, version, bytes, added, agent) VALUES (@id, @version, @bytes, @at, @Agent) ON CONFLICT (record, version) DO UPDATE SET bytes = excluded.bytes, added = excluded.added, agent = excluded.agent",
            new { id, version, bytes, at = RecordStore.Text(records.At), records.Agent });

    public static void AddTest(this RecordWriter records, string id, string version, ContractTestReport report, string hash) =>
        records.Execute("INSERT INTO catalogue_tests (record, version, tab, at, agent, rows, passed, hash, report) VALUES (@id, @version, @Table, @at, @Agent, @Rows, @Passed, @hash, @report) ON CONFLICT DO UPDATE SET rows = excluded.rows, passed = excluded.passed, hash = excluded.hash, report = excluded.report",
            new { id, version, report.Table, at = RecordStore.Text(records.At), records.Agent, report.Rows, report.Passed, hash, report = JsonSerializer.Serialize(report.Checks, CatalogueJson.Default.IReadOnlyListContractCheck) });

    public static IReadOnlyList<ContractCheck> Checks(this TableTest test) => JsonSerializer.Deserialize(test.Report, CatalogueJson.Default.IReadOnlyListContractCheck) ?? [];

    /// <summary>Names of the tables of a contract.</summary>
    public static IReadOnlyList<string> Tables(this ContractText contract) => [.. contract.Value.Items("schema").Select(table => table.Text("name")).OfType<string>()];
}
