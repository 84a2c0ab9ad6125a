using Greffe.Decisions;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Greffe.Publication.Webhooks;

/// <summary>Delivers in a serving process.</summary>
internal sealed partial class WebhookFollower(
    WebhookDispatch dispatch, IOptions<PublicationOptions> options, TimeProvider time, ILogger<WebhookFollower> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(options.Value.FollowEveryMilliseconds), time);
        do
        {
            try
            {
                await dispatch.Enqueue(stoppingToken);
                while (await dispatch.Deliver(stoppingToken) > 0) stoppingToken.ThrowIfCancellationRequested();
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFault(fault.GetType().Name); // a worker's loop outlives a passing fault; the next turn tries again
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivering webhooks failed ({Fault}); it is tried again")]
    private partial void LogFault(string fault);
}

/// <summary>Subscribers as a surface: messages hold no text, so a withdrawal has nothing to erase there, and is told at once.</summary>
internal sealed class WebhookSurface(WebhookDispatch dispatch) : IPublicSurface
{
    public string Name => "webhooks";

    public ValueTask Remove(DecisionId id, CancellationToken cancellation) => dispatch.Enqueue(cancellation);

    public ValueTask Reconcile(IReadOnlyDictionary<DecisionId, long> withdrawn, CancellationToken cancellation) => dispatch.Enqueue(cancellation);
}
