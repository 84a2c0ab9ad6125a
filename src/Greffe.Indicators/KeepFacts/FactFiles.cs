using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;
using Greffe.Indicators.ProtectSmallCells;

namespace Greffe.Indicators.KeepFacts;

/// <summary>
/// The figures on disk, as Parquet that any engine reads: <c>facts/</c> has one file an import and is only added to, so that every revision
/// stays; <c>current/</c> has one file a measure with the figures that hold today, made again from <c>facts/</c>. A file appears whole or not at all.
/// <c>current/</c> is public: small cells are hidden before it is written, so that the API, pages, files and SQL have nothing else to read.
/// </summary>
public sealed class FactFiles : IDisposable
{
    private readonly string _facts;
    private readonly string _current;
    private readonly string _summaries;
    private readonly string _rollups;
    private readonly Lock _deriving = new();
    private readonly Lazy<DuckDBConnection> _engine = new(Engine);

    /// <summary>Files under a folder, made when absent.</summary>
    public FactFiles(string folder)
    {
        _facts = Directory.CreateDirectory(Path.Combine(folder, "facts")).FullName;
        _current = Directory.CreateDirectory(Path.Combine(folder, "current")).FullName;
        _summaries = Directory.CreateDirectory(Path.Combine(folder, "summaries")).FullName;
        _rollups = Directory.CreateDirectory(Path.Combine(folder, "rollups")).FullName;
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
        using var connection = Engine();
        Load(connection, observations);
        Replace(connection, "SELECT * FROM facts ORDER BY ALL", file);
        foreach (var measure in observations.Select(observation => observation.Measure).Distinct()) MakeCurrent(connection, measure);
        Summarise();
        return true;
    }

    /// <summary>Lets these figures of one measure hold in place of all that it had: for what is computed from elsewhere and can be again.</summary>
    public void Project(string measure, IReadOnlyCollection<Observation> observations)
    {
        using var connection = Engine();
        Load(connection, Protect(measure, observations));
        Replace(connection, InOrder, Path.Combine(_current, $"{measure}.parquet"));
    }

    /// <summary>
    /// Makes, for every measure whose figures are newer, its summary (one row a grain and period, for what looks at all measures at once) and its
    /// roll-up (matters summed, for what does not look at matters).
    /// </summary>
    public void Summarise()
    {
        lock (_deriving)
            foreach (var measure in Measures)
            {
                Derive(measure, _summaries, "summary-of-measure");
                Derive(measure, _rollups, "rollup-of-measure");
            }
    }

    private void Derive(string measure, string folder, string query)
    {
        var (figures, derived) = (Path.Combine(_current, $"{measure}.parquet"), Path.Combine(folder, $"{measure}.parquet"));
        if (File.Exists(derived) && File.GetLastWriteTimeUtc(derived) >= File.GetLastWriteTimeUtc(figures)) return;
        using var connection = Open();
        Replace(connection, Sql.Of(query).Replace("$file", Quoted(figures)), derived);
    }

    /// <summary>The figures of some measures as a relation of SQL with <c>other_source</c>: each of them, or summed over matters. Null when one has none.</summary>
    internal string? Relation(IEnumerable<string> measures, bool byMatter)
    {
        if (!byMatter) Summarise();
        List<string> files = [.. measures.Distinct().Select(measure => Path.Combine(byMatter ? _current : _rollups, $"{measure}.parquet"))];
        if (!files.TrueForAll(File.Exists)) return null;
        return $"(SELECT *{(byMatter ? ", source AS other_source" : "")} FROM read_parquet([{string.Join(", ", files.Select(Quoted))}]))";
    }

    /// <summary>The summaries as a relation of SQL, brought up to date.</summary>
    internal string Summaries()
    {
        Summarise();
        return $"read_parquet({Quoted(Path.Combine(_summaries, "*.parquet"))})";
    }

    /// <summary>A connection to the one engine of these files; several may be open at once.</summary>
    internal DuckDBConnection Open()
    {
        var connection = _engine.Value.Duplicate();
        connection.Open();
        return connection;
    }

    /// <summary>What a place belongs to, by the figures of one measure; empty when they do not say.</summary>
    internal string ParentOf(string measure, string place)
    {
        var file = Path.Combine(_current, $"{measure}.parquet");
        if (!File.Exists(file)) return "";
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT coalesce(max(parent), '') FROM read_parquet({Quoted(file)}) WHERE place = {Quoted(place)}";
        return (string)command.ExecuteScalar()!; // an aggregate always has a row
    }

    /// <summary>What the figures that hold today are known by: it changes with any of them, whichever process wrote.</summary>
    public string Version
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var file in new DirectoryInfo(_current).EnumerateFiles("*.parquet").OrderBy(file => file.Name, StringComparer.Ordinal))
                hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{file.Name}/{file.Length}/{file.LastWriteTimeUtc.Ticks}\n")));
            return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_engine.IsValueCreated) _engine.Value.Dispose();
    }

    private const string InOrder = "SELECT * FROM facts ORDER BY grain, period, place, kind, matter";

    private void MakeCurrent(DuckDBConnection connection, string measure)
    {
        var latest = Sql.Of("current-of-measure").Replace("$files", Quoted(Path.Combine(_facts, "*.parquet"))).Replace("$measure", Quoted(measure));
        var file = Path.Combine(_current, $"{measure}.parquet");
        if (!MeasureCatalogue.Embedded[measure].Persons) { Replace(connection, latest, file); return; }
        Load(connection, Protect(measure, Rows(connection, latest)));
        Replace(connection, InOrder, file);
    }

    /// <summary>The same figures, with the small cells and their companions marked secret and without value.</summary>
    private static IReadOnlyCollection<Observation> Protect(string measure, IReadOnlyCollection<Observation> observations)
    {
        if (!MeasureCatalogue.Embedded[measure].Persons) return observations;
        List<Observation> safe = [];
        foreach (var group in observations.GroupBy(figure => (figure.Grain, figure.Period)))
        {
            List<Observation> cells = [.. group];
            var hidden = SmallCells.Hidden([.. cells.Select(cell => cell.Value)], StatedMargins.Of(cells));
            safe.AddRange(cells.Select((cell, at) => hidden.Contains(at) && cell.Value is not null ? cell with { Value = null, Mark = MissingMark.Secret } : cell));
        }

        return safe;
    }

    private static List<Observation> Rows(DuckDBConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT measure, place, place_label, parent, kind, matter, grain, period, value, mark, source, as_of FROM ({query})";
        using var row = command.ExecuteReader();
        List<Observation> rows = [];
        while (row.Read())
            rows.Add(new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5),
                Enum.Parse<Grain>(row.GetString(6), ignoreCase: true), row.GetFieldValue<DateOnly>(7), row.IsDBNull(8) ? null : row.GetDouble(8),
                Marked(row.GetString(9)), row.GetString(10), row.GetFieldValue<DateOnly>(11)));
        return rows;
    }

    private static void Load(DuckDBConnection connection, IEnumerable<Observation> observations)
    {
        Run(connection, Sql.Of("facts-table"));
        using var appender = connection.CreateAppender("facts");
        foreach (var observation in observations) Append(appender, observation);
    }

    private static DuckDBConnection Engine()
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Run(connection, "SET parquet_metadata_cache = true");
        return connection;
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

    private static MissingMark Marked(string mark) => Array.Find(Enum.GetValues<MissingMark>(), one => Mark(one) == mark);

    private static void Replace(DuckDBConnection connection, string query, string file)
    {
        var partial = string.Create(CultureInfo.InvariantCulture, $"{file}.{Environment.ProcessId}.partial"); // another process may write the same
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
