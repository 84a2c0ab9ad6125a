using Greffe.Decisions.Publication;
using Greffe.Decisions.Reporting;
using Greffe.Portal.AboutSite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Portal.ReportLeak;

/// <summary>
/// <c>/signaler</c>: the private report of personal data left visible, its acknowledgement and its clock. Where the host receives no
/// reports, the pages are not there. Nothing that is typed enters an address or a log.
/// </summary>
internal static class ReportEndpoints
{
    private const string FollowPattern = "/signaler/suivi";

    /// <summary>Key of the throttle of reports.</summary>
    public const string Throttle = "report";

    private static readonly FormOptions Limits = new() { ValueCountLimit = 20, KeyLengthLimit = 100, ValueLengthLimit = 16_384 };

    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<ILeakReports>() is null) return;
        routes.MapPage("/signaler", (HttpContext http) =>
            Private(http, SitePages.Page<ReportPage>(new { Form = new ReportForm { Decision = Known(http.Request.Query["decision"].ToString()) } })));
        routes.MapPost("/signaler", Receive).WithMetadata(new BodyLimit());
        routes.MapPage(FollowPattern, (HttpContext http, ILeakReports reports, CancellationToken cancellation) =>
            Follow(http.Request.Query["numero"].ToString(), http, reports, cancellation));
        routes.MapPage(FollowPattern + "/{number}", Follow);
    }

    private static async Task<IResult> Receive(
        HttpContext http, ILeakReports reports, IPublicDecisions decisions, [FromKeyedServices(Throttle)] HourlyThrottle throttle, CancellationToken cancellation)
    {
        if (!http.Request.HasFormContentType || http.Request.Headers["Sec-Fetch-Site"] == "cross-site") return Refused(http, StatusCodes.Status400BadRequest);
        IFormCollection posted;
        try
        {
            posted = await http.Request.ReadFormAsync(Limits, cancellation);
        }
        catch (Exception tooMuch) when (tooMuch is BadHttpRequestException or InvalidDataException)
        {
            return Refused(http, StatusCodes.Status413PayloadTooLarge);
        }

        var (form, report) = await ReportForm.Read(posted, decisions, cancellation);
        if (posted[ReportForm.Trap].ToString().Length > 0) form = form with { Errors = [("texte", "report.error.trap"), .. form.Errors] };
        if (report is null || form.Errors.Count > 0) return Private(http, SitePages.Page<ReportPage>(new { Form = form }, StatusCodes.Status400BadRequest));
        if (!throttle.Admits(http.Connection.RemoteIpAddress))
            return Private(http, SitePages.Page<ReportPage>(
                new { Form = form with { Errors = [("texte", "report.error.toomany")] } }, StatusCodes.Status429TooManyRequests));
        var acknowledgement = await reports.Receive(report, cancellation);
        http.Response.Headers.Location = $"{FollowPattern}/{acknowledgement.Number}";
        return Private(http, TypedResults.StatusCode(StatusCodes.Status303SeeOther));
    }

    private static async Task<IResult> Follow(string number, HttpContext http, ILeakReports reports, CancellationToken cancellation)
    {
        var standing = await reports.Find(number, cancellation);
        var status = standing is null && number.Length > 0 ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Private(http, SitePages.Page<FollowReportPage>(new { Number = number, Standing = standing }, status));
    }

    private static IResult Refused(HttpContext http, int status) => Private(http, SitePages.Page<ErrorPage>(new { Status = status }, status));

    private static IResult Private(HttpContext http, IResult result)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return result;
    }

    private static string Known(string id) => Decisions.DecisionId.TryParse(id, out var known) ? known.Value : "";

    /// <summary>Largest body of a report: the longest fields, in four bytes a letter, with room.</summary>
    private sealed record BodyLimit : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => 65_536;
    }
}
