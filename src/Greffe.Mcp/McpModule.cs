using System.Reflection;
using Greffe.Mcp.CheckCitations;
using Greffe.Mcp.CountDecisions;
using Greffe.Mcp.FindCourt;
using Greffe.Mcp.ReadDecision;
using Greffe.Mcp.SearchDecisions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Greffe.Mcp;

/// <summary>
/// How does an assistant ask? Tools of the Model Context Protocol over the public collection, and nothing else. Needs
/// <c>IPublicDecisions</c>, <c>ISearchDecisions</c>, <c>IFindCitations</c> and <c>ICitationNetwork</c> from the host.
/// </summary>
public static class McpModule
{
    /// <summary>Where the server answers over HTTP (streamable, without session).</summary>
    public const string Path = "/mcp";

    private const string Instructions = """
        Décisions de justice françaises publiées, noms occultés. Tous les outils lisent la seule collection publique : une décision retirée ne
        répond plus. Cherchez avec « rechercher », lisez avec « lire_decision » avant de citer, vérifiez un texte avec « verifier_citations ».
        Une citation qui n'est pas détenue ici peut exister ailleurs. Citez la source, la date de mise à jour et le lien de chaque décision
        (Licence Ouverte 2.0). Il est interdit de chercher à lever l'occultation des noms, et d'évaluer, analyser, comparer ou prédire les
        pratiques de magistrats ou de membres du greffe (COJ, art. L111-13).
        """;

    extension(IServiceCollection services)
    {
        /// <summary>Registers the tools and the HTTP transport; settings come from the <c>Mcp</c> section, then from <paramref name="configure"/>.</summary>
        public IServiceCollection AddMcp(IConfiguration configuration, Action<McpOptions>? configure = null)
        {
            var options = services.AddOptions<McpOptions>().Bind(configuration.GetSection(McpOptions.Section))
                .ValidateDataAnnotations().ValidateOnStart();
            if (configure is not null) options.Configure(configure);
            services.AddSingleton<AnswerSource>();
            services.AddMcpServer(server =>
                {
                    server.ServerInfo = new Implementation
                    {
                        Name = "greffe", Title = "Greffe : décisions de justice",
                        Version = typeof(McpModule).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0",
                    };
                    server.ServerInstructions = Instructions;
                })
                .WithHttpTransport(transport => transport.Stateless = true)
                .WithTools<SearchTool>().WithTools<ReadTool>().WithTools<CitationsTool>().WithTools<CourtTool>().WithTools<CountTool>();
            return services;
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>Maps <c>/mcp</c>. Messages over <see cref="McpOptions.MaxMessageBytes"/> are refused (413).</summary>
        public IEndpointConventionBuilder MapMcpTools()
        {
            var limit = routes.ServiceProvider.GetRequiredService<IOptions<McpOptions>>().Value.MaxMessageBytes;
            return routes.MapMcp(Path).WithMetadata(new MessageSizeLimit(limit)).ExcludeFromDescription();
        }
    }

    /// <summary>
    /// Speaks over standard input and output until the input ends or <paramref name="cancellation"/>. Nothing else may be written on
    /// standard output meanwhile: the host sends its logs to standard error.
    /// </summary>
    public static async Task RunMcpOverStandardStreams(this IServiceProvider services, CancellationToken cancellation)
    {
        var options = services.GetRequiredService<IOptions<McpServerOptions>>().Value;
        var logs = services.GetRequiredService<ILoggerFactory>();
        await using StdioServerTransport transport = new(options, logs);
        await using var server = McpServer.Create(transport, options, logs, services);
        await server.RunAsync(cancellation);
    }
}
