using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Greffe.Catalogue.FindRecords;

/// <summary>Reads the facets of all records as the server starts, beside its start: the first who searches does not wait for it.</summary>
internal sealed class WarmSearch(RecordSearch search, TimeProvider time, ILogger<WarmSearch> logger) : BackgroundService
{
    // A search reads what is new by itself: once is enough, and a failure is tried again.
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Repeat.Every(Every, time, logger, _ => Task.FromResult(search.Warm()), stoppingToken);
}
