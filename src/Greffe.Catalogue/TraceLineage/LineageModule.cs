using System.Text.Json.Serialization;
using Greffe.Look;
using Greffe.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>Where data come from and where they go. Needs the catalogue's own tables.</summary>
public static class LineageModule
{
    /// <summary>Tables of the lineage; those of the catalogue come before.</summary>
    internal static RecordSchema Schema { get; } = new("lineage", [Store.Sql.Text("lineage.sql")]);

    extension(IServiceCollection services)
    {
        /// <summary>Registers the lineage beside the catalogue (settings: <c>Lineage</c>); the host registers an <see cref="IPlatformRuns"/> for the platform's own runs.</summary>
        public IServiceCollection AddLineage()
        {
            services.AddOptions<LineageOptions>().BindConfiguration(LineageOptions.Section);
            services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, LineageJson.Default));
            services.AddSingleton(Schema).AddSingleton(WordFile.Beside(typeof(LineageModule)));
            services.AddSingleton(new RecordAddress("lineage", "lineage.kind.events", _ => "/catalogue/lignage"));
            services.AddSingleton(provider => new LineageSchema(provider.GetRequiredService<IOptions<LineageOptions>>().Value.Schemas));
            services.AddSingleton<TakeEvents>().AddSingleton<FollowGraph>().AddSingleton<ILineageSubjects, CatalogueSubjects>().AddSingleton<ReadLineage>();
            services.TryAddSingleton<IPlatformRuns, NoRuns>();
            return services.AddSingleton<TellOwnRuns>().AddHostedService<FollowOwnRuns>();
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>Maps <c>/v1/lineage</c> and the pages under <c>/catalogue/lignage</c>.</summary>
        public void MapLineage()
        {
            var api = routes.MapGroup("/v1/lineage").WithTags("Lineage");
            api.MapGroup("").ForEveryone().MapSending(); // Programs have tokens, not sessions: the route itself asks who sends.
            api.MapGroup("").ForEveryone().MapAsking(); // What is answered is what the one who asks may see.
            routes.MapGroup("").ForEveryone().ExcludeFromDescription().MapLineagePages();
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LineageAnswer))]
[JsonSerializable(typeof(LineageBatchAnswer))]
[JsonSerializable(typeof(LineageEventsPage))]
[JsonSerializable(typeof(IReadOnlyList<LineageNodeLine>))]
[JsonSerializable(typeof(LineageResult))]
internal sealed partial class LineageJson : JsonSerializerContext;
