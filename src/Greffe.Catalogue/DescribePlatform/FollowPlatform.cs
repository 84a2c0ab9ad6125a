using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Greffe.Catalogue.DescribePlatform;

/// <summary>Describes the platform soon after it starts, then every ten minutes.</summary>
internal sealed class FollowPlatform(DescribeItself describe, TimeProvider time, ILogger<FollowPlatform> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Repeat.Every(Every, time, logger, describe.Handle, stoppingToken);
}
