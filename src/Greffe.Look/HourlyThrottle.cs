using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Greffe.Look;

/// <summary>How many forms one subscriber, and all together, may send in an hour: for forms that need no account. Addresses are counted in memory and never written.</summary>
/// <param name="perHourAndAddress">Most from one subscriber.</param>
/// <param name="perHour">Most from all of them.</param>
public sealed class HourlyThrottle(int perHourAndAddress, int perHour) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress?> _limiter = PartitionedRateLimiter.CreateChained(Of(perHourAndAddress, Subscriber), Of(perHour, _ => "all"));

    /// <summary>Whether one more may come from there now; it is counted when it may.</summary>
    /// <param name="address">Where it comes from; null within this machine.</param>
    public bool Admits(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();

    private static PartitionedRateLimiter<IPAddress?> Of(int limit, Func<IPAddress?, string> key) => PartitionedRateLimiter.Create<IPAddress?, string>(
        address => RateLimitPartition.GetFixedWindowLimiter(key(address), _ => new() { PermitLimit = limit, Window = TimeSpan.FromHours(1), QueueLimit = 0 }));

    /// <summary>One subscriber: an IPv4 address, or the first 64 bits of an IPv6 one.</summary>
    internal static string Subscriber(IPAddress? address) => address switch
    {
        null => "local",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
