using Greffe.Decisions.Citing;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;
using Greffe.Search.Following;
using Greffe.Search.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Greffe.Search;

/// <summary>Finds the decisions that speak of something. Needs an <see cref="IPublicDecisions"/>.</summary>
public static class SearchModule
{
    extension(IServiceCollection services)
    {
        /// <summary>Registers the index, its follower and <see cref="ISearchDecisions"/>; settings come from the <c>Search</c> section.</summary>
        public IServiceCollection AddSearch(IConfiguration configuration)
        {
            services.AddOptions<SearchOptions>().Bind(configuration.GetSection(SearchOptions.Section))
                .ValidateDataAnnotations().ValidateOnStart();
            services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, SearchJson.Default));
            services.TryAddSingleton(TimeProvider.System);
            services.AddSingleton(given => new LuceneDecisions(
                Folder(given), given.GetRequiredService<IPublicDecisions>(), given.GetRequiredService<TimeProvider>(), given.GetService<IFindCitations>()));
            services.AddSingleton<ISearchDecisions>(given => given.GetRequiredService<LuceneDecisions>());
            services.AddSingleton(given => new IndexFollower(
                Folder(given), given.GetRequiredService<IPublicDecisions>(), given.GetRequiredService<ILogger<IndexFollower>>(),
                given.GetService<IFindCitations>()));
            services.AddHostedService<FollowChanges>();
            return services.AddSingleton<SearchDecisions>().AddSingleton<CompleteSearch>().AddSingleton<FindSimilar>().AddSingleton<FeedSearch>()
                .AddValidation();
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>
        /// Maps <c>/v1/search</c>, <c>/v1/search/complete</c>, <c>/v1/search.atom</c> and <c>/v1/decisions/{id}/similar</c>.
        /// </summary>
        public RouteGroupBuilder MapSearch()
        {
            var group = routes.MapGroup("/v1").WithTags("Search");
            group.MapGet("/search", ([AsParameters] SearchDecisionsRequest request, SearchDecisions slice, HttpRequest http, CancellationToken cancellation) =>
                    slice.Handle(request, http, cancellation))
                .WithName("SearchDecisions").WithSummary("Search public decisions")
                .ProducesProblem(StatusCodes.Status400BadRequest);
            group.MapGet("/search.atom", ([AsParameters] SearchDecisionsRequest request, FeedSearch slice, HttpContext http) => slice.Handle(request, http))
                .WithName("FeedSearch").WithSummary("Follow a search as an Atom feed, last changed first")
                .Produces(StatusCodes.Status200OK, contentType: "application/atom+xml").ProducesProblem(StatusCodes.Status400BadRequest);
            group.MapGet("/search/complete", ([AsParameters] CompleteSearchRequest request, CompleteSearch slice) => slice.Handle(request))
                .WithName("CompleteSearch").WithSummary("Complete what is being typed")
                .ProducesProblem(StatusCodes.Status400BadRequest);
            group.MapGet("/decisions/{id}/similar", ([AsParameters] FindSimilarRequest request, FindSimilar slice, CancellationToken cancellation) =>
                    slice.Handle(request, cancellation))
                .WithName("FindSimilar").WithSummary("Public decisions that speak of the same things")
                .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone);
            return group;
        }
    }

    private static string Folder(IServiceProvider given) => given.GetRequiredService<IOptions<SearchOptions>>().Value.Folder;
}
