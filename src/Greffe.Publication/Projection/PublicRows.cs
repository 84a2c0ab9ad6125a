using System.Globalization;

using Greffe.Decisions;
using Greffe.Decisions.Journalling;
using Greffe.Decisions.Publication;

using Microsoft.Data.Sqlite;

namespace Greffe.Publication.Projection;

/// <summary>Rows of <c>public.db</c> read and written, inside the caller's transaction.</summary>
internal static class PublicRows
{
    /// <summary>Position of the journal up to which the database has followed.</summary>
    public static long Position(SqliteConnection connection)
    {
        using var command = PublicDatabase.Command(connection, "SELECT value FROM meta WHERE key = 'position'");
        return command.ExecuteScalar() is long position ? position : 0;
    }

    /// <summary>Moves the position.</summary>
    public static void Position(SqliteConnection connection, long position) => PublicDatabase.Execute(
        connection, "INSERT INTO meta (key, value) VALUES ('position', $0) ON CONFLICT (key) DO UPDATE SET value = $0", position);

    /// <summary>The last publication fact followed: position and hash of its entry; null when there was none.</summary>
    public static (long Sequence, string Hash)? Anchor(SqliteConnection connection)
    {
        using var command = PublicDatabase.Command(
            connection, "SELECT a.value, h.value FROM meta a JOIN meta h ON h.key = 'anchor_hash' WHERE a.key = 'anchor'");
        using var row = command.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.GetString(1)) : null;
    }

    /// <summary>Remembers the last publication fact followed.</summary>
    public static void Anchor(SqliteConnection connection, JournalEntry entry) => PublicDatabase.Execute(
        connection, "INSERT OR REPLACE INTO meta (key, value) VALUES ('anchor', $0), ('anchor_hash', $1)", entry.Sequence, entry.Hash);

    /// <summary>Empties everything.</summary>
    public static void Clear(SqliteConnection connection) => PublicDatabase.Execute(
        connection, "DELETE FROM meta; DELETE FROM decision; DELETE FROM number; DELETE FROM version; DELETE FROM purge; DELETE FROM tombstone; DELETE FROM change;");

    /// <summary>State of a decision. Of a release, what a row keeps: for a row that is not public, hash and court alone.</summary>
    public static DecisionState State(SqliteConnection connection, DecisionId id)
    {
        using var command = PublicDatabase.Command(
            connection, "SELECT standing, occurrence, published_on, updated_on, withdrawn_at, hash, court FROM decision WHERE id = $0", id.Value);
        using var row = command.ExecuteReader();
        if (!row.Read()) return DecisionState.None;
        var release = row.IsDBNull(5) ? null : new ReleasePayload(
            1, row.GetString(5), "", "", "", "", row.GetString(6), default, [], null, null, null, null, null, null, null, null);
        return new((Standing)row.GetInt32(0), row.GetInt32(1), release, Day(row, 2), Day(row, 3),
            row.IsDBNull(4) ? null : Time(row.GetString(4)));
    }

    /// <summary>Writes what an entry made of a decision.</summary>
    public static void Write(SqliteConnection connection, DecisionId id, JournalEntry entry, DecisionState state, PublicChange? change)
    {
        if (change is { ContentHash: not null }) WritePublic(connection, id, state);
        else WriteStanding(connection, id, state);
        if (change is not null) WriteChange(connection, change);
        if (entry.Fact.Kind is PublicationFacts.Released or PublicationFacts.Corrected)
            PublicDatabase.Execute(connection, "INSERT OR IGNORE INTO version (id, hash) VALUES ($0, $1)", id.Value, Payloads.Release(entry).Hash);
        if (state.Standing is Standing.Withdrawn or Standing.Barred)
            PublicDatabase.Execute(connection, "INSERT OR IGNORE INTO purge (hash) SELECT hash FROM version WHERE id = $0", id.Value);
        else if (change is { ContentHash: { } hash })
            PublicDatabase.Execute(connection, "DELETE FROM purge WHERE hash = $0", hash);
    }

    private static void WritePublic(SqliteConnection connection, DecisionId id, DecisionState state)
    {
        var release = state.Release!; // a change with content comes with its release
        var jurisdiction = CourtCode.TryParse(release.Court, out var court) ? court.Jurisdiction.Key : Jurisdiction.Autre.Key;
        PublicDatabase.Execute(
            connection,
            """
            INSERT OR REPLACE INTO decision (id, standing, occurrence, published_on, updated_on, withdrawn_at, hash, court, jurisdiction,
              date, form, rule, occultation, source, ecli, type, chamber, formation, solution, levels, nac, due_on)
            VALUES ($0, $1, $2, $3, $4, NULL, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
            """,
            id.Value, (int)state.Standing, state.Occurrence, Text(state.PublishedOn), Text(state.UpdatedOn), release.Hash, release.Court,
            jurisdiction, Text(release.Date), release.Form, release.Rule, release.Occultation, release.Source, release.Ecli, release.Type,
            release.Chamber, release.Formation, release.Solution, $"|{string.Join('|', release.Levels ?? [])}|", release.Nac, Text(release.Due));
        PublicDatabase.Execute(connection, "DELETE FROM number WHERE id = $0", id.Value);
        PublicDatabase.Execute(connection, "DELETE FROM tombstone WHERE id = $0", id.Value);
        foreach (var number in release.Numbers.Select(CaseNumber.Normalise).Where(number => number.Length > 0).Distinct())
            PublicDatabase.Execute(
                connection, "INSERT OR IGNORE INTO number (normal, court, id) VALUES ($0, $1, $2)", number, release.Court, id.Value);
    }

    private static void WriteStanding(SqliteConnection connection, DecisionId id, DecisionState state)
    {
        if (state.Standing == Standing.Withdrawn && state.WithdrawnAt is { } gone)
            PublicDatabase.Execute(
                connection, "INSERT OR REPLACE INTO tombstone (id, ecli, court, date, at) SELECT id, ecli, court, date, $1 FROM decision WHERE id = $0 AND ecli IS NOT NULL",
                id.Value, Text(gone));
        PublicDatabase.Execute(
            connection,
            """
            INSERT INTO decision (id, standing, occurrence) VALUES ($0, $1, $2)
            ON CONFLICT (id) DO UPDATE SET standing = $1, occurrence = $2, withdrawn_at = $3
            """,
            id.Value, (int)state.Standing, state.Occurrence, state.WithdrawnAt is { } at ? Text(at) : null);
        if (state.Standing == Standing.Published) return;
        PublicDatabase.Execute(
            connection,
            """
            UPDATE decision SET date = NULL, form = NULL, rule = NULL, occultation = NULL, source = NULL, ecli = NULL, type = NULL,
              chamber = NULL, formation = NULL, solution = NULL, levels = NULL, nac = NULL, due_on = NULL, updated_on = NULL
            WHERE id = $0
            """,
            id.Value);
        PublicDatabase.Execute(connection, "DELETE FROM number WHERE id = $0", id.Value);
    }

    private static void WriteChange(SqliteConnection connection, PublicChange change) => PublicDatabase.Execute(
        connection, "INSERT OR REPLACE INTO change (sequence, at, kind, id, court, hash, nature) VALUES ($0, $1, $2, $3, $4, $5, $6)",
        change.Sequence, Text(change.At), (int)change.Kind, change.Id.Value, change.Court.Value, change.ContentHash, (int?)change.Nature);

    /// <summary>A change of the feed from <c>sequence, at, kind, id, court, hash, nature</c>.</summary>
    public static PublicChange Change(SqliteDataReader row)
    {
        _ = DecisionId.TryParse(row.GetString(3), out var id);
        _ = CourtCode.TryParse(row.GetString(4), out var court);
        return new(row.GetInt64(0), Time(row.GetString(1)), (PublicChangeKind)row.GetInt32(2), id, court, row.IsDBNull(5) ? null : row.GetString(5))
        {
            Nature = row.IsDBNull(6) ? null : (PublicChangeNature)row.GetInt32(6),
        };
    }

    /// <summary>A day in a column, or null.</summary>
    public static DateOnly? Day(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateOnly.ParseExact(row.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A time as written in a column.</summary>
    public static DateTimeOffset Time(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);

    /// <summary>A day as columns have it.</summary>
    public static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
