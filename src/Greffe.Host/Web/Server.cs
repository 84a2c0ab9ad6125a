using Greffe.Catalogue;
using Greffe.Citations;
using Greffe.Courts;
using Greffe.Governance;
using Greffe.Indicators;
using Greffe.Judilibre;
using Greffe.Look;
using Greffe.Mcp;
using Greffe.Portal;
using Greffe.Pseudonymisation;
using Greffe.Publication;
using Greffe.Search;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Scalar.AspNetCore;

namespace Greffe.Host.Web;

/// <summary>The HTTP side: what is mapped, in which order, under which headers and limits.</summary>
internal static class Server
{
    public static void AddServer(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(ServerOptions.Section).Get<ServerOptions>() ?? new();
        builder.Services.AddRateLimits(options);
        builder.Services.AddHealthChecks();
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);
        builder.Services.AddProblemDetails();
        builder.Services.AddOpenApi("v1", document => document.AddDocumentTransformer<ApiDescription>().AddOperationTransformer<OperationExamples>());
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
        });
    }

    public static void MapServer(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseCacheRules();
        app.UsePermanentLinks();
        app.UseFaultAnswers();
        app.UseRouting();
        app.UseResponseCompression();
        app.UseRateLimiter();
        app.MapPublication();
        app.MapSearch();
        app.MapCitations();
        app.MapJudilibre();
        app.MapMcpTools();
        app.MapPseudonymisation();
        app.MapCourtDirectory();
        app.MapIndicators();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapScalarApiReference("/docs", reference => reference.WithTitle("Greffe : l'API").WithOpenApiRoutePattern("/openapi/{documentName}.json"));
        app.MapHealthChecks("/healthz", new HealthCheckOptions());
        app.MapCatalogue();
        app.MapGovernance();
        app.MapPortal();
        app.MapLook();
    }

    /// <summary>Addresses really listened on.</summary>
    public static IEnumerable<string> Addresses(this WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
}
