using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Greffe.Citations.Following;

/// <summary>Keeps the network up to date while the server runs. A failure is told and tried again: the network only falls behind.</summary>
internal sealed partial class FollowChanges(
    CitationFollower follower, IOptions<CitationsOptions> options, TimeProvider time, ILogger<FollowChanges> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Follow) return;
        await Task.Yield();
        using var timer = new PeriodicTimer(options.Value.FollowEvery, time);
        do
        {
            try
            {
                await follower.CatchUp(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LogFailed(failure.GetType().Name); // a worker's loop outlives a passing fault; the next turn tries again
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The citations could not follow the feed of changes ({Failure}); next try in a moment.")]
    private partial void LogFailed(string failure);
}
