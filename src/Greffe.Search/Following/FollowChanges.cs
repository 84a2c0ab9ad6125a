using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Greffe.Search.Following;

/// <summary>Keeps the index up to date while the server runs. A failure is told and tried again: the index only falls behind.</summary>
internal sealed partial class FollowChanges(
    IndexFollower follower, LuceneDecisions index, IOptions<SearchOptions> options, TimeProvider time, ILogger<FollowChanges> logger) : BackgroundService
{
    private bool told;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Follow) return;
        await Task.Yield();
        using var timer = new PeriodicTimer(options.Value.FollowEvery, time);
        try
        {
            do await FollowOnce(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server is stopping.
        }
    }

    private async Task FollowOnce(CancellationToken stoppingToken)
    {
        try
        {
            var outcome = await follower.CatchUp(stoppingToken);
            if (outcome is FollowOutcome.CaughtUp { Written: > 0 } or FollowOutcome.CaughtUp { Removed: > 0 }) index.Refresh();
            if (outcome is FollowOutcome.HeldElsewhere && !told) LogHeldElsewhere();
            told = outcome is FollowOutcome.HeldElsewhere;
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(failure.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Another process keeps this search index up to date; this one reads it.")]
    private partial void LogHeldElsewhere();

    [LoggerMessage(Level = LogLevel.Error, Message = "The search index could not follow the feed of changes ({Failure}); next try in a moment.")]
    private partial void LogFailed(string failure);
}
