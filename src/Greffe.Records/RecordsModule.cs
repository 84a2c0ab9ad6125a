using Greffe.Decisions.Journalling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Greffe.Records;

/// <summary>The one store of records, shared by every capability that keeps what people write.</summary>
public static class RecordsModule
{
    extension(IServiceCollection services)
    {
        /// <summary>Registers the store (<c>Records:Database</c>) and the copy of its traces to the <see cref="IJournal"/>; once is enough.</summary>
        public IServiceCollection AddRecords()
        {
            if (services.Any(known => known.ServiceType == typeof(RecordStore))) return services;
            services.AddOptions<RecordsOptions>().BindConfiguration(RecordsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
            services.TryAddSingleton(TimeProvider.System);
            services.AddSingleton(provider => new RecordStore(
                provider.GetRequiredService<IOptions<RecordsOptions>>().Value.Database, provider.GetServices<RecordSchema>(), provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton<JournalTraces>();
            return services.AddHostedService<FollowTraces>();
        }
    }
}
