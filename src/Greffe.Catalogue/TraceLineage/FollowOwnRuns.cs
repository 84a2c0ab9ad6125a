using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>Reads the graph before anyone asks, then tells the platform's own runs, soon after it starts and each hour.</summary>
internal sealed class FollowOwnRuns(TellOwnRuns tell, FollowGraph graph, TimeProvider time, ILogger<FollowOwnRuns> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Repeat.Every(Every, time, logger, Once, stoppingToken);

    private Task Once(CancellationToken cancellation)
    {
        graph.Load();
        return tell.Tell(cancellation);
    }
}
