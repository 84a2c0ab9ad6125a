using Greffe.Courts.FindCompetence;
using Greffe.Courts.Web;
using Greffe.Decisions.Courts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Greffe.Courts;

/// <summary>Which court is this, and which one is competent here?</summary>
public static class CourtsModule
{
    extension(IServiceCollection services)
    {
        /// <summary>Registers <see cref="ICourtDirectory"/> and its routes; settings come from the <c>Courts</c> section.</summary>
        public IServiceCollection AddCourts(IConfiguration configuration)
        {
            services.AddOptions<CourtsOptions>().Bind(configuration.GetSection(CourtsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
            services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, CourtsJson.Default));
            services.TryAddSingleton(TimeProvider.System);
            return services.AddSingleton<ICourtDirectory, LiveCourtDirectory>().AddSingleton<CourtsEndpoint>().AddValidation();
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>Maps <c>/v1/courts</c>, <c>/v1/competence</c> and <c>/v1/communes</c>.</summary>
        public RouteGroupBuilder MapCourtDirectory()
        {
            var group = routes.MapGroup("/v1").WithTags("Courts");
            group.MapGet("/courts", ([AsParameters] ListCourtsQuery query, HttpContext http, CourtsEndpoint slice) => slice.List(query, null, http))
                .WithName("ListCourts").WithSummary("Les juridictions, par nature et nom (json, geojson, csv, vcard, json-ld)")
                .Produces<CourtsPageWire>().ProducesProblem(400).ProducesProblem(406);
            group.MapGet("/courts.{suffix}", (string suffix, [AsParameters] ListCourtsQuery query, HttpContext http, CourtsEndpoint slice) => slice.List(query, suffix, http))
                .WithName("ListCourtsInForm").WithSummary("Les mêmes, la forme dans l'adresse").ProducesProblem(400).ProducesProblem(406);
            group.MapGet("/courts/{code}", (string code, string? asOf, HttpContext http, CourtsEndpoint slice) => slice.One(code, asOf, http))
                .WithName("GetCourt").WithSummary("Une juridiction à un jour donné, avec tous ses faits datés").Produces<CourtWire>().ProducesProblem(404).ProducesProblem(406);
            group.MapGet("/competence", (string? commune, string? matter, string? asOf, HttpContext http, CourtsEndpoint slice) => slice.Competence(commune, matter, asOf, http))
                .WithName("FindCompetence").WithSummary("La juridiction compétente pour une commune et une matière, avec la règle, ou ce qui manque")
                .Produces<CompetenceAnswer>().ProducesProblem(400);
            group.MapGet("/communes", (string? q, int? limit, CourtsEndpoint slice) => slice.Communes(q, limit))
                .WithName("CompleteCommunes").WithSummary("Les communes dont le nom ou le code postal commence ainsi").Produces<CommunesWire>().ProducesProblem(400);
            return group;
        }
    }

    /// <summary>The directory over a file of imports, or the reference where there is none: for the command line.</summary>
    public static ICourtDirectory OpenDirectory(string database, TimeProvider time) => new LiveCourtDirectory(Options.Create(new CourtsOptions { Database = database }), time);

    /// <summary>Answers a CSV file: its columns kept, results appended. Problems of the file are told by the return value, in French.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="csv">Bytes of the file: a column for the commune and one for the matter, unless <paramref name="matter"/> is given.</param>
    /// <param name="matter">Matter for every row; null to read it from the file.</param>
    /// <param name="asOf">Day.</param>
    /// <param name="output">Where the rows go.</param>
    public static CompetenceBatchResult Answer(ICourtDirectory directory, byte[] csv, string? matter, DateOnly asOf, TextWriter output) =>
        CompetenceBatch.Run(directory, csv, matter, asOf, output);
}
