using Greffe.Decisions.Journalling;
using Greffe.Pipelines.Ledgers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Greffe.Pipelines;

/// <summary>What must be computed again, and did it pass?</summary>
public static class PipelinesModule
{
    extension(IServiceCollection services)
    {
        /// <summary>
        /// Registers <see cref="IPipeline"/> over every registered <see cref="IAsset"/>, the <see cref="IItemSource"/> and the
        /// <see cref="IJournal"/>.
        /// </summary>
        public IServiceCollection AddPipelines(PipelinesOptions options)
        {
            services.TryAddSingleton(TimeProvider.System);
            return services.AddSingleton<IPipeline>(provider => new Pipeline(
                options, provider.GetServices<IAsset>(), provider.GetRequiredService<IItemSource>(),
                provider.GetRequiredService<IJournal>(), provider.GetRequiredService<TimeProvider>(),
                new FileRunPresence(Path.Combine(options.DataFolder, "runs"))));
        }
    }
}
