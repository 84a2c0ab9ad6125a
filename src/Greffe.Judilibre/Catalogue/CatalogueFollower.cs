using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Greffe.Judilibre.Catalogue;

/// <summary>Follows the change feed in a serving process, so that what other processes publish or withdraw shows within a moment.</summary>
internal sealed partial class CatalogueFollower(DecisionCatalogue catalogue, TimeProvider time, ILogger<CatalogueFollower> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, time);
        do
        {
            try
            {
                if (await catalogue.CatchUp(stoppingToken) is var followed and > 0) LogFollowed(followed);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFault(fault.GetType().Name); // the loop outlives a passing fault; the next turn tries again
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Followed {Count} public changes")]
    private partial void LogFollowed(long count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Following the change feed failed ({Fault}); it is tried again")]
    private partial void LogFault(string fault);
}
