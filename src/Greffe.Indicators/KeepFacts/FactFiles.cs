using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;

namespace Greffe.Indicators.KeepFacts;

/// <summary>
/// The figures on disk, as Parquet that any engine reads: <c>facts/</c> has one file an import and is only added to, so that every revision
/// stays; <c>current/</c> has one file a measure with the figures that hold today, made again from <c>facts/</c>. A file appears whole or not at all.
/// </summary>
public sealed class FactFiles
{
    private readonly string _facts;
    private readonly string _current;

    /// <summary>Files under a folder, made when absent.</summary>
    public FactFiles(string folder)
    {
        _facts = Directory.CreateDirectory(Path.Combine(folder, "facts")).FullName;
        _current = Directory.CreateDirectory(Path.Combine(folder, "current")).FullName;
    }

    /// <summary>Folder of the figures that hold today: one Parquet file a measure.</summary>
    public string Current => _current;

    /// <summary>Measures that have figures, in order.</summary>
    public IReadOnlyList<string> Measures =>
        [.. Directory.EnumerateFiles(_current, "*.parquet").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>Keeps figures and lets the latest of each key hold.</summary>
    /// <returns>False when exactly these figures are kept already, and nothing was written.</returns>
    public bool Keep(IReadOnlyCollection<Observation> observations)
    {
        var file = Path.Combine(_facts, $"{Fingerprint(observations)}.parquet");
        if (File.Exists(file)) return false;
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Run(connection, Sql.Of("facts-table"));
        using (var appender = connection.CreateAppender("facts"))
            foreach (var observation in observations) Append(appender, observation);
        Replace(connection, "SELECT * FROM facts ORDER BY ALL", file);
        foreach (var measure in observations.Select(observation => observation.Measure).Distinct())
            Replace(connection, Sql.Of("current-of-measure").Replace("$files", Quoted(Path.Combine(_facts, "*.parquet"))).Replace("$measure", Quoted(measure)),
                Path.Combine(_current, $"{measure}.parquet"));
        return true;
    }

    private static void Append(DuckDBAppender appender, Observation observation)
    {
        var row = appender.CreateRow()
            .AppendValue(observation.Measure).AppendValue(observation.Place).AppendValue(observation.PlaceLabel).AppendValue(observation.Parent)
            .AppendValue(observation.Kind).AppendValue(observation.Matter).AppendValue(observation.Grain.ToString().ToLowerInvariant())
            .AppendValue(observation.Period).AppendValue(observation.Value)
            .AppendValue(Mark(observation.Mark)).AppendValue(observation.Source).AppendValue(observation.AsOf);
        row.EndRow();
    }

    /// <summary>A mark as it is written in files and answers.</summary>
    internal static string Mark(MissingMark mark) => mark switch
    {
        MissingMark.NotAvailable => "nd",
        MissingMark.NotApplicable => "sans-objet",
        MissingMark.Secret => "secret",
        _ => "",
    };

    private static void Replace(DuckDBConnection connection, string query, string file)
    {
        var partial = file + ".partial";
        Run(connection, $"COPY ({query}) TO {Quoted(partial)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)");
        File.Move(partial, file, overwrite: true);
    }

    private static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    internal static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Fingerprint(IEnumerable<Observation> observations)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var observation in observations)
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{observation}\n")));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
