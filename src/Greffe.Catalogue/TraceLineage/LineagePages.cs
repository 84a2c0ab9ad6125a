using System.Globalization;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.ExchangeSheets;
using Greffe.Catalogue.Store;
using Greffe.Decisions.People;
using Greffe.Look;
using Greffe.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>Pages of the lineage: find a node, look at one; each with its table as a file.</summary>
internal static class LineagePages
{
    private const string Root = "/catalogue/lignage", Suffix = ".{suffix:regex(^(csv|xlsx)$)}";
    private const int Steps = 5, Listed = 200;

    public static void MapLineagePages(this IEndpointRouteBuilder pages)
    {
        pages.MapPage(Root, (ReadLineage read, ICurrentAgent current, string? q) => SitePages.Page<LineageListPage>(new { Asked = Words(q), Found = Found(read, current, q) }));
        pages.MapGet(Root + Suffix, (string suffix, ReadLineage read, ICurrentAgent current, string? q) => Table(Found(read, current, q)).File("lignage", suffix));
        pages.MapPage(Root + "/element", (HttpRequest request, ReadLineage read, ICurrentAgent current) =>
            Around(read, current, Element(request)) is { } answer ? Show(read, answer, $"{Root}/element.", request.QueryString.Value ?? "") : Unknown());
        pages.MapGet(Root + "/element" + Suffix, (string suffix, HttpRequest request, ReadLineage read, ICurrentAgent current) =>
            Around(read, current, Element(request)) is { } answer ? Table([answer.Start, .. answer.Nodes]).File("lignage", suffix) : (IResult)Unknown());
        pages.MapPage(Root + "/fiche/{id}", (string id, RecordStore store, ReadLineage read, ICurrentAgent current) =>
            Around(read, current, Record(id)) is { } answer ? Show(read, answer, $"{Root}/fiche/{Uri.EscapeDataString(id)}.", "")
                : store.Read(records => records.Find(id, Reader.Of(current.Agent))) is { } record ? SitePages.Page<LineageUnknownPage>(new { Record = record }) : Unknown());
        pages.MapGet(Root + "/fiche/{id}" + Suffix, (string id, string suffix, ReadLineage read, ICurrentAgent current) =>
            Around(read, current, Record(id)) is { } answer ? Table([answer.Start, .. answer.Nodes]).File($"lignage-{id}", suffix) : (IResult)Unknown());
    }

    /// <summary>Nodes as lines of a file: where each stands is its step, negative before the node asked about.</summary>
    private static Sheet Table(IReadOnlyList<LineageNodeLine> nodes) => new(["etape", "nature", "espace", "nom", "colonne", "titre", "fiche"],
        [.. nodes.Select(node => (IReadOnlyList<string>)[node.Steps.ToString(CultureInfo.InvariantCulture), node.Kind, node.Namespace, node.Name, node.Field, node.Title ?? "", node.Address ?? ""])]);

    private static string Words(string? asked) => (asked ?? "").Trim();

    private static IReadOnlyList<LineageNodeLine> Found(ReadLineage read, ICurrentAgent current, string? asked) => read.Find(Words(asked), Reader.Of(current.Agent), Listed);

    private static LineageQuestion? Element(HttpRequest request) => LineageQuery.Node(request.Query["type"], request.Query["espace"], request.Query["nom"], request.Query["champ"]) is { } name ? new(name, null, Steps, Steps) : null;

    private static LineageQuestion Record(string id) => new(null, id, Steps, Steps);

    private static LineageAnswer? Around(ReadLineage read, ICurrentAgent current, LineageQuestion? question) => question is null ? null : read.Around(question, Reader.Of(current.Agent));

    private static RazorComponentResult Show(ReadLineage read, LineageAnswer answer, string file, string query) =>
        SitePages.Page<LineagePage>(new { Answer = answer, Columns = answer.Start.Kind == "dataset" ? read.Columns(answer.Start) : [], Csv = $"{file}csv{query}", Xlsx = $"{file}xlsx{query}" });

    private static RazorComponentResult Unknown() => SitePages.Page<LineageUnknownPage>(status: StatusCodes.Status404NotFound);
}
