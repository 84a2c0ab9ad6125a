using Greffe.Indicators.AskSql;
using Greffe.Indicators.ComputeFormulas;
using Greffe.Indicators.ImportTables;
using Greffe.Indicators.KeepFacts;
using Greffe.Decisions.Figures;
using Greffe.Indicators.RaiseAlerts;
using Greffe.Indicators.RefreshLive;
using Greffe.Indicators.ShowDashboards;
using Greffe.Indicators.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
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
            var formulas = FormulaFiles.Embedded();
            services.AddSingleton(formulas).AddSingleton(DashboardFiles.Embedded(formulas)).AddSingleton(Threshold.Read("alerts.yaml", Sql.Resource("alerts.yaml"), formulas));
            services.TryAddSingleton(TimeProvider.System);
            services.AddSingleton(given => new RefreshLiveFigures(given.GetRequiredService<FactFiles>(), given.GetService<ILiveFigures>()));
            services.AddSingleton<DrawChart>().AddSingleton<FindAlerts>().AddSingleton<IShowFigures, ReadDashboards>().AddHostedService<StartEngine>().AddSingleton<ReadChart>();
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
            group.MapGet("/{id}", (string id, [AsParameters] ReadIndicatorRequest request, ReadIndicator slice, HttpRequest http, CancellationToken cancellation) => slice.Handle(id, request, http, cancellation))
                .WithName("ReadIndicator").WithSummary("Values of an indicator, with numerator, denominator, source and date")
                .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
            group.MapPost("/query", (AskFiguresRequest request, AskFigures slice, CancellationToken cancellation) => slice.Handle(request, cancellation))
                .WithName("AskFigures").WithSummary("One question in SQL over the public figures, read only and bounded")
                .ProducesProblem(StatusCodes.Status400BadRequest);
            group.MapGet("/alerts", async (IShowFigures figures, CancellationToken cancellation) => TypedResults.Ok(await figures.Alerts(cancellation)))
                .WithName("ReadFigureAlerts").WithSummary("Thresholds crossed and oddities in the figures, the gravest first");
            group.MapGet("/charts/{chart}", (string chart, string? court, string? format, ReadChart slice, CancellationToken cancellation) => slice.Handle(chart, court, format, cancellation))
                .WithName("ReadChart").WithSummary("One chart of a dashboard, with its sentence and its values, as JSON, CSV, Parquet or SVG")
                .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
            return group;
        }
    }

    private static IndicatorsOptions Options(IServiceProvider given) => given.GetRequiredService<IOptions<IndicatorsOptions>>().Value;
}
