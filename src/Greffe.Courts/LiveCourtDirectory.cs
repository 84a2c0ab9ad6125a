using Greffe.Courts.Directory;
using Greffe.Decisions.Courts;
using Microsoft.Extensions.Options;

namespace Greffe.Courts;

/// <summary>
/// The directory as it now is: read once, and read again when another process has imported into the file. Without a file, the reference.
/// </summary>
internal sealed class LiveCourtDirectory(IOptions<CourtsOptions> options, TimeProvider time) : ICourtDirectory
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private CourtDirectory? _current;
    private DateTime _written;
    private long _lookedAt;

    public string Version => Current.Version;

    public IReadOnlyList<CourtSource> Sources => Current.Sources;

    public IReadOnlyList<MatterEntry> Matters => Current.Matters;

    public IReadOnlyList<DepartmentOutline> Outlines => Current.Outlines;

    private CourtDirectory Current => _current is { } current && time.GetElapsedTime(Interlocked.Read(ref _lookedAt)) < Freshness ? current : Refresh();

    public CourtEntry? Find(string code, DateOnly asOf) => Current.Find(code, asOf);

    public IReadOnlyList<CourtEntry> List(CourtFilter filter) => Current.List(filter);

    public IReadOnlyList<CommuneMatch> Complete(string text, int limit) => Current.Complete(text, limit);

    public CommuneLookup FindCommune(string text) => Current.FindCommune(text);

    public CompetenceAnswer FindCompetence(string commune, string matter, DateOnly asOf) => Current.FindCompetence(commune, matter, asOf);

    private CourtDirectory Refresh()
    {
        lock (_gate)
        {
            Interlocked.Exchange(ref _lookedAt, time.GetTimestamp());
            var database = options.Value.Database;
            var written = LastWritten(database);
            if (_current is { } current && written == _written) return current;
            _current = written == default ? CourtDirectory.OfReference() : Load(database);
            // Opening the file may itself touch it: what counts is how it was left.
            _written = LastWritten(database);
            return _current;
        }
    }

    private static CourtDirectory Load(string database)
    {
        using var store = CourtStore.Open(database);
        return new(store.Version, store.Facts(), store.Territories(), store.Sources());
    }

    /// <summary>When the file or its log was last written; the default when there is no file.</summary>
    private static DateTime LastWritten(string database) => !File.Exists(database) ? default
        : new[] { database, $"{database}-wal" }.Where(File.Exists).Max(File.GetLastWriteTimeUtc);
}
