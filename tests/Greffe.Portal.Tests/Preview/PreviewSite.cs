using Greffe.Look;
using Greffe.Decisions.Citing;
using Greffe.Courts;
using Greffe.Decisions.Figures;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Reporting;
using Greffe.Decisions.Searching;
using Greffe.Portal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Greffe.Tests.Preview;

/// <summary>The pages on a real server of another project, over invented decisions, under the strict security policy.</summary>
internal sealed class PreviewSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PreviewSite(WebApplication app, ReportsInMemory reports) => (_app, Reports) = (app, reports);

    public ReportsInMemory Reports { get; }

    public Uri Address => new(_app.Urls.First());

    public IReadOnlyList<RouteEndpoint> Endpoints =>
        [.. _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public static async Task<PreviewSite> Start(IReadOnlyList<PublicDecision> decisions, CancellationToken cancellation)
    {
        ReportsInMemory reports = new();
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IPublicDecisions>(new PublicDecisionsInMemory(decisions));
        builder.Services.AddSingleton<ISearchDecisions>(new SearchInMemory(decisions));
        builder.Services.AddSingleton<ICitationNetwork>(new CitationsInMemory());
        builder.Services.AddSingleton<IFindCitations>(new CitationsInMemory());
        builder.Services.AddSingleton<ILeakReports>(reports);
        builder.Services.AddSingleton<IBulkListing>(new BulkInMemory());
        builder.Services.AddSingleton<Portal.TryHiding.ITryHiding, TryHidingRoy>();
        builder.Services.AddCourts(builder.Configuration);
        builder.Services.AddSingleton<IShowFigures>(new FiguresInMemory());
        builder.Services.AddPortal(portal =>
        {
            portal.ReportAddress = "/signaler?decision={id}";
            portal.ContactEmail = "contact@greffe.example";
        });
        builder.Services.AddLook(look => look.DemoNotice = "Données de démonstration : toutes les personnes et toutes les affaires sont inventées.");
        var app = builder.Build();
        app.UseExceptionHandler("/erreur/500");
        app.UseStatusCodePagesWithReExecute("/erreur/{0}");
        app.Use((http, next) =>
        {
            http.Response.Headers.ContentSecurityPolicy = LookModule.ContentSecurityPolicy;
            return next(http);
        });
        foreach (var route in (string[])["/v1/search", "/v1/decisions", "/v1/decisions/{id}", "/v1/decisions/{id}/citations", "/v1/changes", "/v1/changes.{form}",
            "/v1/stats", "/v1/citations", "/v1/citations/{**canonical}", "/v1/bulk", "/v1/search.atom", "/v1/webhooks/{id}", "/mcp"])
            app.MapGet(route, (HttpRequest request) => TypedResults.Text($"{request.Path}{request.QueryString}"));
        app.MapPortal();
        app.MapLook();
        app.MapGet("/v1/search/complete", (string q) => new { completions = SearchInMemory.Endings.Where(end => end.StartsWith(q, StringComparison.OrdinalIgnoreCase)) });
        await app.StartAsync(cancellation);
        return new(app, reports);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
