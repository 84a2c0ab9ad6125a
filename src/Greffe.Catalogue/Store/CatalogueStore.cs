using Greffe.Catalogue.Describe;
using Greffe.Records;

namespace Greffe.Catalogue.Store;

/// <summary>
/// Records of the catalogue in the store of records. Whatever it returns went through <see cref="RecordView"/>, so no reader gets more than they may
/// see; every method runs a fixed number of statements, whatever the number of records.
/// </summary>
internal static class CatalogueStore
{
    /// <summary>Largest page.</summary>
    public const int MaxPage = 1000;

    public static RecordSchema Schema { get; } = new("catalogue", [Sql.Text("catalogue.sql"), Sql.Text("access-parts.sql")]);

    /// <summary>One record, or null when there is none or the reader may not know of it.</summary>
    public static CatalogueRecord? Find(this RecordReader records, string id, Reader reader) => records.ByIds([id], reader) is [var record] ? record : null;

    /// <summary>Records of these identifiers, in that order; those that are not there or not to be seen are left out.</summary>
    public static IReadOnlyList<CatalogueRecord> ByIds(this RecordReader records, IReadOnlyCollection<string> ids, Reader reader)
    {
        var found = View(records, records.Query<RecordRow>($"SELECT {RecordRow.Columns} FROM catalogue_records WHERE id IN (SELECT value FROM json_each(@ids))", new { ids = Sql.List(ids) }), reader)
            .ToDictionary(record => record.Id, StringComparer.Ordinal);
        return [.. ids.Select(id => found.GetValueOrDefault(id)).OfType<CatalogueRecord>()];
    }

    /// <summary>Records of these rows, in that order.</summary>
    public static IReadOnlyList<CatalogueRecord> ByRows(this RecordReader records, IReadOnlyList<long> rows, Reader reader)
    {
        var order = rows.Select((row, at) => (row, at)).ToDictionary(pair => pair.row, pair => pair.at);
        return View(records, [.. records.Query<RecordRow>($"SELECT {RecordRow.Columns} FROM catalogue_records WHERE row IN (SELECT value FROM json_each(@rows))", new { rows = Sql.List(rows) }).OrderBy(row => order[row.Row])], reader);
    }

    /// <summary>A page of records by identifier: for exports and listings.</summary>
    /// <param name="records">Where.</param>
    /// <param name="kind">One kind, or null for all.</param>
    /// <param name="after">Identifier after which to go on; null from the start.</param>
    /// <param name="limit">How many, at most <see cref="MaxPage"/>.</param>
    /// <param name="reader">Who reads.</param>
    /// <returns>The records, and the identifier to go on after; null at the end.</returns>
    public static (IReadOnlyList<CatalogueRecord> Records, string? Next) Page(this RecordReader records, RecordKind? kind, string? after, int limit, Reader reader)
    {
        limit = Math.Clamp(limit, 1, MaxPage);
        var rows = records.Query<RecordRow>($"""
            SELECT {RecordRow.Columns} FROM catalogue_records
            WHERE (@kind IS NULL OR kind = @kind) AND id > @after AND visibility <= @level ORDER BY id LIMIT @limit
            """, new { kind = kind?.Code(), after = after ?? "", level = (int)reader.Level, limit });
        return (View(records, rows, reader), rows.Count == limit ? rows[^1].Id : null);
    }

    /// <summary>How many records of a kind the reader may know of.</summary>
    public static long Count(this RecordReader records, RecordKind kind, Reader reader) =>
        records.First<long>("SELECT count(*) FROM catalogue_records WHERE kind = @kind AND visibility <= @level", new { kind = kind.Code(), level = (int)reader.Level });

    /// <summary>Hashes of what was harvested from a catalogue, by the identifier there.</summary>
    public static IReadOnlyDictionary<string, string> SourceHashes(this RecordReader records, string catalogue) =>
        records.Query<RecordRow>("SELECT source_id AS SourceId, source_hash AS SourceHash FROM catalogue_records WHERE source = @catalogue", new { catalogue })
            .ToDictionary(row => row.SourceId!, row => row.SourceHash ?? "", StringComparer.Ordinal); // A row with a source has its identifier.

    /// <summary>The record harvested from there, or null.</summary>
    public static CatalogueRecord? FromSource(this RecordReader records, string catalogue, string identifier) =>
        View(records, records.Query<RecordRow>($"SELECT {RecordRow.Columns} FROM catalogue_records WHERE source = @catalogue AND source_id = @identifier", new { catalogue, identifier }), Reader.Everything) is [var record] ? record : null;

    /// <summary>Identifiers, kinds and titles of records that link to this one, that the reader may know of.</summary>
    public static IReadOnlyList<LinkedName> LinkedTo(this RecordReader records, string id, Reader reader) =>
        [.. records.Query<LinkRow>("""
            SELECT r.id AS Id, r.kind AS Kind, r.title AS Title, r.visibility AS Visibility, l.field AS Field, l.level AS Level
            FROM catalogue_links l JOIN catalogue_records r ON r.row = l.source
            WHERE l.target = @id AND r.visibility <= @level AND l.level <= @level ORDER BY r.kind, r.title, r.id LIMIT 500
            """, new { id, level = (int)reader.Level }).Select(row => row.Name)];

    /// <summary>Names of records, those that the reader may know of, by identifier.</summary>
    public static IReadOnlyDictionary<string, LinkedName> Names(this RecordReader records, IEnumerable<string> ids, Reader reader) =>
        records.Query<LinkRow>("""
            SELECT id AS Id, kind AS Kind, title AS Title, visibility AS Visibility FROM catalogue_records
            WHERE id IN (SELECT value FROM json_each(@ids)) AND visibility <= @level
            """, new { ids = Sql.List(ids.Distinct(StringComparer.Ordinal)), level = (int)reader.Level }).ToDictionary(row => row.Id, row => row.Name, StringComparer.Ordinal);

    private static List<CatalogueRecord> View(RecordReader records, IReadOnlyList<RecordRow> rows, Reader reader)
    {
        if (rows.Count == 0) return [];
        var distributions = records.Query<DistributionRow>("""
            SELECT dataset AS Dataset, id AS Id, body AS Body FROM catalogue_distributions
            WHERE dataset IN (SELECT value FROM json_each(@rows)) ORDER BY dataset, ordinal
            """, new { rows = Sql.List(rows.Select(row => row.Row)) }).ToLookup(row => row.Dataset);
        var seen = rows.Select(row => RecordView.For(row.Record(distributions[row.Row]), reader)).OfType<CatalogueRecord>().ToList();
        if (reader == Reader.Everything) return seen;
        var names = records.Names(seen.SelectMany(RecordLinks.Targets), reader);
        return [.. seen.Select(record => RecordLinks.Without(record, target => names.ContainsKey(target)))];
    }

    private sealed class LinkRow
    {
        public string Id { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Title { get; init; } = "";

        public int Visibility { get; init; }

        public string Field { get; init; } = "";

        public LinkedName Name => new(RecordKinds.TryParse(Kind, out var kind) ? kind : default, Id, Title, (Visibility)Visibility, Field);
    }
}

/// <summary>A record as a link shows it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">Its title.</param>
/// <param name="Visibility">Who may see it.</param>
/// <param name="Field">Field that links, or <c>port.input</c>, <c>port.output</c>; empty when it is only named.</param>
internal sealed record LinkedName(RecordKind Kind, string Id, string Title, Visibility Visibility, string Field)
{
    public string Address => Kind.Address(Id);
}
