using Microsoft.Extensions.Hosting;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>Tells the platform's own runs soon after it starts, then each hour.</summary>
internal sealed class FollowOwnRuns(TellOwnRuns tell, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            do await tell.Tell(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; the next start tells what happened by then.
        }
    }
}
