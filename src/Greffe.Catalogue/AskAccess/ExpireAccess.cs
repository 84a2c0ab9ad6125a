using Microsoft.Extensions.Hosting;

namespace Greffe.Catalogue.AskAccess;

/// <summary>Writes down, each hour, the grants that are over.</summary>
internal sealed class ExpireAccess(AccessDesk desk, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            do desk.Expire();
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; the next start writes down what is over by then.
        }
    }
}
