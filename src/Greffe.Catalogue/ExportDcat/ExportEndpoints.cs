using Greffe.Catalogue.Rdf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Greffe.Catalogue.ExportDcat;

/// <summary><c>/catalogue.ttl</c>, <c>.jsonld</c> and <c>.rdf</c>: the catalogue page by page, as portals harvest it.</summary>
internal static class ExportEndpoints
{
    public static void MapExport(this IEndpointRouteBuilder routes)
    {
        foreach (var (path, form) in new[] { ("/catalogue.ttl", RdfForm.Turtle), ("/catalogue.jsonld", RdfForm.JsonLd), ("/catalogue.rdf", RdfForm.RdfXml) })
            routes.MapGet(path, (ExportCatalogue export, IOptions<ExchangeOptions> options, string? after, int? page_size) => Answer(export, options.Value, form, after, page_size ?? ExportCatalogue.PageSize))
                .WithName($"Export{form}").WithTags("Catalogue").WithSummary($"The catalogue in DCAT-AP 3.0.1 ({form}), page by page (Hydra)");
    }

    private static Microsoft.AspNetCore.Http.HttpResults.FileContentHttpResult Answer(ExportCatalogue export, ExchangeOptions options, RdfForm form, string? after, int size)
    {
        using var bytes = new MemoryStream();
        using (var writer = form.Writer(bytes)) writer.Write(export.Page(form, options.Address.TrimEnd('/'), after, size));
        return TypedResults.Bytes(bytes.ToArray(), form.MediaType());
    }
}
