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
                Folder(given), given.GetRequiredService<IPublicDecisions>(), given.GetRequiredService<TimeProvider>()));
            services.AddSingleton<ISearchDecisions>(given => given.GetRequiredService<LuceneDecisions>());
            services.AddSingleton(given => new IndexFollower(
                Folder(given), given.GetRequiredService<IPublicDecisions>(), given.GetRequiredService<ILogger<IndexFollower>>()));
            services.AddHostedService<FollowChanges>();
            return services.AddSingleton<SearchDecisions>().AddValidation();
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>Maps <c>/v1/search</c>.</summary>
        public RouteGroupBuilder MapSearch()
        {
            var group = routes.MapGroup("/v1/search").WithTags("Search");
            group.MapGet("/", ([AsParameters] SearchDecisionsRequest request, SearchDecisions slice, HttpRequest http, CancellationToken cancellation) =>
                    slice.Handle(request, http, cancellation))
                .WithName("SearchDecisions").WithSummary("Search public decisions")
                .ProducesProblem(StatusCodes.Status400BadRequest);
            return group;
        }
    }

    private static string Folder(IServiceProvider given) => given.GetRequiredService<IOptions<SearchOptions>>().Value.Folder;
}
