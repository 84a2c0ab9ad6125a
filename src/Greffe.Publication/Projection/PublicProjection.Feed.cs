using System.Security.Cryptography;
using System.Text;

using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Publication.Projection;

/// <content>The change feed, and one figure for all that is public.</content>
public sealed partial class PublicProjection
{
    private const string ChangeColumns = "sequence, at, kind, id, court, hash, nature";

    private readonly SemaphoreSlim rooting = new(1, 1);
    private PublicHead? lastHead;

    /// <summary>
    /// Where the feed stands, with the root of all that is public: SHA-256 over one line <c>id hash\n</c> for each public decision, in
    /// ascending order of identifiers. Whoever holds the same contents computes the same root.
    /// </summary>
    public async ValueTask<PublicHead> Root(CancellationToken cancellation)
    {
        await rooting.WaitAsync(cancellation);
        try
        {
            using var connection = database.Open();
            using var snapshot = connection.BeginTransaction(deferred: true);
            var head = ReadHead(connection);
            if (lastHead is { } known && known.Sequence == head.Sequence && known.At == head.At) return known;
            return lastHead = ComputeRoot(connection, head);
        }
        finally
        {
            rooting.Release();
        }
    }

    /// <summary>Changes before position <paramref name="before"/> descending.</summary>
    internal List<PublicChange> ChangesBefore(long before, int limit) => ChangeRows(
        $"SELECT {ChangeColumns} FROM change WHERE sequence < $0 ORDER BY sequence DESC LIMIT $1", before, limit);

    /// <summary>Where the page of changes just newer than position <paramref name="before"/> ends; null when that is the newest page.</summary>
    internal long? NewerPage(long before, int limit)
    {
        using var connection = database.Open();
        using var command = PublicDatabase.Command(
            connection, "SELECT sequence FROM change WHERE sequence >= $0 ORDER BY sequence LIMIT 1 OFFSET $1", before, limit);
        return command.ExecuteScalar() as long?;
    }

    /// <summary>Changes of one decision, ascending.</summary>
    internal List<PublicChange> ChangesOf(DecisionId id) =>
        ChangeRows($"SELECT {ChangeColumns} FROM change WHERE id = $0 ORDER BY sequence", id.Value);

    /// <summary>Changes of one day (UTC), ascending.</summary>
    internal List<PublicChange> ChangesOn(DateOnly day) => ChangeRows(
        $"SELECT {ChangeColumns} FROM change WHERE at >= $0 AND at < $1 ORDER BY sequence", PublicRows.Text(day), PublicRows.Text(day.AddDays(1)));

    /// <summary>Court and day of a decision that is public; null for any other.</summary>
    internal (CourtCode Court, DateOnly Date)? Place(DecisionId id)
    {
        using var connection = database.Open();
        using var command = PublicDatabase.Command(connection, "SELECT court, date FROM decision WHERE id = $0 AND standing = 1", id.Value);
        using var row = command.ExecuteReader();
        return row.Read() && CourtCode.TryParse(row.GetString(0), out var court) && PublicRows.Day(row, 1) is { } date ? (court, date) : null;
    }

    /// <summary>Day of the last change among the decisions that a filter admits; null when it admits none.</summary>
    internal DateOnly? LastUpdate(PublicDecisionFilter filter)
    {
        var sql = new FilterSql(filter);
        using var connection = database.Open();
        using var command = PublicDatabase.Command(connection, $"SELECT max(updated_on) FROM decision WHERE {sql.Condition}", sql.Values);
        using var row = command.ExecuteReader();
        return row.Read() ? PublicRows.Day(row, 0) : null;
    }

    /// <summary>Whether the content of that change is what is public now.</summary>
    internal bool IsCurrent(PublicChange change)
    {
        if (change.ContentHash is null) return false;
        using var connection = database.Open();
        using var command = PublicDatabase.Command(
            connection, "SELECT 1 FROM decision WHERE id = $0 AND standing = 1 AND hash = $1", change.Id.Value, change.ContentHash);
        return command.ExecuteScalar() is not null;
    }

    private List<PublicChange> ChangePage(long after, int limit) =>
        ChangeRows($"SELECT {ChangeColumns} FROM change WHERE sequence > $0 ORDER BY sequence LIMIT $1", after, limit);

    private List<PublicChange> ChangeRows(string sql, params ReadOnlySpan<object?> values)
    {
        using var connection = database.Open();
        using var command = PublicDatabase.Command(connection, sql, values);
        using var row = command.ExecuteReader();
        List<PublicChange> page = [];
        while (row.Read()) page.Add(PublicRows.Change(row));
        return page;
    }

    private static PublicHead ReadHead(Microsoft.Data.Sqlite.SqliteConnection connection)
    {
        using var command = PublicDatabase.Command(connection, $"SELECT {ChangeColumns} FROM change ORDER BY sequence DESC LIMIT 1");
        using var row = command.ExecuteReader();
        if (!row.Read()) return new(0, null, 0, "");
        var last = PublicRows.Change(row);
        return new(last.Sequence, last.At, 0, "");
    }

    private static PublicHead ComputeRoot(Microsoft.Data.Sqlite.SqliteConnection connection, PublicHead head)
    {
        using var root = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var command = PublicDatabase.Command(connection, "SELECT id, hash FROM decision WHERE standing = 1 ORDER BY id");
        using var row = command.ExecuteReader();
        var decisions = 0L;
        for (; row.Read(); decisions++) root.AppendData(Encoding.ASCII.GetBytes($"{row.GetString(0)} {row.GetString(1)}\n"));
        return head with { Decisions = decisions, Root = Convert.ToHexStringLower(root.GetHashAndReset()) };
    }
}

/// <summary>Where the public collection stands.</summary>
/// <param name="Sequence">Position of the last change; 0 when there is none.</param>
/// <param name="At">When it took effect; null when there is none.</param>
/// <param name="Decisions">Number of public decisions.</param>
/// <param name="Root">SHA-256 over the lines <c>id hash\n</c> of all public decisions, in ascending order of identifiers.</param>
public sealed record PublicHead(long Sequence, DateTimeOffset? At, long Decisions, string Root);
