using Greffe.Catalogue.Describe;
using Greffe.Catalogue.FindRecords;
using Greffe.Catalogue.Store;
using Greffe.Decisions.DataProducts;
using Greffe.Records;

namespace Greffe.Catalogue;

/// <summary>What other capabilities ask the catalogue, in one transaction each.</summary>
internal sealed class CatalogueFacts(RecordStore store, RecordSearch search) : ICatalogueFacts
{
    private static readonly (string Measure, RecordKind Kind)[] Kinds =
        [("datasets", RecordKind.DataSet), ("products", RecordKind.Product), ("services", RecordKind.Service), ("algorithms", RecordKind.Algorithm), ("codes", RecordKind.Code), ("terms", RecordKind.Term)];

    public IReadOnlyDictionary<string, long> Counts => store.Read(records =>
    {
        var found = search.Handle(records, new() { Limit = 1 }, Reader.Everything);
        var counts = Kinds.ToDictionary(pair => pair.Measure, pair => found.Facets[Facet.Kind].FirstOrDefault(value => value.Value == pair.Kind.Code()).Count);
        var fresh = search.Handle(records, new() { Limit = 1, Narrowed = new Dictionary<Facet, IReadOnlyList<string>> { [Facet.Kind] = ["dataset"], [Facet.Freshness] = ["fresh"] } }, Reader.Everything);
        counts["datasets.fresh"] = fresh.Total;
        var rest = records.First<Rest>("""
            SELECT (SELECT count(*) FROM catalogue_records WHERE kind = 'dataset' AND visibility = 0) AS Open,
                (SELECT count(*) FROM catalogue_records r WHERE kind = 'dataset' AND (
                    EXISTS (SELECT 1 FROM catalogue_contracts WHERE record = r.id AND published IS NOT NULL)
                    OR EXISTS (SELECT 1 FROM catalogue_links l JOIN catalogue_records p ON p.row = l.source JOIN catalogue_contracts c ON c.record = p.id
                               WHERE l.target = r.id AND l.field = 'port.output' AND c.published IS NOT NULL))) AS Contracted,
                (SELECT count(*) FROM catalogue_reuses WHERE state = 'accepted') AS Reuses, (SELECT count(*) FROM catalogue_access WHERE state = 'asked') AS Waiting
            """)!; // Counts always make one row.
        (counts["datasets.public"], counts["datasets.with-contract"], counts["reuses"], counts["access.open"]) = (rest.Open, rest.Contracted, rest.Reuses, rest.Waiting);
        return counts;
    });

    public IReadOnlyList<CatalogueName> Find(string words, bool agents, int limit) =>
        [.. search.Handle(new() { Words = words, Limit = limit }, Of(agents)).Records.Select(Name)];

    public CatalogueName? Named(string id, bool agents) => store.Read(records => records.Find(id, Of(agents))) is { } record ? Name(record) : null;

    private static Reader Of(bool agents) => agents ? new(Visibility.Internal) : Reader.Visitor;

    private static CatalogueName Name(CatalogueRecord record) => new(record.Kind.Code(), record.Id, record.Title, record.Address, record.Visibility == Visibility.Public);

    private sealed class Rest
    {
        public long Open { get; init; }

        public long Contracted { get; init; }

        public long Reuses { get; init; }

        public long Waiting { get; init; }
    }
}
