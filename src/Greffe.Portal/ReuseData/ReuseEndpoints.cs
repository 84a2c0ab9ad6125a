using Greffe.Decisions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Portal.ReuseData;

/// <summary>Pages for those who take the data: files, interfaces to try, ways to be told of changes.</summary>
internal static class ReuseEndpoints
{
    public static void MapReuse(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/donnees/telechargements", Downloads);
        routes.MapPage<ApiPage>("/donnees/api");
        routes.MapPage<ChangesPage>("/donnees/changements");
    }

    private static RazorComponentResult Downloads(HttpContext http)
    {
        var asked = http.Request.Query["cour"].ToString();
        return SitePages.Page<DownloadsPage>(new { Court = CourtCode.TryParse(asked, out var court) ? court : (CourtCode?)null });
    }
}
