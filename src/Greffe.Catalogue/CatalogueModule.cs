using Greffe.Catalogue.Store;
using Greffe.Look;
using Greffe.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Catalogue;

/// <summary>The catalogue of data. Needs <c>ICurrentAgent</c> and <c>IJournal</c> from the host.</summary>
public static class CatalogueModule
{
    extension(IServiceCollection services)
    {
        /// <summary>Registers the capability; once is enough.</summary>
        public IServiceCollection AddCatalogue() => services.AddRecords().AddLook()
            .AddSingleton(CatalogueStore.Schema).AddSingleton<FindRecords.RecordSearch>();
    }

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>Maps its pages and <c>/v1/catalogue</c>.</summary>
        public void MapCatalogue() => routes.MapGroup("").ExcludeFromDescription();
    }
}
