using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;
using Greffe.Catalogue.JsonSchemas;

namespace Greffe.Catalogue.Contracts.TestContract;

/// <summary>Quality rules of a contract: the five metrics of the standard, and SQL. Those in words or for another tool are said to be not run.</summary>
internal static class QualityChecks
{
    public static async Task Run(DataSource source, List<ContractCheck> checks, CancellationToken cancellation)
    {
        var rules = source.Columns.Where(column => column.IsPresent).SelectMany(column => column.Property.Items("quality").Select(rule => (Column: (DataColumn?)column, Rule: rule)))
            .Concat(source.Table.Items("quality").Select(rule => (Column: (DataColumn?)null, Rule: rule)));
        // Statements of a stranger come last: whatever they do to the copy, the other checks have had it whole.
        foreach (var (column, rule) in rules.OrderBy(one => one.Rule.Text("type") == "sql")) checks.Add(await One(source, column, rule, cancellation));
    }

    /// <summary>Values of the contract as texts of SQL; null is left out.</summary>
    public static string List(JsonElement values) => string.Join(", ", values.EnumerateArray().Where(value => value.ValueKind != JsonValueKind.Null)
        .Select(value => DataSource.Literal(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText())).DefaultIfEmpty("NULL"));

    private static async Task<ContractCheck> One(DataSource source, DataColumn? column, JsonElement rule, CancellationToken cancellation)
    {
        var metric = rule.Text("metric") ?? rule.Text("rule");
        var type = rule.Text("type") ?? "library";
        var name = rule.Text("name") ?? metric ?? rule.Text("id") ?? type;
        var isSql = type == "sql";
        if (type is "text" or "custom") return NotRun($"une règle de type {type} ne s'exécute pas ici");
        try
        {
            var value = isSql ? await Sql(source, column, rule, cancellation) : await Metric(source, column, metric, rule, cancellation);
            return value is null ? NotRun(isSql ? "une règle SQL est une seule requête SELECT" : "cette mesure n'est pas connue ici, ou ses arguments manquent") : Judge(column, name, rule, value, source.Rows);
        }
        catch (Exception fault) when (fault is DuckDBException or SchemaFaultException)
        {
            return new(column?.Name, name, Failure(rule), null, "la règle ne s'exécute pas : requête incorrecte, trop longue, ou accès extérieur refusé");
        }

        ContractCheck NotRun(string reason) => new(column?.Name, name, isSql ? ContractCheckStatus.Failed : ContractCheckStatus.NotRun, null, reason);
    }

    private static async Task<object?> Metric(DataSource source, DataColumn? column, string? metric, JsonElement rule, CancellationToken cancellation)
    {
        var arguments = rule.Member("arguments") ?? default;
        if (metric == "rowCount") return (double)source.Rows;
        if (metric == "duplicateValues" && column is null)
        {
            var names = arguments.Items("properties").Select(name => name.GetString()).ToHashSet();
            var columns = source.Columns.Where(one => one.IsPresent && names.Contains(one.Name)).ToList();
            return columns.Count > 0 && columns.Count == names.Count ? await source.Number(SchemaChecks.Duplicates(columns), cancellation) : null;
        }

        if (column is null) return null;
        if (metric == "duplicateValues") return await source.Number(SchemaChecks.Duplicates([column]), cancellation);
        if (metric == "invalidValues" && arguments.Text("pattern") is { } pattern) return await Outside(source, column, pattern, arguments, cancellation);
        return Condition(column, metric, arguments) is { } condition ? await source.Number($"SELECT count(*) FROM greffe_raw WHERE {condition}", cancellation) : null;
    }

    private static string? Condition(DataColumn column, string? metric, JsonElement arguments) => metric switch
    {
        "nullValues" => $"{column.Text} IS NULL",
        "missingValues" => arguments.Member("missingValues") is { ValueKind: JsonValueKind.Array } missing
            ? $"{column.Text} IN ({List(missing)})" + (missing.EnumerateArray().Any(value => value.ValueKind == JsonValueKind.Null || value is { ValueKind: JsonValueKind.String } && value.GetString() == "") ? $" OR {column.Text} IS NULL" : "")
            : $"{column.Text} IS NULL OR trim({column.Text}) = ''",
        "invalidValues" when arguments.Member("validValues") is { ValueKind: JsonValueKind.Array } valid => $"{column.Text} NOT IN ({List(valid)}) OR {column.WrongType}",
        "invalidValues" when arguments.ValueKind == JsonValueKind.Undefined => column.WrongType,
        _ => null,
    };

    private static async Task<object?> Outside(DataSource source, DataColumn column, string pattern, JsonElement arguments, CancellationToken cancellation)
    {
        var valid = arguments.Items("validValues").Select(value => value.ToString()).ToHashSet();
        var (count, listed) = (0L, arguments.Member("validValues") is not null);
        await foreach (var (value, rows) in source.Values(column, cancellation)) count += EcmaPattern.Matches(pattern, value) && (!listed || valid.Contains(value)) ? 0 : rows;
        return (double)count;
    }

    // One SELECT and nothing after it.
    private static async Task<object?> Sql(DataSource source, DataColumn? column, JsonElement rule, CancellationToken cancellation)
    {
        var query = (rule.Text("query") ?? "").Trim().TrimEnd(';').TrimEnd();
        if (query.Contains(';', StringComparison.Ordinal) || !(query.StartsWith("SELECT", StringComparison.OrdinalIgnoreCase) || query.StartsWith("WITH", StringComparison.OrdinalIgnoreCase))) return null;
        var table = DataSource.Quote(source.Table.Text("name")!); // The table was found by its name.
        foreach (var word in (string[])["${table}", "${object}", "{table}", "{object}", "{model}"]) query = query.Replace(word, table, StringComparison.Ordinal);
        if (column is not null)
        {
            foreach (var word in (string[])["${column}", "${property}", "{column}", "{property}", "{field}"]) query = query.Replace(word, DataSource.Quote(column.Name), StringComparison.Ordinal);
        }

        return await source.Scalar(query, cancellation) is { } value and not DBNull ? value is System.Numerics.BigInteger big ? (double)big : value : 0d;
    }

    private static ContractCheck Judge(DataColumn? column, string name, JsonElement rule, object value, long rows)
    {
        double? measured = value is IConvertible and not string and not bool ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;
        if (measured is not null && rule.Text("type") != "sql" && rule.Text("unit") == "percent") measured = rows == 0 ? 0 : 100 * measured / rows;
        if (Threshold.Of(rule) is { } threshold)
        {
            var holds = measured is { } number && threshold.Admits(number);
            return new(column?.Name, name, holds ? ContractCheckStatus.Passed : Failure(rule), measured, string.Create(CultureInfo.InvariantCulture, $"mesuré {measured}, attendu {threshold.Words}"));
        }

        var wanted = rule.Member("mustBe") ?? rule.Member("mustNotBe");
        if (wanted is null) return new(column?.Name, name, ContractCheckStatus.NotRun, measured, "la règle ne dit pas ce que la mesure doit être");
        var same = string.Equals(Convert.ToString(value, CultureInfo.InvariantCulture), wanted.Value.ToString(), StringComparison.OrdinalIgnoreCase);
        var isMet = same == (rule.Member("mustBe") is not null);
        return new(column?.Name, name, isMet ? ContractCheckStatus.Passed : Failure(rule), measured, isMet ? "tenu" : "la valeur trouvée n'est pas celle attendue");
    }

    private static ContractCheckStatus Failure(JsonElement rule) => rule.Text("severity") is "info" or "warning" ? ContractCheckStatus.Warned : ContractCheckStatus.Failed;
}
