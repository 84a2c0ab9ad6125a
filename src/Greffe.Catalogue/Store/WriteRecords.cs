using Greffe.Catalogue.Describe;
using Greffe.Catalogue.FindRecords;
using Greffe.Records;

namespace Greffe.Catalogue.Store;

/// <summary>How a writing ended.</summary>
internal abstract record PutResult
{
    /// <summary>It was not there.</summary>
    public sealed record Created : PutResult;

    /// <summary>These fields changed.</summary>
    public sealed record Changed(IReadOnlyList<string> Fields) : PutResult;

    /// <summary>It was the same already: nothing was written.</summary>
    public sealed record Unchanged : PutResult;

    /// <summary>It is not well formed: nothing was written.</summary>
    public sealed record Refused(IReadOnlyList<RecordRefusal> Reasons) : PutResult;
}

/// <summary>Writes records with their words, facets, links and trace, in the transaction of the caller.</summary>
internal static class WriteRecords
{
    /// <summary>Audiences of the search over all records, by visibility.</summary>
    private static readonly string[] Audiences = ["public", "agents", "stewards"];

    /// <summary>Writes a whole record, with all its distributions; the same record again writes nothing.</summary>
    public static PutResult Put(this RecordWriter records, CatalogueRecord record)
    {
        if (RecordRules.Check(record) is { Count: > 0 } reasons) return new PutResult.Refused(reasons);
        var row = records.First<RecordRow>($"SELECT {RecordRow.Columns} FROM catalogue_records WHERE id = @Id", new { record.Id });
        var before = row?.Record(records.Query<DistributionRow>("SELECT dataset AS Dataset, id AS Id, body AS Body FROM catalogue_distributions WHERE dataset = @Row ORDER BY ordinal", new { row.Row }));
        var refused = Conflict(records, record, before);
        if (refused is not null) return new PutResult.Refused([refused]);
        var changed = before is null ? [] : RecordChanges.Between(before, record);
        if (before is not null && changed.Count == 0)
        {
            if (before.Source == record.Source) return new PutResult.Unchanged();
            changed = ["source"];
        }

        var key = Write(records, record, row);
        Distributions(records, key, record);
        Links(records, key, record);
        Findable(records, key, record);
        records.Trace(before is null ? "create" : "change", record.Kind.Code(), record.Id, before is null ? [] : changed);
        return before is null ? new PutResult.Created() : new PutResult.Changed(changed);
    }

    /// <summary>Removes a record; false when there is none.</summary>
    public static bool Remove(this RecordWriter records, string id)
    {
        if (records.First<RecordRow>($"SELECT {RecordRow.Columns} FROM catalogue_records WHERE id = @id", new { id }) is not { } row) return false;
        records.Execute("DELETE FROM catalogue_words WHERE rowid = @Row", new { row.Row });
        records.Execute("UPDATE catalogue_facets SET seq = @seq, kind = '', facets = '' WHERE row = @Row", new { seq = Next(records), row.Row });
        records.Execute("DELETE FROM catalogue_records WHERE row = @Row", new { row.Row });
        records.Forget(row.Kind, id);
        records.Trace("remove", row.Kind, id);
        return true;
    }

    private static RecordRefusal? Conflict(RecordWriter records, CatalogueRecord record, CatalogueRecord? before)
    {
        if (before is not null && before.Kind != record.Kind) return new("id", $"L'identifiant « {record.Id} » est déjà celui d'une fiche d'un autre type.");
        if (record.Source is not { } source || before?.Source is { } same && (same.Catalogue, same.Identifier) == (source.Catalogue, source.Identifier)) return null;
        return records.First<string>("SELECT id FROM catalogue_records WHERE source = @Catalogue AND source_id = @Identifier AND id <> @Id", new { source.Catalogue, source.Identifier, record.Id }) is { } other
            ? new("source", $"La fiche « {other} » vient déjà de cette source.") : null;
    }

    private static long Write(RecordWriter records, CatalogueRecord record, RecordRow? row)
    {
        var values = new
        {
            row?.Row, record.Id, kind = record.Kind.Code(), record.Title, visibility = (int)record.Visibility, body = RecordBody.Write(record), at = RecordStore.Text(records.At),
            source = record.Source?.Catalogue, sourceId = record.Source?.Identifier, sourceHash = record.Source?.Hash,
        };
        if (row is not null)
        {
            records.Execute("""
                UPDATE catalogue_records SET title = @Title, visibility = @visibility, body = @body, changed = @at, source = @source, source_id = @sourceId, source_hash = @sourceHash WHERE row = @Row
                """, values);
            return row.Row;
        }

        // A row is never given twice: the facets of a removed record keep its number.
        return records.First<long>("""
            INSERT INTO catalogue_records (row, id, kind, title, visibility, body, created, changed, source, source_id, source_hash)
            VALUES ((SELECT coalesce(max(row), 0) + 1 FROM catalogue_facets), @Id, @kind, @Title, @visibility, @body, @at, @at, @source, @sourceId, @sourceHash) RETURNING row
            """, values);
    }

    private static void Distributions(RecordWriter records, long dataset, CatalogueRecord record)
    {
        if (record.Kind != RecordKind.DataSet) return;
        var now = record.Distributions.Select((distribution, ordinal) => new { dataset, ordinal, distribution.Id, body = RecordBody.Write(distribution) }).ToList();
        records.Execute("DELETE FROM catalogue_distributions WHERE dataset = @dataset AND id NOT IN (SELECT value FROM json_each(@ids))", new { dataset, ids = Sql.List(now.Select(one => one.Id)) });
        records.Execute("""
            INSERT INTO catalogue_distributions (dataset, ordinal, id, body)
            SELECT @dataset, value ->> 'ordinal', value ->> 'Id', value ->> 'body' FROM json_each(@all) WHERE true
            ON CONFLICT (dataset, id) DO UPDATE SET ordinal = excluded.ordinal, body = excluded.body WHERE ordinal <> excluded.ordinal OR body <> excluded.body
            """, new { dataset, all = Sql.List(now) });
    }

    private static void Links(RecordWriter records, long row, CatalogueRecord record)
    {
        records.Execute("DELETE FROM catalogue_links WHERE source = @row", new { row });
        records.Execute("INSERT INTO catalogue_links (source, field, target, level) SELECT @row, value ->> 'Field', value ->> 'Target', min(value ->> 'Level') FROM json_each(@all) GROUP BY 1, 2, 3",
            new { row, all = Sql.List(RecordLinks.Of(record).Select(link => new { link.Field, link.Target, link.Level })) });
    }

    private static void Findable(RecordWriter records, long row, CatalogueRecord record)
    {
        var words = RecordWords.Of(record);
        records.Execute("DELETE FROM catalogue_words WHERE rowid = @row", new { row });
        records.Execute("INSERT INTO catalogue_words (rowid, title, open, inner, closed) VALUES (@row, @Title, @Open, @Inner, @Closed)", new { row, words.Title, words.Open, words.Inner, words.Closed });
        records.Execute("INSERT INTO catalogue_facets (row, seq, kind, visibility, facets) VALUES (@row, @seq, @kind, @visibility, @facets) ON CONFLICT (row) DO UPDATE SET seq = excluded.seq, kind = excluded.kind, visibility = excluded.visibility, facets = excluded.facets",
            new { row, seq = Next(records), kind = record.Kind.Code(), visibility = (int)record.Visibility, facets = FacetText.Write(record) });
        records.Index(record.Kind.Code(), record.Id, record.Title, record.Visibility switch { Visibility.Public => words.Open, Visibility.Internal => words.Inner, _ => words.Closed }, Audiences[(int)record.Visibility]);
    }

    private static long Next(RecordWriter records) => records.First<long>("UPDATE catalogue_counter SET seq = seq + 1 RETURNING seq");
}
