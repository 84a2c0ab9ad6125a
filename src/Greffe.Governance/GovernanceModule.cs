using Greffe.Look;
using Greffe.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Governance;

/// <summary>Uses, people, actions and questions. Needs <c>ICurrentAgent</c> and <c>IJournal</c> from the host.</summary>
public static class GovernanceModule
{
    extension(IServiceCollection services)
    {
        /// <summary>Registers the capability.</summary>
        public IServiceCollection AddGovernance()
        {
            services.AddPeople();
            services.AddUses();
            return services.AddRecords().AddLook();
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>Maps its pages.</summary>
        public void MapGovernance()
        {
            var pages = routes.MapGroup("").ExcludeFromDescription();
            pages.MapPeople();
            UsesModule.MapUses(pages);
        }
    }
}
