using Greffe.Citations.Following;
using Greffe.Citations.Network;
using Greffe.Citations.Web;
using Greffe.Decisions.Citing;
using Greffe.Decisions.Publication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Greffe.Citations;

/// <summary>What does it cite, and who cites it? Needs an <see cref="IPublicDecisions"/>.</summary>
public static class CitationsModule
{
    extension(IServiceCollection services)
    {
        /// <summary>
        /// Registers <see cref="IFindCitations"/>, <see cref="ICitationNetwork"/> and what keeps it up to date; settings come from the
        /// <c>Citations</c> section.
        /// </summary>
        public IServiceCollection AddCitations(IConfiguration configuration)
        {
            services.AddOptions<CitationsOptions>().Bind(configuration.GetSection(CitationsOptions.Section))
                .ValidateDataAnnotations().ValidateOnStart();
            services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, CitationsJson.Default));
            services.TryAddSingleton(TimeProvider.System);
            services.AddSingleton<IFindCitations, CitationFinder>();
            services.AddSingleton<ICitationNetwork>(given => new CitationNetwork(Database(given)));
            services.AddSingleton(given => new CitationFollower(
                Database(given), given.GetRequiredService<IPublicDecisions>(), given.GetRequiredService<ILogger<CitationFollower>>()));
            services.AddHostedService<FollowChanges>();
            return services.AddSingleton<FindCitations>().AddSingleton<ListCitations>().AddValidation();
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>Maps <c>/v1/citations</c> and <c>/v1/decisions/{id}/citations</c>.</summary>
        public RouteGroupBuilder MapCitations()
        {
            var group = routes.MapGroup("/v1").WithTags("Citations");
            group.MapPost("/citations", (FindCitationsRequest request, FindCitations slice, CancellationToken cancellation) => slice.Handle(request, cancellation))
                .WithName("FindCitations").WithSummary("Ce qu'un texte cite, et ce qui en est détenu ici").ProducesProblem(StatusCodes.Status413PayloadTooLarge);
            group.MapGet("/citations/{**canonical}", (string canonical, int? after, int? limit, ListCitations slice, CancellationToken cancellation) =>
                    slice.Citing(canonical, after, limit, cancellation))
                .WithName("ListCiting").WithSummary("Les décisions qui citent cet article, cet acte ou cette décision").ProducesProblem(400);
            group.MapGet("/decisions/{id}/citations", (string id, int? after, int? limit, ListCitations slice, CancellationToken cancellation) =>
                    slice.Of(id, after, limit, cancellation))
                .WithName("ListDecisionCitations").WithSummary("Ce que cite cette décision, et qui la cite").ProducesProblem(400).ProducesProblem(404).ProducesProblem(410);
            return group;
        }
    }

    private static string Database(IServiceProvider given) => given.GetRequiredService<IOptions<CitationsOptions>>().Value.Database;
}
