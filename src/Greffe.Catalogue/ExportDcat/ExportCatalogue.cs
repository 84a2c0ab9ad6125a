using Greffe.Catalogue.Describe;
using Greffe.Catalogue.Rdf;
using Greffe.Catalogue.Store;
using Greffe.Records;
using Microsoft.Extensions.Options;

namespace Greffe.Catalogue.ExportDcat;

/// <summary>Writes what everyone may see of the catalogue as DCAT-AP 3.0.1: whole, or page by page.</summary>
/// <param name="store">The records.</param>
/// <param name="options">What is said of the catalogue.</param>
public sealed class ExportCatalogue(RecordStore store, IOptions<ExchangeOptions> options)
{
    /// <summary>Records of a page: usual, and most.</summary>
    public const int PageSize = 100, MaxPageSize = 1000;

    private static readonly RecordKind[] Kinds = [RecordKind.DataSet, RecordKind.Reference, RecordKind.Service];

    /// <summary>Writes the whole catalogue.</summary>
    /// <param name="form"><c>ttl</c>, <c>jsonld</c> or <c>rdfxml</c>.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <returns>Records written; -1 when the form is none of these.</returns>
    public int Write(string form, Stream output)
    {
        if (RdfForms.Named(form) is not { } named) return -1;
        var address = options.Value.Address;
        return store.Read(records =>
        {
            using var writer = named.Writer(output);
            var head = new DcatGraph(address);
            head.Describe(options.Value.Catalogue);
            writer.Write(head.Graph);
            var written = 0;
            string? after = null;
            do
            {
                var (page, next) = records.Page(null, after, MaxPageSize, Reader.Visitor);
                var graph = new DcatGraph(address);
                // A link that the reader may not follow was taken away with the record: whatever is left is described somewhere in the document.
                foreach (var record in page.Where(record => DcatGraph.Leaves(record.Kind))) graph.Add(record, _ => true);
                written += page.Count(record => DcatGraph.Leaves(record.Kind));
                writer.Write(graph.Graph);
                after = next;
            }
            while (after is not null);

            return written;
        });
    }

    /// <summary>One page, with where to go on in the terms of Hydra.</summary>
    internal RdfGraph Page(RdfForm form, string address, string? after, int size)
    {
        size = Math.Clamp(size, 1, MaxPageSize);
        var (page, next, total) = store.Read(records =>
        {
            var (found, then) = records.Page(null, after, size, Reader.Visitor);
            return (found, then, Kinds.Sum(kind => records.Count(kind, Reader.Visitor)));
        });
        var graph = new DcatGraph(address);
        graph.Describe(options.Value.Catalogue);
        var here = page.Select(record => record.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var record in page.Where(record => DcatGraph.Leaves(record.Kind))) graph.Add(record, here.Contains);
        Paging(graph.Graph, form, address, after, next, size, total);
        return graph.Graph;
    }

    private static void Paging(RdfGraph graph, RdfForm form, string address, string? after, string? next, int size, long total)
    {
        var file = $"{address}/catalogue.{form switch { RdfForm.Turtle => "ttl", RdfForm.JsonLd => "jsonld", _ => "rdf" }}";
        var view = new RdfTerm.Iri(At(after));
        graph.Add(view, Rdf.Vocabulary.Type, new RdfTerm.Iri(DcatTerms.Hydra + "PartialCollectionView"));
        graph.Add(view, new(DcatTerms.Hydra + "first"), new RdfTerm.Iri(At(null)));
        if (next is not null) graph.Add(view, new(DcatTerms.Hydra + "next"), new RdfTerm.Iri(At(next)));
        graph.Add(view, new(DcatTerms.Hydra + "totalItems"), new RdfTerm.Literal(total.ToString(System.Globalization.CultureInfo.InvariantCulture), Rdf.Vocabulary.Xsd + "integer"));

        string At(string? place) => $"{file}?page_size={size}{(place is null ? "" : $"&after={Uri.EscapeDataString(place)}")}";
    }
}
