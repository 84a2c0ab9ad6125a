using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Greffe.Publication.Projection;

/// <summary>Follows the journal in a serving process, so that releases and withdrawals of other processes show within a moment.</summary>
internal sealed partial class PublicFollower(
    PublicProjection projection, IOptions<PublicationOptions> options, TimeProvider time, ILogger<PublicFollower> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(options.Value.FollowEveryMilliseconds), time);
        do
        {
            try
            {
                var followed = await projection.CatchUp(stoppingToken);
                if (followed == 0) continue;
                var deleted = await projection.Purge(stoppingToken);
                LogFollowed(followed, deleted);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFault(fault.GetType().Name); // a worker's loop outlives a passing fault; the next turn tries again
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Followed {Count} publication facts, deleted {Deleted} withdrawn contents")]
    private partial void LogFollowed(long count, int deleted);

    [LoggerMessage(Level = LogLevel.Error, Message = "Following the journal failed ({Fault}); it is tried again")]
    private partial void LogFault(string fault);
}
