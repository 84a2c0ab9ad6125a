using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Greffe.Portal.ReportLeak;

/// <summary>How many reports one address, and all together, may send in an hour. Addresses are counted in memory and never written.</summary>
internal sealed class ReportThrottle(IOptions<PortalOptions> options) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly PartitionedRateLimiter<IPAddress?> limiter = PartitionedRateLimiter.CreateChained(
        Of(options.Value.ReportsPerHourAndAddress, Subscriber), Of(options.Value.ReportsPerHour, _ => "all"));

    /// <summary>Whether one more may come from there now.</summary>
    public bool Admits(IPAddress? address)
    {
        using var lease = limiter.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();

    private static PartitionedRateLimiter<IPAddress?> Of(int limit, Func<IPAddress?, string> key) =>
        PartitionedRateLimiter.Create<IPAddress?, string>(address => RateLimitPartition.GetFixedWindowLimiter(
            key(address), _ => new() { PermitLimit = limit, Window = Window, QueueLimit = 0 }));

    /// <summary>One subscriber: an IPv4 address, or the first 64 bits of an IPv6 one.</summary>
    internal static string Subscriber(IPAddress? address)
    {
        if (address is null) return "local";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
