using Greffe.Catalogue.WriteRecord;
using Greffe.Look;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Catalogue.ServeApi;

/// <summary>The routes of <c>/v1/catalogue</c>.</summary>
internal static class MapApi
{
    /// <summary>Largest file of data sent to be tested or profiled, in bytes.</summary>
    public const long MaxDataBytes = 256L * 1024 * 1024;

    public static void MapCatalogueApi(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/catalogue").WithTags("Catalogue");
        var open = group.MapGroup("").ForEveryone(); // Each sees what their role permits.
        open.MapGet("", ([AsParameters] CatalogueQuery query, CatalogueEndpoint slice) => slice.Search(query))
            .WithName("SearchCatalogue").WithSummary("Le catalogue, par mots et par facettes ; chacun voit ce que son rôle permet").ProducesProblem(400);
        open.MapGet("/records/{id}", (string id, CatalogueEndpoint slice) => slice.One(id)).WithName("GetCatalogueRecord").WithSummary("Une fiche du catalogue").ProducesProblem(404);
        open.MapGet("/records/{id}/contracts", (string id, CatalogueEndpoint slice) => slice.Contracts(id))
            .WithName("ListRecordContracts").WithSummary("Les versions du contrat de données d'une fiche, avec leurs contrôles").ProducesProblem(404);
        open.MapGet("/records/{id}/contracts/{version}", (string id, string version, CatalogueEndpoint slice) => slice.Contract(id, version))
            .WithName("GetRecordContract").WithSummary("Le contrat de données (ODCS), octet pour octet").Produces(200, contentType: "application/yaml").ProducesProblem(404);

        var writing = group.MapGroup("").OnlyFor(RecordDesk.Writers);
        writing.MapPut("/records/{id}", (string id, CatalogueRecordWire record, CatalogueEndpoint slice) => slice.Put(id, record))
            .WithName("PutCatalogueRecord").WithSummary("Écrit une fiche ; la même fiche n'écrit rien (administrateurs des données, AMDAC)").ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
        writing.MapDelete("/records/{id}", (string id, CatalogueEndpoint slice) => slice.Remove(id))
            .WithName("DeleteCatalogueRecord").WithSummary("Retire une fiche à laquelle rien ne renvoie").ProducesProblem(422);
        writing.MapPost("/records/{id}/contracts", (string id, HttpRequest request, CatalogueEndpoint slice, CancellationToken cancellation) => slice.Attach(id, request, cancellation))
            .WithName("AttachContract").WithSummary("Joint un contrat de données (ODCS en YAML ou JSON) à une fiche").Accepts<string>("application/yaml", "application/json").ProducesProblem(409);
        writing.MapPost("/records/{id}/contracts/{version}/tests", (string id, string version, string? table, IFormFile file, CatalogueEndpoint slice, CancellationToken cancellation) =>
                slice.Test(id, version, table, file, cancellation))
            .WithName("TestRecordContract").WithSummary("Contrôle des données contre le contrat").DisableAntiforgery().WithMetadata(new Limit(MaxDataBytes)).ProducesProblem(409);
        writing.MapPost("/records/{id}/contracts/{version}/publish", (string id, string version, bool? acceptBreaking, CatalogueEndpoint slice) => slice.Publish(id, version, acceptBreaking))
            .WithName("PublishContract").WithSummary("Publie une version dont les données ont passé les contrôles").ProducesProblem(409);
    }

    /// <summary>Largest body of a request.</summary>
    internal sealed record Limit(long Bytes) : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => Bytes;
    }
}
