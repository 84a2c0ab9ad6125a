using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Greffe.Catalogue.DescribePlatform;

/// <summary>Describes the platform soon after it starts, then every ten minutes.</summary>
internal sealed partial class FollowPlatform(DescribeItself describe, TimeProvider time, ILogger<FollowPlatform> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            do await Once(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; the next start describes what is there by then.
        }
    }

    // The outermost loop of the work: what cannot be described now is described later, and the server goes on.
    private async Task Once(CancellationToken cancellation)
    {
        try
        {
            await describe.Handle(cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFailed(fault.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The platform could not be described: {Fault}. It is tried again in ten minutes.")]
    private partial void LogFailed(string fault);
}
