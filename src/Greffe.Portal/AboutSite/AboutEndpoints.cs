using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Portal.AboutSite;

/// <summary>Pages about the site itself, and the page of every failure.</summary>
internal static class AboutEndpoints
{
    public static void MapAbout(this IEndpointRouteBuilder routes)
    {
        routes.MapPage<AboutPage>("/a-propos");
        routes.MapPage<OccultationPage>("/occultation");
        routes.MapPage<ReusePage>("/donnees");
        routes.MapPage<AccessibilityPage>("/accessibilite");
        // Any method: a failed form re-executes here too.
        routes.Map("/erreur/{status:int:range(400,599)}", Answer).WithMetadata(new SitePage());
    }

    private static RazorComponentResult Answer(int status) => SitePages.Page<ErrorPage>(new { Status = status }, status);
}
