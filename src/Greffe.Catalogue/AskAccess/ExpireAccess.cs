using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Greffe.Catalogue.AskAccess;

/// <summary>Writes down, each hour, the grants that are over.</summary>
internal sealed class ExpireAccess(AccessDesk desk, TimeProvider time, ILogger<ExpireAccess> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Repeat.Every(Every, time, logger, _ => Task.FromResult(desk.Expire()), stoppingToken);
}
