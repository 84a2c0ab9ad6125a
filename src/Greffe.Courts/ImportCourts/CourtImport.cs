using System.Security.Cryptography;
using Greffe.Courts.Communes;
using Greffe.Courts.Directory;

namespace Greffe.Courts.ImportCourts;

/// <summary>Takes official files into the directory, one transaction a file, and says what changed and what did not match.</summary>
public sealed class CourtImport
{
    private const int ShownLines = 200;

    private readonly string _database;
    private readonly TimeProvider _time;

    /// <summary>Makes an import into one directory.</summary>
    /// <param name="database">Path of the SQLite file; made and seeded when absent.</param>
    /// <param name="time">Clock.</param>
    public CourtImport(string database, TimeProvider time) => (_database, _time) = (database, time);

    /// <summary>Imports files in the order given. Importing a file twice changes nothing the second time.</summary>
    /// <param name="paths">Files.</param>
    /// <param name="on">Day that they speak of, for files whose rows bear none; the day of the file when null.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public CourtImportReport Import(IEnumerable<string> paths, DateOnly? on)
    {
        using var store = CourtStore.Open(_database);
        return new([.. paths.Select(path => Import(store, path, on))]);
    }

    private CourtFileReport Import(CourtStore store, string path, DateOnly? on)
    {
        var bytes = File.ReadAllBytes(path);
        var reading = FileShapes.Read(bytes);
        var day = on ?? DateOnly.FromDateTime(File.GetLastWriteTimeUtc(path));
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var source = $"import-{hash[..10]}";
        var communes = new CommuneIndex(ReferenceFiles.Communes(), []);
        var import = new FileImport(store.Facts(), new(store.Territories(), []), communes.Codes, source, day);
        import.Apply(reading);
        var rows = reading.Observations.Count + reading.Territories.Count + reading.Refused.Count;
        store.Write(writer =>
        {
            if (import.Facts.Count + import.Territories.Count > 0)
                writer.Add(new Greffe.Decisions.Courts.CourtSource(source, $"Fichier importé, forme {reading.Shape}", "installation", "non précisée", day));
            foreach (var fact in import.Facts) writer.Add(fact);
            foreach (var territory in import.Territories) writer.Add(territory);
            writer.Add(_time.GetUtcNow().ToString("O", System.Globalization.CultureInfo.InvariantCulture), hash, reading.Shape, source, rows, import.Facts.Count + import.Territories.Count, import.Refused);
        });
        return new(Path.GetFileName(path), reading.Shape, source, Fact.Text(day), rows, import.Matched, import.Added, import.Changed, import.OutOfScope, import.Refused.Count,
            [.. import.Changes.Take(ShownLines)], [.. import.Refused.Take(ShownLines).Select(row => new CourtRefusalLine(row.Row, row.Code, row.Reason))]);
    }
}
