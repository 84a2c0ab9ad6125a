using Greffe.Indicators.AskSql;
using Greffe.Indicators.ComputeFormulas;
using Greffe.Indicators.ImportTables;
using Greffe.Indicators.KeepFacts;
using Greffe.Indicators.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Greffe.Indicators;

/// <summary>Figures, the indicators made of them, and questions over both.</summary>
public static class IndicatorsModule
{
    extension(IServiceCollection services)
    {
        /// <summary>Registers the capability; settings come from the <c>Indicators</c> section.</summary>
        public IServiceCollection AddIndicators(IConfiguration configuration)
        {
            services.AddOptions<IndicatorsOptions>().Bind(configuration.GetSection(IndicatorsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
            services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, IndicatorsJson.Default));
            services.AddSingleton(given => new FactFiles(Options(given).Folder));
            services.AddSingleton(given => new AnalystSql(given.GetRequiredService<FactFiles>(),
                new(Options(given).SqlSeconds, Options(given).SqlRows, Options(given).SqlMemoryMebibytes)));
            services.AddSingleton(FormulaFiles.Embedded());
            services.AddSingleton<ImportFile>().AddSingleton<ComputeIndicator>().AddSingleton<ListIndicators>().AddSingleton<ReadIndicator>().AddSingleton<AskFigures>();
            return services.AddValidation();
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>Maps <c>/v1/indicators</c>.</summary>
        public RouteGroupBuilder MapIndicators()
        {
            var group = routes.MapGroup("/v1/indicators").WithTags("Indicators");
            group.MapGet("/", (ListIndicators slice) => slice.Handle()).WithName("ListIndicators").WithSummary("Every indicator with its definition");
            group.MapGet("/{id}", (string id, [AsParameters] ReadIndicatorRequest request, ReadIndicator slice, HttpRequest http) => slice.Handle(id, request, http))
                .WithName("ReadIndicator").WithSummary("Values of an indicator, with numerator, denominator, source and date")
                .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
            group.MapPost("/query", (AskFiguresRequest request, AskFigures slice, CancellationToken cancellation) => slice.Handle(request, cancellation))
                .WithName("AskFigures").WithSummary("One question in SQL over the public figures, read only and bounded")
                .ProducesProblem(StatusCodes.Status400BadRequest);
            return group;
        }
    }

    private static IndicatorsOptions Options(IServiceProvider given) => given.GetRequiredService<IOptions<IndicatorsOptions>>().Value;
}
