using Greffe.Catalogue;
using Greffe.Catalogue.ExportDcat;
using Greffe.Catalogue.TraceLineage;
using Greffe.Citations;
using Greffe.Courts;
using Greffe.Indicators;
using Greffe.Judilibre;
using Greffe.Look;
using Greffe.Mcp;
using Greffe.Portal;
using Greffe.Pseudonymisation;
using Greffe.Publication;
using Greffe.Search;
using Greffe.SignIn;
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
        builder.Services.AddHostedService<RouteChoices>();
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
        app.UseSignIn();
        app.MapOpen();
        app.MapCatalogue();
        app.MapLineage();
        app.MapExchange();
        app.MapOpenGovernance();
        app.MapSignIn();
    }

    /// <summary>Capabilities that hold nothing but what is published, and those with keys of their own (Judilibre, webhooks): all of their routes are for everyone.</summary>
    private static void MapOpen(this WebApplication app)
    {
        var open = app.MapGroup("").ForEveryone();
        open.MapPublication();
        open.MapSearch();
        open.MapCitations();
        open.MapJudilibre();
        open.MapMcpTools();
        open.MapPseudonymisation();
        open.MapCourtDirectory();
        open.MapIndicators();
        open.MapOpenApi("/openapi/{documentName}.json");
        open.MapScalarApiReference("/docs", reference => reference.WithTitle("Greffe : l'API").WithOpenApiRoutePattern("/openapi/{documentName}.json"));
        open.MapHealthChecks("/healthz", new HealthCheckOptions());
        open.MapPortal();
        open.MapLook();
    }

    /// <summary>Addresses really listened on.</summary>
    public static IEnumerable<string> Addresses(this WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
}
