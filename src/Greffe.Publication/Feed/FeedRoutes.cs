using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Publication.Feed;

/// <summary>Addresses of the feed.</summary>
internal static class FeedRoutes
{
    public static void MapFeed(this IEndpointRouteBuilder group)
    {
        group.MapGet("/changes", ([AsParameters] ListChangesQuery query, HttpContext http, ChangesEndpoint slice) => slice.Handle(query, null, http))
            .WithName("ListChanges").WithSummary("Le fil des changements : publications, corrections, retraits, rétablissements (JSON, NDJSON, Atom)")
            .Produces<ChangesAnswer>().ProducesProblem(400).ProducesProblem(406);
        group.MapGet("/changes.{form}", (string form, [AsParameters] ListChangesQuery query, HttpContext http, ChangesEndpoint slice) => slice.Handle(query, form, http))
            .WithName("ListChangesAs").WithSummary("Le même fil, dans la forme nommée : json, ndjson ou atom").Produces<ChangesAnswer>().ProducesProblem(400);
        group.MapGet("/changes/head", (HttpContext http, HeadEndpoint slice) => slice.Handle(http))
            .WithName("GetChangesHead").WithSummary("Où en est le fil, et l'empreinte de tout ce qui est public : prouve qu'une copie est égale")
            .Produces<ChangesHeadAnswer>();
    }
}
