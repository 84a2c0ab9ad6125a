using System.Text.Json;
using Greffe.Catalogue.Contracts.TestContract;

namespace Greffe.Catalogue.ProfileFile;

/// <summary>What a file of data looks like. No value of the data is in it.</summary>
/// <param name="Table">Name of the file, without its extension.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Columns">Columns, in the order of the file (by name in JSON).</param>
public sealed record FileProfile(string Table, long Rows, IReadOnlyList<ColumnProfile> Columns)
{
    private static readonly string[] Types = ["integer", "number", "boolean", "date", "timestamp", "array", "object"];

    /// <summary>Reads a file whole: CSV, JSON, JSON Lines or Parquet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="table">Name of the table.</param>
    /// <param name="cancellation">Stops the queries.</param>
    /// <exception cref="UnreadableFileException">It cannot be read; the sentence says why.</exception>
    public static async Task<FileProfile> Read(string path, string table, CancellationToken cancellation)
    {
        var names = await DataSource.Names(path, cancellation);
        if (names.Count == 0) throw new UnreadableFileException("Le fichier n'a aucune colonne.");
        // Each column once for every type: the one place that says what a value of a type is, is that of contract tests.
        var properties = names.SelectMany(name => Types.Select(type => new { name, logicalType = type }));
        await using var source = await DataSource.Load(JsonSerializer.SerializeToElement(new { name = "greffe_profile", properties }), path, cancellation);
        List<ColumnProfile> columns = [];
        for (var at = 0; at < names.Count; at++)
            columns.Add(await Column(source, names[at], [.. source.Columns.Skip(at * Types.Length).Take(Types.Length)], cancellation));
        return new(table, source.Rows, columns);
    }

    private static async Task<ColumnProfile> Column(DataSource source, string name, IReadOnlyList<DataColumn> asTypes, CancellationToken cancellation)
    {
        var text = asTypes[0].Text;
        var wrong = string.Join(", ", asTypes.Select(column => $"count(*) FILTER (WHERE {column.WrongType})"));
        var counts = JsonSerializer.Deserialize<long[]>((string)(await source.Scalar($"SELECT to_json([count({text}), count(DISTINCT {text}), {wrong}])::VARCHAR FROM greffe_raw", cancellation))!)!; // One row, always.
        var (present, distinct) = (counts[0], counts[1]);
        var type = present == 0 ? "string" : Types.Where((_, at) => counts[at + 2] == 0).FirstOrDefault() ?? "string";
        return new(name, type, source.Rows - present, distinct, present == source.Rows && source.Rows > 0, distinct == source.Rows && source.Rows > 1);
    }
}

/// <summary>One column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="LogicalType">The narrowest logical type of ODCS that all its values have.</param>
/// <param name="Absent">Rows without a value.</param>
/// <param name="Distinct">Values that differ.</param>
/// <param name="IsRequired">Whether every row has a value.</param>
/// <param name="IsUnique">Whether no two rows have the same.</param>
public sealed record ColumnProfile(string Name, string LogicalType, long Absent, long Distinct, bool IsRequired, bool IsUnique);
