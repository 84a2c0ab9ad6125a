using Greffe.Decisions.Journalling;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Reporting;
using Greffe.Publication.Bulk;
using Greffe.Publication.Feed;
using Greffe.Publication.Projection;
using Greffe.Publication.ReportLeak;
using Greffe.Publication.ReviewDoubt;
using Greffe.Publication.Sitemaps;
using Greffe.Publication.Web;
using Greffe.Publication.Webhooks;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Greffe.Publication;

/// <summary>What may be public, in which form, since when, and how is it taken back?</summary>
public static class PublicationModule
{
    extension(IServiceCollection services)
    {
        /// <summary>
        /// Registers the capability. The host registers <see cref="IJournal"/>, <see cref="IPublicBlobs"/> and, where decisions are
        /// released, <see cref="IReleaseAudit"/>; it may register <see cref="IPublicSurface"/> and
        /// <see cref="IDecisionRepresentation"/>. Settings come from the <c>Publication</c> section.
        /// </summary>
        public IServiceCollection AddPublication(IConfiguration configuration)
        {
            services.AddOptions<PublicationOptions>().Bind(configuration.GetSection(PublicationOptions.Section))
                .ValidateDataAnnotations().ValidateOnStart();
            services.TryAddSingleton(TimeProvider.System);
            services.AddSingleton(_ => PublicationGate.Load());
            services.AddSingleton(_ => ReviewPolicy.Load()).AddSingleton<ReviewDesk>();
            services.AddSingleton(provider => new PublicProjection(
                provider.GetRequiredService<IOptions<PublicationOptions>>().Value.Database,
                provider.GetRequiredService<IJournal>(), provider.GetRequiredService<IPublicBlobs>()));
            services.AddSingleton<IPublicDecisions>(provider => provider.GetRequiredService<PublicProjection>());
            services.AddSingleton<ILeakReports, ReceiveReports>().AddSingleton<ReportDesk>();
            services.AddSingleton(provider => new WithdrawalRegister(provider.GetRequiredService<IOptions<PublicationOptions>>().Value.WithdrawalRegister));
            services.AddSingleton<BulkFiles>().AddSingleton<BulkEndpoint>().AddSingleton<IBulkListing, BulkListing>().AddSingleton<IPublicSurface, BulkSurface>();
            services.AddWebhooks();
            return services.AddSingleton<ReconcileWithdrawals>().AddSingleton<RecordExceptionalInterest>().AddSingleton<ReleaseDecisions>().AddSingleton<WithdrawDecision>().AddSingleton<RestoreDecision>()
                .AddSingleton<PublicNotice>().AddSingleton<DecisionEndpoint>().AddSingleton<KeptCounts>().AddSingleton<ListEndpoint>()
                .AddSingleton<PublicAddress>().AddSingleton<ChangesEndpoint>().AddSingleton<HeadEndpoint>().AddSingleton<SitemapEndpoint>().AddSingleton<StatsEndpoint>();
        }

        /// <summary>Makes a serving process follow what other processes write.</summary>
        public IServiceCollection AddPublicationFollower() =>
            services.AddHostedService<PublicFollower>().AddHostedService<BulkFollower>().AddHostedService<WebhookFollower>();
    }

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>Maps <c>/v1/decisions</c>, <c>/v1/changes</c>, <c>/v1/bulk</c>, <c>/v1/webhooks</c>, <c>/v1/stats</c>, and what robots read.</summary>
        public RouteGroupBuilder MapPublication()
        {
            var group = routes.MapGroup("/v1").WithTags("Publication");
            group.MapGet("/decisions/{id}", (string id, string? format, HttpContext http, DecisionEndpoint slice) => slice.Handle(id, format, http))
                .WithName("GetDecision").WithSummary("Une décision publique, dans la forme demandée (json, text, akn)")
                .Produces<DecisionAnswer>().ProducesProblem(404).ProducesProblem(406).ProducesProblem(410);
            group.MapGet("/decisions", ([AsParameters] ListDecisionsQuery query, HttpContext http, ListEndpoint slice) => slice.Handle(query, http))
                .WithName("ListDecisions").WithSummary("Les décisions publiques, par date et identifiant, page après page, sans plafond")
                .Produces<DecisionsAnswer>().ProducesProblem(400);
            group.MapFeed();
            BulkEndpoint.Map(group);
            WebhookEndpoint.Map(group);
            SitemapEndpoint.Map(routes);
            group.MapGet("/stats", ([AsParameters] StatsQuery query, HttpContext http, StatsEndpoint slice) => slice.Handle(query, http))
                .WithName("GetStats").WithSummary("Le nombre de décisions publiques").Produces<StatsAnswer>().ProducesProblem(400);
            return group;
        }
    }
}
