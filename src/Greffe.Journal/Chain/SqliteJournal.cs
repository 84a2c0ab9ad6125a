using System.Runtime.CompilerServices;
using Greffe.Decisions.Journalling;

namespace Greffe.Journal.Chain;

/// <summary>
/// The journal in one SQLite file. Writers, of this process and of others on the same file, take turns under SQLite's write lock, so the
/// positions have no gap and appear in order. An entry that <see cref="Append"/> returned is on the disk.
/// </summary>
internal sealed class SqliteJournal : IJournal, IDisposable
{
    private const int PageSize = 500;
    private readonly string path;
    private readonly EntryWriter writer;
    private readonly GroupCommit<IReadOnlyList<JournalFact>, IReadOnlyList<JournalEntry>> commits;

    public SqliteJournal(string path, TimeProvider time)
    {
        this.path = path;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!); // a file path has a folder
        writer = new(path, time);
        commits = new(writer.Write);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<JournalEntry>> Append(IReadOnlyList<JournalFact> facts, CancellationToken cancellation)
    {
        foreach (var fact in facts) FactRules.Check(fact);
        return facts.Count == 0 ? [] : await commits.Submit(facts, cancellation);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<JournalEntry> Read(long after, IReadOnlyList<string>? kinds, CancellationToken cancellation)
    {
        if (kinds is null) return Pages(EmbeddedSql.Read("Chain/Sql/read.sql"), [], after, cancellation);
        if (kinds.Count == 0) return AsyncEnumerable.Empty<JournalEntry>();
        // One indexed, limited branch for each kind: no engine then reads or sorts more than kinds × page rows.
        var distinct = kinds.Distinct().ToArray();
        var branches = distinct.Select((_, i) => EmbeddedSql.Read("Chain/Sql/read-kind.sql").Replace("@kind", $"@kind{i}", StringComparison.Ordinal));
        var sql = string.Join("\nUNION ALL\n", branches) + "\nORDER BY sequence LIMIT @limit";
        return Pages(sql, [.. distinct.Select((kind, i) => ($"@kind{i}", (object)kind))], after, cancellation);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<JournalEntry> About(string subject, CancellationToken cancellation) =>
        Pages(EmbeddedSql.Read("Chain/Sql/about.sql"), [("@subject", subject)], after: 0, cancellation);

    /// <inheritdoc/>
    public ValueTask<JournalEntry?> Find(string key, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(Query(EmbeddedSql.Read("Chain/Sql/find.sql"), [("@key", key)]).FirstOrDefault());
    }

    /// <inheritdoc/>
    public ValueTask<long> Head(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var connection = SqliteFile.Open(path);
        using var command = SqliteFile.Command(connection, EmbeddedSql.Read("Chain/Sql/tail.sql"));
        return new(command.ExecuteScalar() as long? ?? 0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        commits.Dispose();
        writer.Dispose();
    }

    // Short pages and no long cursor: a slow reader never keeps the write-ahead log from being folded back.
    private async IAsyncEnumerable<JournalEntry> Pages(
        string sql, (string, object)[] values, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var page = Query(sql, [.. values, ("@after", after), ("@limit", (long)PageSize)]);
            foreach (var entry in page) yield return entry;
            if (page.Count < PageSize) yield break;
            after = page[^1].Sequence;
        }
    }

    private List<JournalEntry> Query(string sql, (string, object)[] values)
    {
        using var connection = SqliteFile.Open(path);
        using var command = SqliteFile.Command(connection, sql, values);
        using var row = command.ExecuteReader();
        List<JournalEntry> entries = [];
        while (row.Read()) entries.Add(EntryRow.Read(row));
        return entries;
    }
}
