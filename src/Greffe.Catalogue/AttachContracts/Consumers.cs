using Greffe.Catalogue.Describe;
using Greffe.Catalogue.Store;
using Greffe.Records;

namespace Greffe.Catalogue.AttachContracts;

/// <summary>Somebody who relies on a record.</summary>
/// <param name="Kind"><c>port</c>: a product that takes it in; <c>access</c>: a grant in force; <c>reuse</c>: an accepted reuse.</param>
/// <param name="Title">Title of the product or of the reuse, or the entity that was granted access.</param>
/// <param name="Address">Its page or site; null for a grant.</param>
internal sealed record Consumer(string Kind, string Title, string? Address)
{
    /// <summary>French words.</summary>
    public string Words => Kind switch { "port" => $"produit « {Title} »", "access" => $"accès accordé à {Title}", _ => $"réutilisation « {Title} »" };
}

/// <summary>Who is hit when a record changes: declared input ports, grants of access, reuses, of the record and of what its output ports offer.</summary>
internal static class Consumers
{
    public static IReadOnlyList<Consumer> Of(RecordReader records, CatalogueRecord record, DateTimeOffset now)
    {
        string[] offered = [record.Id, .. record.Ports.Where(port => port.Direction == PortDirection.Output).Select(port => port.Target)];
        return [.. records.Query<Row>("""
            SELECT 'port' AS Kind, r.title AS Title, r.kind AS Of, r.id AS Id FROM catalogue_links l JOIN catalogue_records r ON r.row = l.source
            WHERE l.field = 'port.input' AND l.target IN (SELECT value FROM json_each(@offered)) AND r.id <> @Id
            UNION SELECT 'access', coalesce(entity, 'un agent'), '', '' FROM catalogue_access WHERE state = 'granted' AND expires > @now AND record IN (SELECT value FROM json_each(@offered))
            UNION SELECT 'reuse', title, '', address FROM catalogue_reuses WHERE state = 'accepted' AND record IN (SELECT value FROM json_each(@offered)) ORDER BY 1, 2
            """, new { offered = Sql.List(offered), record.Id, now = RecordStore.Text(now) })
            .Select(row => new Consumer(row.Kind, row.Title, row.Kind switch { "port" when RecordKinds.TryParse(row.Of, out var kind) => kind.Address(row.Id), "reuse" => row.Id, _ => null }))];
    }

    private sealed class Row
    {
        public string Kind { get; init; } = "";

        public string Title { get; init; } = "";

        public string Of { get; init; } = "";

        public string Id { get; init; } = "";
    }
}
