using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Greffe.Judilibre;

/// <summary>
/// The public API of the Cour de cassation's Judilibre, as its clients know it, over <see cref="ISearchDecisions"/> and
/// <see cref="IPublicDecisions"/>. Which part of the contract is held, see <c>docs/adr/0011</c>.
/// </summary>
public static class JudilibreModule
{
    /// <summary>Where the API stands.</summary>
    public const string Root = "/cassation/judilibre/v1.0";

    extension(IServiceCollection services)
    {
        /// <summary>Registers the answers.</summary>
        public IServiceCollection AddJudilibre()
        {
            services.TryAddSingleton(TimeProvider.System);
            return services.AddSingleton<AnswerSearch>().AddSingleton<AnswerDecision>().AddSingleton<AnswerStats>().AddSingleton<AnswerHealthcheck>();
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>Maps <c>search</c>, <c>decision</c>, <c>taxonomy</c>, <c>stats</c> and <c>healthcheck</c> under <see cref="Root"/>.</summary>
        public RouteGroupBuilder MapJudilibre()
        {
            var group = routes.MapGroup(Root).WithTags("Judilibre");
            group.MapGet("/search", (HttpRequest request, AnswerSearch slice, CancellationToken cancellation) => slice.Handle(request, cancellation))
                .WithName("JudilibreSearch");
            group.MapGet("/decision", (HttpRequest request, AnswerDecision slice, CancellationToken cancellation) => slice.Handle(request, cancellation))
                .WithName("JudilibreDecision");
            group.MapGet("/taxonomy", (HttpRequest request) => AnswerTaxonomy.Handle(request)).WithName("JudilibreTaxonomy");
            group.MapGet("/stats", (HttpRequest request, AnswerStats slice, CancellationToken cancellation) => slice.Handle(request, cancellation))
                .WithName("JudilibreStats");
            group.MapGet("/healthcheck", (AnswerHealthcheck slice, CancellationToken cancellation) => slice.Handle(cancellation))
                .WithName("JudilibreHealthcheck");
            return group;
        }
    }
}
