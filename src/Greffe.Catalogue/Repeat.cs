using Microsoft.Extensions.Logging;

namespace Greffe.Catalogue;

/// <summary>Work of the background, again and again until the server stops.</summary>
internal static partial class Repeat
{
    /// <summary>Does it soon, then at each interval. What fails is told by its kind and tried again at the next: the server goes on.</summary>
    public static async Task Every(TimeSpan interval, TimeProvider time, ILogger logger, Func<CancellationToken, Task> once, CancellationToken stopping)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(interval, time);
        try
        {
            do await Once(logger, once, stopping);
            while (await timer.WaitForNextTickAsync(stopping));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The server stops; the next start does what is to be done by then.
        }
    }

    // The outermost boundary of background work.
    private static async Task Once(ILogger logger, Func<CancellationToken, Task> once, CancellationToken stopping)
    {
        try
        {
            await once(stopping);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFailed(logger, fault.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Background work failed: {Fault}. It is tried again at its next hour.")]
    private static partial void LogFailed(ILogger logger, string fault);
}
