using Greffe.Catalogue.Describe;
using Greffe.Decisions.People;
using Greffe.Look;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>Pages of the lineage: find a node, look at one.</summary>
internal static class LineagePages
{
    private const int Steps = 5, Listed = 200;

    public static void MapLineagePages(this RouteGroupBuilder pages)
    {
        pages.MapPage("", (ReadLineage read, ICurrentAgent current, string? q) =>
            SitePages.Page<LineageListPage>(new { Asked = (q ?? "").Trim(), Found = read.Find((q ?? "").Trim(), Reader.Of(current.Agent), Listed) }));
        pages.MapPage("/element", (HttpRequest request, ReadLineage read, ICurrentAgent current) =>
            Show(read, current, AskLineage.Named(request.Query, "type", "espace", "nom", "champ") is { } name ? new(name, null, Steps, Steps) : null));
        pages.MapPage("/fiche/{id}", (string id, ReadLineage read, ICurrentAgent current) => Show(read, current, new(null, id, Steps, Steps)));
    }

    private static Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult Show(ReadLineage read, ICurrentAgent current, LineageQuestion? question) =>
        question is not null && read.Around(question, Reader.Of(current.Agent)) is { } answer
            ? SitePages.Page<LineagePage>(new { Answer = answer, Columns = answer.Start.Kind == "dataset" ? read.Columns(answer.Start) : [] })
            : SitePages.Page<LineageUnknownPage>(status: StatusCodes.Status404NotFound);
}
