using Greffe.Catalogue.Harvest;
using Greffe.Catalogue.PolicyRules;
using Greffe.Catalogue.ServeCkan;
using Greffe.Look;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Catalogue.ExportDcat;

/// <summary>The catalogue's exchange with others: DCAT-AP out, harvests in, the read actions of CKAN; and rules over flows.</summary>
public static class ExchangeModule
{
    extension(IServiceCollection services)
    {
        /// <summary>Registers it beside the catalogue; settings: <c>Exchange</c>.</summary>
        public IServiceCollection AddExchange()
        {
            services.AddOptions<ExchangeOptions>().BindConfiguration(ExchangeOptions.Section);
            services.AddSingleton(new RecordAddress("harvest", "catalogue.kind.harvest", _ => null));
            return services.AddSingleton(HarvestCatalogue.Schema).AddSingleton<ExportCatalogue>().AddSingleton<HarvestCatalogue>().AddSingleton<ExamineFlows>().AddSingleton<CkanActions>();
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>Maps <c>/catalogue.ttl</c>, <c>.jsonld</c>, <c>.rdf</c> and <c>/api/3/action/…</c>.</summary>
        public void MapExchange()
        {
            var open = routes.MapGroup("").ForEveryone(); // Whoever asks, what visitors may see is answered.
            open.MapExport();
            open.MapCkan();
        }
    }
}
