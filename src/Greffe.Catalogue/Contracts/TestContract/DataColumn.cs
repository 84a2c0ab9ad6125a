using System.Text.Json;
using static Greffe.Catalogue.Contracts.TestContract.DataSource;

namespace Greffe.Catalogue.Contracts.TestContract;

/// <summary>A column of the contract as the data hold it: expressions of SQL for its text, its typed value and its faults of type.</summary>
/// <param name="Property">The column in the contract.</param>
/// <param name="Source">Its name in the data.</param>
/// <param name="IsPresent">Whether the data have it.</param>
/// <param name="Text">Its value as text; null where there is none.</param>
/// <param name="WrongType">True where a value is not of the logical type.</param>
internal sealed record DataColumn(JsonElement Property, string Source, bool IsPresent, string Text, string WrongType)
{
    private static readonly string[] Integers = ["TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT"];

    public string Name => Property.Text("name")!; // Columns without a name are left out before.

    public string? LogicalType => Property.Text("logicalType");

    /// <summary>Its value in the type of the contract; null where it is not of it.</summary>
    public string Typed => SqlType(LogicalType) is { } type ? $"TRY_CAST({Text} AS {type})" : Text;

    /// <param name="property">The column in the contract.</param>
    /// <param name="format">Format of the data.</param>
    /// <param name="present">Columns and types of the data; null in JSON, where each object has its own.</param>
    public static DataColumn Of(JsonElement property, DataFormat format, Dictionary<string, string>? present)
    {
        var (name, physical) = (property.Text("name")!, property.Text("physicalName"));
        var source = physical is not null && (present is null ? false : present.ContainsKey(physical)) ? physical : name;
        var (raw, type) = (Quote(source), property.Text("logicalType"));
        if (present is null)
        {
            // An array or an object keeps its JSON; a JSON null is no value.
            var text = $"({raw} ->> '$')";
            return new(property, source, true, text, $"({text} IS NOT NULL AND NOT ({JsonHolds(type, raw, text)}))");
        }

        if (!present.TryGetValue(source, out var stored)) return new(property, source, false, "NULL", "FALSE");
        var value = $"CAST({raw} AS VARCHAR)";
        return new(property, source, true, value, format == DataFormat.Csv || (stored == "VARCHAR" && type != "string")
            ? $"({value} IS NOT NULL AND NOT ({TextHolds(type, value)}))"
            : StoredHolds(type, stored) is { } holds ? $"({value} IS NOT NULL AND NOT ({holds}))" : $"({value} IS NOT NULL AND NOT ({TextHolds(type, value)}))");
    }

    /// <summary>The type of the database for a logical type, or null where text serves.</summary>
    public static string? SqlType(string? type) => type switch
    {
        "integer" => "HUGEINT",
        "number" => "DOUBLE",
        "boolean" => "BOOLEAN",
        "date" => "DATE",
        "timestamp" => "TIMESTAMP",
        "time" => "TIME",
        _ => null,
    };

    private static string TextHolds(string? type, string text) => type switch
    {
        "integer" => $"regexp_full_match({text}, '[-+]?[0-9]+') AND TRY_CAST({text} AS HUGEINT) IS NOT NULL",
        "number" => $"regexp_full_match({text}, '[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?')",
        "boolean" => $"lower({text}) IN ('true', 'false')",
        "date" => $"regexp_full_match({text}, '[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}') AND TRY_CAST({text} AS DATE) IS NOT NULL",
        "timestamp" => $"regexp_matches({text}, '^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}[T ][0-9]{{2}}:[0-9]{{2}}') AND TRY_CAST({text} AS TIMESTAMP) IS NOT NULL",
        "time" => $"TRY_CAST({text} AS TIME) IS NOT NULL",
        "array" => $"CASE WHEN json_valid({text}) THEN json_type({text}) = 'ARRAY' ELSE FALSE END",
        "object" => $"CASE WHEN json_valid({text}) THEN json_type({text}) = 'OBJECT' ELSE FALSE END",
        _ => "TRUE",
    };

    private static string JsonHolds(string? type, string raw, string text) => type switch
    {
        "string" => $"json_type({raw}) = 'VARCHAR'",
        "integer" => $"json_type({raw}) IN ('BIGINT', 'UBIGINT', 'HUGEINT') OR (json_type({raw}) = 'DOUBLE' AND TRY_CAST({text} AS DOUBLE) = floor(TRY_CAST({text} AS DOUBLE)))",
        "number" => $"json_type({raw}) IN ('BIGINT', 'UBIGINT', 'HUGEINT', 'DOUBLE')",
        "boolean" => $"json_type({raw}) = 'BOOLEAN'",
        "array" => $"json_type({raw}) = 'ARRAY'",
        "object" => $"json_type({raw}) = 'OBJECT'",
        null => "TRUE",
        _ => $"json_type({raw}) = 'VARCHAR' AND {TextHolds(type, text)}",
    };

    // What the type of a Parquet column alone decides; null where its values must be looked at.
    private static string? StoredHolds(string? type, string stored)
    {
        var isNumber = Integers.Contains(stored) || stored is "FLOAT" or "DOUBLE" || stored.StartsWith("DECIMAL", StringComparison.Ordinal);
        bool? holds = type switch
        {
            null => true,
            "string" => stored is "VARCHAR" or "UUID" or "BLOB" || stored.StartsWith("ENUM", StringComparison.Ordinal),
            "integer" => Integers.Contains(stored) ? true : isNumber ? null : false,
            "number" => isNumber,
            "boolean" => stored == "BOOLEAN",
            "date" => stored == "DATE",
            "timestamp" => stored.StartsWith("TIMESTAMP", StringComparison.Ordinal),
            "time" => stored.StartsWith("TIME", StringComparison.Ordinal) && !stored.StartsWith("TIMESTAMP", StringComparison.Ordinal),
            "array" => stored.EndsWith(']'),
            "object" => stored.StartsWith("STRUCT", StringComparison.Ordinal) || stored.StartsWith("MAP", StringComparison.Ordinal),
            _ => true,
        };
        return holds switch { true => "TRUE", false => "FALSE", null => null };
    }
}
