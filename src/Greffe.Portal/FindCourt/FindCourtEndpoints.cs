using System.Text;
using Greffe.Decisions.Courts;
using Greffe.Portal.AboutSite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Greffe.Portal.FindCourt;

/// <summary><c>GET /trouver</c>, <c>/annuaire</c> and <c>/annuaire/{code}</c>: pages over <see cref="ICourtDirectory"/>.</summary>
internal static class FindCourtEndpoints
{
    /// <summary>Address of the map's background: an image, so that it is loaded once for every page.</summary>
    public const string Background = "/annuaire/fond.svg";

    public static void MapFindCourt(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/trouver", (string? commune, string? matiere) => SitePages.Page<FindCourtPage>(new { Commune = commune, Matter = matiere }));
        routes.MapPage("/annuaire", (string? nature, string? q, string? departement) =>
            SitePages.Page<DirectoryPage>(new { Kind = nature, Text = q, Department = departement }));
        routes.MapPage("/annuaire/{code}", One);
        routes.MapGet(Background, Map);
    }

    private static RazorComponentResult One(string code, ICourtDirectory directory, TimeProvider time) =>
        directory.Find(code, Today(time)) is { } court
            ? SitePages.Page<CourtEntryPage>(new { Entry = court })
            : SitePages.Page<ErrorPage>(new { Status = StatusCodes.Status404NotFound }, StatusCodes.Status404NotFound);

    private static FileContentHttpResult Map(ICourtDirectory directory, HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=86400";
        return TypedResults.File(Encoding.UTF8.GetBytes(FranceMap.Background(directory.Outlines)), "image/svg+xml", entityTag: new EntityTagHeaderValue($"\"{directory.Version.GetHashCode(StringComparison.Ordinal):x8}\""));
    }

    /// <summary>Today's date.</summary>
    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
