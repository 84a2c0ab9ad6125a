using Greffe.Decisions;
using Greffe.Decisions.Figures;
using Greffe.Portal.AboutSite;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Greffe.Portal.ShowFigures;

/// <summary><c>GET /chiffres</c> and what stands under it. An answer is known by the figures it shows, so that an unchanged page costs nothing.</summary>
internal static class FiguresEndpoint
{
    /// <summary>The policy of a chart that another site may frame: the usual one, but for who may frame it.</summary>
    private static readonly string Framed = LookModule.ContentSecurityPolicy.Replace("frame-ancestors 'none'", "frame-ancestors *", StringComparison.Ordinal);

    public static void MapFigures(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/chiffres", async (HttpContext http, IShowFigures figures, Preferences preferences, CancellationToken cancellation) =>
            await Unchanged(http, figures, preferences, cancellation) ?? SitePages.Page<FiguresPage>());
        routes.MapPage<AlertsPage>("/chiffres/alertes"); // no tag: what is late depends on the day
        routes.MapPage("/chiffres/{dashboard}", async (string dashboard, HttpContext http, IShowFigures figures, Preferences preferences, CancellationToken cancellation) =>
            await Unchanged(http, figures, preferences, cancellation) ?? Dashboard(await figures.Dashboard(dashboard, cancellation)));
        routes.MapPage("/chiffres/juridictions/{code}", async (string code, HttpContext http, IShowFigures figures, Preferences preferences, CancellationToken cancellation) =>
            await Unchanged(http, figures, preferences, cancellation) ?? await Court(code, figures, cancellation));
        routes.MapPage("/chiffres/integrer/{chart}", Embedded);
    }

    private static RazorComponentResult Dashboard(FigureDashboard? dashboard) => dashboard is null ? NotFound() : SitePages.Page<DashboardPage>(new { Dashboard = dashboard });

    private static async Task<IResult> Court(string code, IShowFigures figures, CancellationToken cancellation)
    {
        if (!CourtCode.TryParse(code, out var court) || (!KnownCourts.All.Any(known => known.Code == court) && !(await figures.Courts(cancellation)).Contains(court))) return NotFound();
        return SitePages.Page<DashboardPage>(new { Dashboard = await figures.Court(court, cancellation), Court = court });
    }

    private static async Task<IResult> Embedded(string chart, string? court, HttpContext http, IShowFigures figures, CancellationToken cancellation)
    {
        var code = CourtCode.TryParse(court, out var read) ? read : (CourtCode?)null;
        if (await figures.Chart(chart, code, cancellation) is not { } found) return NotFound();
        http.Response.Headers.ContentSecurityPolicy = Framed;
        return SitePages.Page<EmbeddedPage>(new { Chart = found });
    }

    private static RazorComponentResult NotFound() => SitePages.Page<ErrorPage>(new { Status = StatusCodes.Status404NotFound }, StatusCodes.Status404NotFound);

    /// <summary>304 when the reader holds this very page: same figures, same language, same appearance, same program.</summary>
    private static async Task<IResult?> Unchanged(HttpContext http, IShowFigures figures, Preferences preferences, CancellationToken cancellation)
    {
        var tag = $"\"{await figures.Version(cancellation)}-{preferences.Language}-{preferences.Theme}-{typeof(FiguresEndpoint).Assembly.ManifestModule.ModuleVersionId:n}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.Vary = HeaderNames.Cookie;
        return http.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : null;
    }
}
