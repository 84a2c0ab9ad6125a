using System.Text.Json;

namespace Greffe.Catalogue.Contracts.TestContract;

/// <summary>Runs a data contract on a file: schema, keys, options of types and quality rules. Source: ODCS 3.1.</summary>
public static class ContractTest
{
    /// <summary>Runs the contract of one table.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="path">The data: CSV, JSON, JSON Lines or Parquet, told by the extension.</param>
    /// <param name="table">Name of the table; null for the only one, or the one that the file is named after.</param>
    /// <param name="cancellation">Stops the queries.</param>
    /// <exception cref="UnreadableFileException">The data cannot be read, or the table cannot be told; the sentence says why.</exception>
    public static async Task<ContractTestReport> Run(ContractText contract, string path, string? table, CancellationToken cancellation)
    {
        var schema = Find(contract.Value, table, path);
        await using var source = await DataSource.Load(schema, path, cancellation);
        var checks = new List<ContractCheck>();
        await SchemaChecks.Run(source, checks, cancellation);
        await QualityChecks.Run(source, checks, cancellation);
        return new(schema.Text("name") ?? "", source.Rows, checks.TrueForAll(check => check.Status != ContractCheckStatus.Failed), checks);
    }

    private static JsonElement Find(JsonElement contract, string? table, string path)
    {
        var tables = contract.Items("schema").Where(schema => schema.Text("name") is not null).ToList();
        var wanted = table ?? Path.GetFileNameWithoutExtension(path);
        var named = tables.Where(schema => schema.Text("name") == wanted || schema.Text("physicalName") == wanted).ToList();
        if (named.Count > 0) return named[0];
        if (table is null && tables.Count == 1) return tables[0];
        var names = string.Join(", ", tables.Select(schema => schema.Text("name")));
        throw new UnreadableFileException(tables.Count == 0
            ? "Le contrat ne décrit aucune table."
            : $"Nommez la table du contrat que ces données remplissent, avec --table : {names}.");
    }
}
