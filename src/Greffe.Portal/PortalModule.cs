using Greffe.Portal.AboutSite;
using Greffe.Portal.BrowseCourts;
using Greffe.Portal.FindCourt;
using Greffe.Portal.Home;
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
using Microsoft.Extensions.Options;

namespace Greffe.Portal;

/// <summary>The pages that people read. Needs <c>IPublicDecisions</c>, <c>ISearchDecisions</c>, <c>IShowFigures</c> and <c>ICourtDirectory</c> from the host;
/// with an <c>ITryHiding</c> there is a page to try it.</summary>
public static class PortalModule
{
    private static readonly NavigationEntry[] Navigation =
    [
        new(NavigationPlace.Header, 10, "/recherche", "nav.search"), new(NavigationPlace.Header, 20, "/juridictions", "nav.courts"),
        new(NavigationPlace.Header, 30, "/trouver", "nav.find"), new(NavigationPlace.Header, 40, "/chiffres", "nav.figures"),
        new(NavigationPlace.Header, 50, "/donnees", "nav.reuse"), new(NavigationPlace.Header, 60, "/a-propos", "nav.about"),
        new(NavigationPlace.Footer, 10, "/occultation", "footer.occultation"),
        new(NavigationPlace.Footer, 20, "/essayer", "footer.try", provider => provider.GetService<ITryHiding>() is not null),
        new(NavigationPlace.Footer, 30, "/donnees", "footer.reuse"), new(NavigationPlace.Footer, 40, "/docs", "footer.api"),
        new(NavigationPlace.Footer, 50, "/aide/recherche", "footer.help"), new(NavigationPlace.Footer, 60, "/accessibilite", "footer.accessibility"),
        new(NavigationPlace.Footer, 70, "/a-propos", "footer.about"),
    ];

    extension(IServiceCollection services)
    {
        /// <summary>Registers the pages; settings come from the <c>Portal</c> section, then from <paramref name="configure"/>.</summary>
        public IServiceCollection AddPortal(Action<PortalOptions>? configure = null)
        {
            var options = services.AddOptions<PortalOptions>().BindConfiguration(PortalOptions.Section)
                .ValidateDataAnnotations().ValidateOnStart();
            if (configure is not null) options.Configure(configure);
            services.AddLook().AddSingleton(WordFile.Beside(typeof(PortalModule)));
            foreach (var entry in Navigation) services.AddSingleton(entry);
            services.AddSingleton<Collection>().AddSingleton<ICollectionFreshness>(provider => provider.GetRequiredService<Collection>());
            return services.AddKeyedSingleton(ReportEndpoints.Throttle, (provider, _) =>
            {
                var portal = provider.GetRequiredService<IOptions<PortalOptions>>().Value;
                return new HourlyThrottle(portal.ReportsPerHourAndAddress, portal.ReportsPerHour);
            });
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>
        /// Maps every page at its permanent address, and the error pages <c>/erreur/{status}</c> for <c>UseStatusCodePagesWithReExecute</c> and <c>UseExceptionHandler</c>.
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
            return pages;
        }
    }
}
