using System.Text.Encodings.Web;
using System.Text.Unicode;
using Greffe.Portal.AboutSite;
using Greffe.Portal.BrowseCourts;
using Greffe.Portal.FindCourt;
using Greffe.Portal.Home;
using Greffe.Portal.Look;
using Greffe.Portal.ReadDecision;
using Greffe.Portal.ReportLeak;
using Greffe.Portal.ReuseData;
using Greffe.Portal.SearchDecisions;
using Greffe.Portal.ShowFigures;
using Greffe.Portal.TryHiding;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace Greffe.Portal;

/// <summary>The pages that people read. Needs <c>IPublicDecisions</c>, <c>ISearchDecisions</c>, <c>IShowFigures</c> and <c>ICourtDirectory</c> from the host;
/// with an <c>ITryHiding</c> there is a page to try it.</summary>
public static class PortalModule
{
    /// <summary>
    /// Value of the <c>Content-Security-Policy</c> header under which every page works: nothing inline, nothing from elsewhere.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    extension(IServiceCollection services)
    {
        /// <summary>Registers the pages; settings come from the <c>Portal</c> section, then from <paramref name="configure"/>.</summary>
        public IServiceCollection AddPortal(Action<PortalOptions>? configure = null)
        {
            var options = services.AddOptions<PortalOptions>().BindConfiguration(PortalOptions.Section)
                .ValidateDataAnnotations().ValidateOnStart();
            if (configure is not null) options.Configure(configure);
            services.AddRazorComponents();
            services.AddHttpContextAccessor();
            services.TryAddSingleton(TimeProvider.System);
            // French is not ASCII: without it every accented letter would leave as a character reference.
            services.Configure<WebEncoderOptions>(web => web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
            return services.AddScoped<Preferences>().AddScoped<Words>().AddSingleton<Collection>().AddSingleton<ReportThrottle>();
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>
        /// Maps every page at its permanent address, its style, script and fonts under <c>/_content/Greffe.Portal</c>, and the error
        /// pages <c>/erreur/{status}</c> for <c>UseStatusCodePagesWithReExecute</c> and <c>UseExceptionHandler</c>.
        /// </summary>
        public RouteGroupBuilder MapPortal()
        {
            var pages = routes.MapGroup("").ExcludeFromDescription();
            pages.MapHome();
            pages.MapSearch();
            pages.MapDecision();
            pages.MapCourts();
            pages.MapReuse();
            pages.MapReports();
            pages.MapFindCourt();
            pages.MapFigures();
            pages.MapAbout();
            pages.MapTry();
            pages.MapPreferences();
            pages.MapAssets();
            return pages;
        }
    }
}
