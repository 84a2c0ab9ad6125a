using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;
using Greffe.Judilibre.Access;
using Greffe.Judilibre.Admin;
using Greffe.Judilibre.Answers;
using Greffe.Judilibre.Catalogue;
using Greffe.Judilibre.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Greffe.Judilibre;

/// <summary>
/// The API of the Cour de cassation's Judilibre, public and of administration, as its clients know it, over
/// <see cref="ISearchDecisions"/> and <see cref="IPublicDecisions"/>. What is held, and where it differs on purpose: <c>docs/judilibre.md</c>.
/// </summary>
public static class JudilibreModule
{
    /// <summary>Where the API stands.</summary>
    public const string Root = "/cassation/judilibre/v1.0";

    /// <summary>The same without the gateway's prefix, as the service itself has it behind its gateway.</summary>
    public const string ShortRoot = "/judilibre";

    private static readonly string[] Roots = [Root, ShortRoot, ""];

    extension(IServiceCollection services)
    {
        /// <summary>
        /// Registers the answers; settings come from the <c>Judilibre</c> section. The host registers <see cref="ICourtPublications"/> and
        /// makes <see cref="DecisionCatalogue"/> a surface that withdrawals clear.
        /// </summary>
        public IServiceCollection AddJudilibre(IConfiguration configuration)
        {
            services.AddOptions<JudilibreOptions>().Bind(configuration.GetSection(JudilibreOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
            services.TryAddSingleton(TimeProvider.System);
            services.AddSingleton(given => given.GetRequiredService<IOptions<JudilibreOptions>>().Value);
            services.AddSingleton(given => new DecisionCatalogue(given.GetRequiredService<JudilibreOptions>().Database, given.GetRequiredService<IPublicDecisions>()));
            services.AddHostedService<CatalogueFollower>();
            services.AddSingleton<AccessTokens>().AddSingleton<IssueToken>().AddSingleton<RequestMetrics>().AddSingleton<RequireAccess>().AddSingleton<AnswerFaults>().AddSingleton<RequireAdmin>();
            services.AddSingleton<AnswerImport>().AddSingleton<AnswerDelete>().AddSingleton<AnswerPatch>();
            return services.AddSingleton<DecisionList>().AddSingleton<AnswerSearch>().AddSingleton<AnswerDecision>().AddSingleton<AnswerExport>().AddSingleton<AnswerScan>()
                .AddSingleton<AnswerStats>().AddSingleton<AnswerHistory>().AddSingleton<AnswerPublished>().AddSingleton<AnswerHealthcheck>();
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>Maps every public and administration route under <see cref="Root"/>, <see cref="ShortRoot"/> and the root of the server, and the token endpoint.</summary>
        public void MapJudilibre()
        {
            var options = routes.ServiceProvider.GetRequiredService<JudilibreOptions>();
            var (calm, admin) = (new RateLimit(options.RequestsPerSecond), new RateLimit(options.AdminRequestsPerSecond));
            foreach (var root in Roots)
            {
                MapPublic(routes.MapGroup(root).WithTags("Judilibre"), root == Root, calm);
                foreach (var prefix in (string[])["", "/admin"]) MapAdmin(routes.MapGroup(root + prefix).WithTags("Judilibre (administration)"), admin);
            }

            foreach (var root in (string[])[Root, ShortRoot])
                routes.MapMethods(root + "/{route}", [HttpMethods.Options], (HttpResponse response) => AnswerFaults.Preflight(response))
                    .AddEndpointFilter(Of<AnswerFaults>).ExcludeFromDescription();
            foreach (var path in (string[])["/api/oauth/token", Root + "/oauth/token", ShortRoot + "/oauth/token"])
                routes.MapPost(path, (HttpRequest request, IssueToken slice, CancellationToken cancellation) => slice.Handle(request, cancellation))
                    .AddEndpointFilter(calm).DisableRateLimiting().ExcludeFromDescription();
        }
    }

    private static void MapPublic(RouteGroupBuilder group, bool isNamed, RateLimit limit)
    {
        Filtered(group, limit).AddEndpointFilter(Of<RequireAccess>);
        Name(group.MapGet("/search", (HttpRequest request, AnswerSearch slice, CancellationToken cancellation) => slice.Handle(request, cancellation)), "JudilibreSearch");
        Name(group.MapGet("/decision", (HttpRequest request, AnswerDecision slice, CancellationToken cancellation) => slice.Handle(request, cancellation)), "JudilibreDecision");
        Name(group.MapGet("/export", (HttpRequest request, AnswerExport slice, CancellationToken cancellation) => slice.Handle(request, cancellation)), "JudilibreExport");
        Name(group.MapGet("/scan", (HttpRequest request, AnswerScan slice, CancellationToken cancellation) => slice.Handle(request, cancellation)), "JudilibreScan");
        Name(group.MapGet("/taxonomy", (HttpRequest request) => AnswerTaxonomy.Handle(request)), "JudilibreTaxonomy");
        Name(group.MapGet("/stats", (HttpRequest request, AnswerStats slice) => slice.Handle(request)), "JudilibreStats");
        Name(group.MapGet("/transactionalhistory", (HttpRequest request, AnswerHistory slice) => slice.Handle(request)), "JudilibreTransactionalHistory");
        Name(group.MapGet("/healthcheck", (AnswerHealthcheck slice, CancellationToken cancellation) => slice.Handle(cancellation)), "JudilibreHealthcheck");
        Name(group.MapPost("/published", (HttpRequest request, AnswerPublished slice, CancellationToken cancellation) => slice.Handle(request, cancellation)), "JudilibrePublished");
        Name(group.MapGet("/metrics", (RequestMetrics metrics) => metrics.Answer()), "JudilibreMetrics");

        void Name(RouteHandlerBuilder route, string name)
        {
            if (isNamed) route.WithName(name);
            else route.ExcludeFromDescription();
        }
    }

    private static void MapAdmin(RouteGroupBuilder group, RateLimit limit)
    {
        Filtered(group, limit).AddEndpointFilter(Of<RequireAdmin>).WithMetadata(new RequestSizeLimitAttribute(BodyReader.MaxBytes)).ExcludeFromDescription();
        group.MapPost("/import", (HttpRequest request, AnswerImport slice, CancellationToken cancellation) => slice.Handle(request, cancellation));
        group.MapPost("/delete", (HttpRequest request, AnswerDelete slice, CancellationToken cancellation) => slice.One(request, cancellation));
        group.MapPost("/deleteMany", (HttpRequest request, AnswerDelete slice, CancellationToken cancellation) => slice.Many(request, cancellation));
        group.MapGet("/patch", (HttpRequest request, AnswerPatch slice, CancellationToken cancellation) => slice.Handle(request, cancellation));
        group.MapGet("/admin", (HttpRequest request) => AnswerAdmin.Handle(request));
    }

    private static RouteGroupBuilder Filtered(RouteGroupBuilder group, RateLimit limit) =>
        group.DisableRateLimiting().AddEndpointFilter(Of<RequestMetrics>).AddEndpointFilter(Of<AnswerFaults>).AddEndpointFilter(limit);

    /// <summary>A filter that is a service.</summary>
    private static ValueTask<object?> Of<TFilter>(EndpointFilterInvocationContext context, EndpointFilterDelegate next) where TFilter : IEndpointFilter =>
        context.HttpContext.RequestServices.GetRequiredService<TFilter>().InvokeAsync(context, next);
}
