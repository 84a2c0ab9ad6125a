using Microsoft.Extensions.Hosting;

namespace Greffe.Courts;

/// <summary>Reads the directory as soon as the server starts, beside it, so that nobody's first question waits for that.</summary>
internal sealed class WarmUp(LiveCourtDirectory directory) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(directory.Warm, stoppingToken);
}
