using System.Data.Common;
using System.Text.Json;
using DuckDB.NET.Data;

namespace Greffe.Catalogue.Contracts.TestContract;

/// <summary>
/// The data of one file in a database in memory, under the names of the contract. Once they are loaded the database reaches nothing outside
/// itself, and no later statement can lift that.
/// </summary>
internal sealed class DataSource : IAsyncDisposable
{
    private static readonly TimeSpan QueryLimit = TimeSpan.FromSeconds(60);
    private readonly DuckDBConnection _connection;

    private DataSource(DuckDBConnection connection, JsonElement table, IReadOnlyList<DataColumn> columns) => (_connection, Table, Columns) = (connection, table, columns);

    /// <summary>The table of the contract.</summary>
    public JsonElement Table { get; }

    public IReadOnlyList<DataColumn> Columns { get; }

    public long Rows { get; private set; }

    /// <exception cref="UnreadableFileException">The data cannot be read.</exception>
    public static async Task<DataSource> Load(JsonElement table, string path, CancellationToken cancellation)
    {
        var format = DataFormats.Of(path);
        var connection = new DuckDBConnection("DataSource=:memory:");
        try
        {
            await connection.OpenAsync(cancellation);
            await Execute(connection, "SET memory_limit='2GB'; SET threads=2; SET autoinstall_known_extensions=false; SET autoload_known_extensions=false", cancellation);
            var present = await Describe(connection, format, path, cancellation);
            var columns = table.Items("properties").Where(property => property.Text("name") is not null).Select(property => DataColumn.Of(property, format, present)).ToList();
            await Execute(connection, $"CREATE TABLE greffe_raw AS SELECT * FROM {Reader(format, path, columns)}", cancellation);
            await Execute(connection, "SET enable_external_access=false; SET lock_configuration=true", cancellation);
            var source = new DataSource(connection, table, columns);
            source.Rows = (long)await source.Number("SELECT count(*) FROM greffe_raw", cancellation);
            await source.NameTable(cancellation);
            return source;
        }
        catch (DuckDBException)
        {
            await connection.DisposeAsync();
            // The engine's own words quote the data.
            throw new UnreadableFileException($"Les données ne se lisent pas comme {format} : en-têtes, guillemets ou nombre de colonnes à revoir.");
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>One number.</summary>
    /// <exception cref="DuckDBException">The statement is wrong, or took over a minute.</exception>
    public async Task<double> Number(string sql, CancellationToken cancellation) =>
        await Scalar(sql, cancellation) is { } value and not DBNull ? Convert.ToDouble(value is System.Numerics.BigInteger big ? (double)big : value, System.Globalization.CultureInfo.InvariantCulture) : 0;

    /// <summary>One value of any type.</summary>
    /// <exception cref="DuckDBException">The statement is wrong, or took over a minute.</exception>
    public async Task<object?> Scalar(string sql, CancellationToken cancellation)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(QueryLimit);
        await using var stop = limit.Token.Register(command.Cancel);
        return await command.ExecuteScalarAsync(cancellation);
    }

    /// <summary>Each value of a column once, as text, with how many rows hold it.</summary>
    public async IAsyncEnumerable<(string Value, long Count)> Values(DataColumn column, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT {column.Text}, count(*) FROM greffe_raw WHERE {column.Text} IS NOT NULL GROUP BY 1";
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation)) yield return (rows.GetString(0), rows.GetInt64(1));
    }

    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();

    // Rules of the contract speak of typed columns, under its names.
    private async Task NameTable(CancellationToken cancellation)
    {
        var columns = string.Join(", ", Columns.Where(column => column.IsPresent).DistinctBy(column => column.Name).Select(column => $"{column.Typed} AS {Quote(column.Name)}").DefaultIfEmpty("1 AS greffe_none"));
        foreach (var name in new[] { Table.Text("name"), Table.Text("physicalName") }.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Where(name => name != "greffe_raw"))
            await Execute(_connection, $"CREATE VIEW {Quote(name)} AS SELECT {columns} FROM greffe_raw", cancellation);
    }

    /// <summary>Names of the columns of a file, in its order.</summary>
    /// <exception cref="UnreadableFileException">The data cannot be read.</exception>
    public static async Task<IReadOnlyList<string>> Names(string path, CancellationToken cancellation)
    {
        var format = DataFormats.Of(path);
        if (format == DataFormat.Csv) return CsvHeader.Read(path).Names;
        await using var connection = new DuckDBConnection("DataSource=:memory:");
        try
        {
            await connection.OpenAsync(cancellation);
            await Execute(connection, "SET memory_limit='2GB'; SET threads=2; SET autoinstall_known_extensions=false; SET autoload_known_extensions=false", cancellation);
            if (format == DataFormat.Parquet) return [.. (await Describe(connection, format, path, cancellation) ?? []).Keys];
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT name FROM (SELECT unnest(json_keys(json)) AS name FROM read_json_objects({Literal(path)}, format='{(format == DataFormat.Json ? "array" : "newline_delimited")}')) GROUP BY name ORDER BY name";
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            List<string> names = [];
            while (await rows.ReadAsync(cancellation)) names.Add(rows.GetString(0));
            return names;
        }
        catch (DuckDBException)
        {
            throw new UnreadableFileException($"Les données ne se lisent pas comme {format}.");
        }
    }

    private static string Reader(DataFormat format, string path, IReadOnlyList<DataColumn> columns) => format switch
    {
        DataFormat.Csv => Csv(path, CsvHeader.Read(path)),
        DataFormat.Parquet => $"read_parquet({Literal(path)})",
        // Each value as it stands in the file: guessed types would take a text that looks like a date for one.
        _ => $"read_json({Literal(path)}, format='{(format == DataFormat.Json ? "array" : "newline_delimited")}', columns={{{string.Join(", ", columns.Select(column => column.Source).Distinct().Select(source => $"{Literal(source)}: 'JSON'").DefaultIfEmpty("'greffe_none': 'JSON'"))}}})",
    };

    private static string Csv(string path, CsvHeader header) =>
        $"read_csv({Literal(path)}, auto_detect=false, header=true, delim={Literal(header.Delimiter.ToString())}, quote='\"', escape='\"', nullstr='', columns={{{string.Join(", ", header.Names.Select(name => $"{Literal(name)}: 'VARCHAR'"))}}})";

    private static async Task<Dictionary<string, string>?> Describe(DuckDBConnection connection, DataFormat format, string path, CancellationToken cancellation)
    {
        if (format is DataFormat.Json or DataFormat.JsonLines) return null;
        using var command = connection.CreateCommand();
        command.CommandText = $"DESCRIBE SELECT * FROM {Reader(format, path, [])}";
        await using DbDataReader rows = await command.ExecuteReaderAsync(cancellation);
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellation)) types[rows.GetString(0)] = rows.GetString(1);
        return types;
    }

    private static async Task Execute(DuckDBConnection connection, string sql, CancellationToken cancellation)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
