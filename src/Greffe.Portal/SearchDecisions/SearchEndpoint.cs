using Greffe.Decisions.Searching;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Portal.SearchDecisions;

/// <summary><c>GET /recherche</c> and its help.</summary>
internal static class SearchEndpoint
{
    public static void MapSearch(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/recherche", Answer);
        routes.MapPage<SearchHelpPage>("/aide/recherche");
    }

    private static RazorComponentResult Answer(HttpContext http)
    {
        var address = ResultsAddress.Read(http.Request.Query);
        return address.Text.Length > SearchQuery.MaxTextLength
            ? SitePages.Page<TooLongPage>(new { address.Text.Length }, StatusCodes.Status400BadRequest)
            : SitePages.Page<ResultsPage>(new { Address = address });
    }
}
