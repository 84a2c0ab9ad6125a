using System.Globalization;
using Greffe.Decisions.Courts;
using Microsoft.Data.Sqlite;

namespace Greffe.Courts.Directory;

/// <summary>The directory on disk: one SQLite file. A new file begins with the reference facts; a newer reference is added to what is there.</summary>
internal sealed class CourtStore : IDisposable
{
    private readonly SqliteConnection _connection;

    private CourtStore(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens the file, made and seeded when needed.</summary>
    public static CourtStore Open(string path)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder) System.IO.Directory.CreateDirectory(folder);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        var store = new CourtStore(connection);
        store.Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=5000;");
        store.Execute(Schema());
        store.Seed();
        return store;
    }

    /// <summary>Version of what is there: it changes with each import and each new reference.</summary>
    public string Version => $"{ReferenceSeed.Fingerprint[..12]}-{Scalar("SELECT count(*) || '-' || coalesce(max(number), 0) || '-' || coalesce(sum(changes), 0) FROM import")}";

    public IReadOnlyList<Fact> Facts() => Read("SELECT court, field, value, valid_from, valid_until, source FROM fact",
        row => new Fact(row.GetString(0), row.GetString(1), row.GetString(2), Fact.Day(row.GetString(3)), Fact.Day(row.GetString(4)), row.GetString(5)));

    public IReadOnlyList<TerritoryFact> Territories() => Read("SELECT commune, kind, court, valid_from, source FROM territory",
        row => new TerritoryFact(row.GetString(0), (TerritoryColumn)row.GetInt32(1), row.GetString(2), Fact.Day(row.GetString(3)), row.GetString(4)));

    public IReadOnlyList<CourtSource> Sources() => Read("SELECT id, title, publisher, licence, date FROM source ORDER BY id", row =>
        new CourtSource(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), Fact.Day(row.GetString(4)) ?? DateOnly.MinValue));

    /// <summary>Runs writes as one: all or nothing.</summary>
    public void Write(Action<CourtWriter> write)
    {
        using var transaction = _connection.BeginTransaction();
        using (var writer = new CourtWriter(_connection)) write(writer);
        transaction.Commit();
    }

    public void Dispose() => _connection.Dispose();

    private void Seed()
    {
        if (Scalar($"SELECT count(*) FROM seed WHERE sha256 = '{ReferenceSeed.Fingerprint}'") == "1") return;
        Write(writer =>
        {
            foreach (var source in ReferenceFiles.Sources()) writer.Add(source);
            foreach (var fact in ReferenceFiles.Facts()) writer.Add(fact);
            foreach (var territory in ReferenceFiles.Territories()) writer.Add(territory);
            writer.Seeded(ReferenceSeed.Fingerprint);
        });
    }

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> each)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read()) rows.Add(each(reader));
        return rows;
    }

    private string Scalar(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Schema()
    {
        using var stream = typeof(CourtStore).Assembly.GetManifestResourceStream("sql/schema.sql")
            ?? throw new InvalidOperationException("The embedded schema is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
