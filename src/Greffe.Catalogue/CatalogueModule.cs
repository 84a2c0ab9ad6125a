using Greffe.Catalogue.AskAccess;
using Greffe.Catalogue.AttachContracts;
using Greffe.Catalogue.DescribePlatform;
using Greffe.Catalogue.DiscussRecords;
using Greffe.Catalogue.ExchangeSheets;
using Greffe.Catalogue.FindRecords;
using Greffe.Catalogue.ServeApi;
using Greffe.Catalogue.ShowReuses;
using Greffe.Catalogue.Store;
using Greffe.Catalogue.WriteRecord;
using Greffe.Decisions.DataProducts;
using Greffe.Decisions.People;
using Greffe.Look;
using Greffe.Records;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Catalogue;

/// <summary>The catalogue of data. Needs <c>ICurrentAgent</c> and <c>IJournal</c> from the host.</summary>
public static class CatalogueModule
{
    extension(IServiceCollection services)
    {
        /// <summary>Registers the capability; once is enough.</summary>
        public IServiceCollection AddCatalogue()
        {
            if (services.Any(known => known.ServiceType == typeof(RecordDesk))) return services;
            services.AddOptions<CatalogueOptions>().BindConfiguration(CatalogueOptions.Section).ValidateDataAnnotations().ValidateOnStart();
            services.AddSingleton<PlatformOutputs>().AddSingleton<DescribeItself>().AddHostedService<FollowPlatform>().AddHostedService<WarmSearch>();
            services.AddSingleton(new RecordAddress("access", "catalogue.kind.access", _ => AccessPages.Root)).AddSingleton(new RecordAddress("reuse", "catalogue.kind.reuse", _ => "/catalogue/reutilisations"));
            services.AddSingleton(new RecordAddress("discussion", "catalogue.kind.discussion", _ => null));
            return services.AddRecords().AddLook()
            .ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, CatalogueJson.Default))
            .AddSingleton(CatalogueStore.Schema).AddSingleton<RecordSearch>().AddSingleton<RecordDesk>().AddSingleton<ContractDesk>().AddSingleton<CatalogueEndpoint>()
            .AddSingleton<AccessDesk>().AddHostedService<ExpireAccess>().AddSingleton<Discussion>().AddSingleton<Reuses>().AddSingleton<RecordSheets>()
            .AddSingleton(WordFile.Beside(typeof(CatalogueModule))).AddSingleton(new NavigationEntry(NavigationPlace.Header, 60, "/catalogue", "catalogue.nav"))
            .AddSingleton<ICatalogueFacts, CatalogueFacts>().AddScoped<IWaitingWork, WaitingAccess>().AddValidation();
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>Maps its pages and <c>/v1/catalogue</c>.</summary>
        public void MapCatalogue()
        {
            routes.MapCatalogueApi();
            routes.MapCataloguePages();
        }
    }
}
