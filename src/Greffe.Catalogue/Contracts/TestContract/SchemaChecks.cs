using System.Text.Json;
using Greffe.Catalogue.JsonSchemas;

namespace Greffe.Catalogue.Contracts.TestContract;

/// <summary>What the schema of a contract asks of the data: presence, type, required, unique, key, options of types.</summary>
internal static class SchemaChecks
{
    private static readonly Dictionary<string, string> Comparisons = new() { ["minimum"] = "<", ["maximum"] = ">", ["exclusiveMinimum"] = "<=", ["exclusiveMaximum"] = ">=" };
    private static readonly Dictionary<string, string> Lengths = new() { ["minLength"] = "<", ["maxLength"] = ">" };

    public static async Task Run(DataSource source, List<ContractCheck> checks, CancellationToken cancellation)
    {
        foreach (var column in source.Columns)
        {
            if (!column.IsPresent)
            {
                checks.Add(new(column.Name, "present", ContractCheckStatus.Failed, null, "la colonne manque dans les données"));
                continue;
            }

            if (column.LogicalType is { } type) await Count(source, checks, column, "type", column.WrongType, $"valeur(s) qui ne sont pas du type {type}", cancellation);
            if (column.Property.Is("required")) await Count(source, checks, column, "required", $"{column.Text} IS NULL", "valeur(s) absente(s)", cancellation);
            if (column.Property.Is("unique")) await Repeated(source, checks, column.Name, "unique", [column], cancellation);
            if (column.Property.Member("logicalTypeOptions") is { ValueKind: JsonValueKind.Object } options) await Options(source, checks, column, options, cancellation);
            if (column.Property.Items("properties").Any() || column.Property.Member("items") is not null)
                checks.Add(new(column.Name, "nested", ContractCheckStatus.NotRun, null, "le contenu des objets et des listes n'est pas contrôlé"));
        }

        var key = source.Columns.Where(column => column.Property.Is("primaryKey")).ToList();
        if (key.Count == 0 || key.Exists(column => !column.IsPresent)) return;
        var name = string.Join(", ", key.Select(column => column.Name));
        var absent = await source.Number($"SELECT count(*) FROM greffe_raw WHERE {string.Join(" OR ", key.Select(column => $"{column.Text} IS NULL"))}", cancellation);
        if (absent > 0) checks.Add(new(name, "primaryKey", ContractCheckStatus.Failed, absent, $"{absent:N0} ligne(s) sans clé"));
        await Repeated(source, checks, name, "primaryKey", key, cancellation);
    }

    private static async Task Options(DataSource source, List<ContractCheck> checks, DataColumn column, JsonElement options, CancellationToken cancellation)
    {
        foreach (var option in options.EnumerateObject())
        {
            if (Fault(column, option) is { } fault) await Count(source, checks, column, option.Name, fault, $"valeur(s) hors de la limite {option.Name} {option.Value.GetRawText()}", cancellation);
            else if (option.Name == "pattern" && option.Value.ValueKind == JsonValueKind.String) await Each(source, checks, column, "pattern", value => EcmaPattern.Matches(option.Value.GetString()!, value), cancellation);
            else if (option.Name == "format" && column.LogicalType == "string" && option.Value.GetString() is "email" or "uuid" or "uri")
                await Each(source, checks, column, "format", value => Formats.Holds(option.Value.GetString()!, value), cancellation);
            else checks.Add(new(column.Name, option.Name, ContractCheckStatus.NotRun, null, "cette option n'est pas contrôlée"));
        }
    }

    private static string? Fault(DataColumn column, JsonProperty option)
    {
        var number = option.Value.ValueKind == JsonValueKind.Number ? option.Value.GetRawText() : null;
        if (number is not null && Lengths.TryGetValue(option.Name, out var shorter)) return $"length({column.Text}) {shorter} {number}";
        if (number is not null && option.Name == "multipleOf") return $"abs({column.Typed} / {number} - round({column.Typed} / {number})) > 1e-9";
        if (option.Name == "enum" && option.Value.ValueKind == JsonValueKind.Array) return $"{column.Text} NOT IN ({QualityChecks.List(option.Value)})";
        if (!Comparisons.TryGetValue(option.Name, out var beyond) || DataColumn.SqlType(column.LogicalType) is not { } type) return null;
        var limit = number ?? (option.Value.ValueKind == JsonValueKind.String ? $"TRY_CAST({DataSource.Literal(option.Value.GetString()!)} AS {type})" : null);
        return limit is null ? null : $"{column.Typed} {beyond} {limit}";
    }

    private static async Task Count(DataSource source, List<ContractCheck> checks, DataColumn column, string check, string fault, string words, CancellationToken cancellation)
    {
        var count = await source.Number($"SELECT count(*) FROM greffe_raw WHERE {fault}", cancellation);
        checks.Add(new(column.Name, check, count == 0 ? ContractCheckStatus.Passed : ContractCheckStatus.Failed, count, count == 0 ? "tenu" : $"{count:N0} {words}"));
    }

    // Patterns have the meaning of ECMAScript, which the database's own do not: each distinct value comes here once.
    private static async Task Each(DataSource source, List<ContractCheck> checks, DataColumn column, string check, Func<string, bool> holds, CancellationToken cancellation)
    {
        var count = 0L;
        try
        {
            await foreach (var (value, rows) in source.Values(column, cancellation)) count += holds(value) ? 0 : rows;
            checks.Add(new(column.Name, check, count == 0 ? ContractCheckStatus.Passed : ContractCheckStatus.Failed, count, count == 0 ? "tenu" : $"{count:N0} valeur(s) hors du motif ou du format"));
        }
        catch (SchemaFaultException fault)
        {
            checks.Add(new(column.Name, check, ContractCheckStatus.Failed, null, fault.Message));
        }
    }

    private static async Task Repeated(DataSource source, List<ContractCheck> checks, string name, string check, IReadOnlyList<DataColumn> columns, CancellationToken cancellation)
    {
        var count = await source.Number(Duplicates(columns), cancellation);
        checks.Add(new(name, check, count == 0 ? ContractCheckStatus.Passed : ContractCheckStatus.Failed, count, count == 0 ? "tenu" : $"{count:N0} ligne(s) qui en répètent une autre"));
    }

    /// <summary>Rows that repeat an earlier one in these columns; rows without a value in one of them do not count.</summary>
    public static string Duplicates(IReadOnlyList<DataColumn> columns)
    {
        var texts = string.Join(", ", columns.Select(column => column.Typed));
        return $"SELECT coalesce(sum(n - 1), 0) FROM (SELECT count(*) AS n FROM greffe_raw WHERE {string.Join(" AND ", columns.Select(column => $"{column.Text} IS NOT NULL"))} GROUP BY {texts})";
    }
}
