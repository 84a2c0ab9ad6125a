using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Greffe.Publication.Bulk;

/// <summary>Keeps the bulk files up to date in a serving process: withdrawals and corrections at once, publications now and then.</summary>
internal sealed partial class BulkFollower(
    BulkFiles files, IOptions<PublicationOptions> options, TimeProvider time, ILogger<BulkFollower> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var last = DateTimeOffset.MinValue;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(options.Value.FollowEveryMilliseconds), time);
        do
        {
            try
            {
                if (time.GetUtcNow() - last < TimeSpan.FromSeconds(options.Value.BulkEverySeconds)) await files.Urgent(stoppingToken);
                else if (await files.CatchUp(stoppingToken)) last = time.GetUtcNow();
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFault(fault.GetType().Name); // a worker's loop outlives a passing fault; the next turn tries again
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Bringing the bulk files up to date failed ({Fault}); it is tried again")]
    private partial void LogFault(string fault);
}
