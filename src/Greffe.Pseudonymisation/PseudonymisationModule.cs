using Greffe.Pseudonymisation.HideTexts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Greffe.Pseudonymisation;

/// <summary>Who must not be named? The web edge: texts in, texts without names out. Needs a <see cref="Pseudonymiser"/>.</summary>
public static class PseudonymisationModule
{
    extension(IServiceCollection services)
    {
        /// <summary>Registers hiding on request; the host registers a <see cref="Pseudonymiser"/>. Settings come from the <c>Pseudonymisation</c> section.</summary>
        public IServiceCollection AddPseudonymisation(IConfiguration configuration)
        {
            services.AddOptions<HideTextsOptions>().Bind(configuration.GetSection(HideTextsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
            services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, PseudonymisationJson.Default));
            services.Configure<ProblemDetailsOptions>(problems => problems.CustomizeProblemDetails = PseudonymisationProblems.Naming(problems.CustomizeProblemDetails));
            services.AddSingleton<WorkSlots>().AddSingleton<HideText>().AddSingleton<HideTextEndpoint>();
            services.AddSingleton(given => new HideLines(given.GetRequiredService<HideText>(), given.GetRequiredService<IOptions<HideTextsOptions>>().Value));
            return services.AddValidation();
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>Maps <c>/v1/pseudonymise</c>.</summary>
        public RouteGroupBuilder MapPseudonymisation()
        {
            var group = routes.MapGroup(HideTextEndpoint.Address).WithTags("Pseudonymisation");
            group.MapPost("/", (PseudonymiseRequest request, HttpResponse response, HideTextEndpoint slice, CancellationToken cancellation) => slice.One(request, response, cancellation))
                .WithName("Pseudonymise").WithSummary("Occulte les noms d'un texte")
                .WithDescription("Un texte en JSON, ou plusieurs en JSON Lines (application/x-ndjson) : une réponse par ligne, dans l'ordre, au fil de l'eau. Rien n'est conservé.")
                .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
                .ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status429TooManyRequests);
            group.MapPost("/", (HttpContext http, HideTextEndpoint slice) => slice.Many(http))
                .WithMetadata(new AcceptsMetadata([HideTextEndpoint.Ndjson, "application/jsonl", "application/x-jsonlines"])).ExcludeFromDescription();
            return group;
        }
    }
}
