using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Portal.AboutSite;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Portal.BrowseCourts;

/// <summary><c>GET /juridictions</c> and <c>/juridictions/{code}</c>.</summary>
internal static class CourtsEndpoint
{
    public static void MapCourts(this IEndpointRouteBuilder routes)
    {
        routes.MapPage<CourtsPage>("/juridictions");
        routes.MapPage("/juridictions/{code}", Answer);
    }

    /// <summary>A court of the list has a page even before its first decision, a court of the collection in any case.</summary>
    private static async Task<RazorComponentResult> Answer(string code, IPublicDecisions decisions, CancellationToken cancellation)
    {
        if (CourtCode.TryParse(code, out var court) && (KnownCourts.All.Any(known => known.Code == court)
            || await decisions.Count(new() { Courts = [court] }, cancellation) > 0))
            return SitePages.Page<CourtPage>(new { Court = court });
        return SitePages.Page<ErrorPage>(new { Status = StatusCodes.Status404NotFound }, StatusCodes.Status404NotFound);
    }
}
