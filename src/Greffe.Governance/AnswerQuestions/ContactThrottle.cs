using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Greffe.Governance.AnswerQuestions;

/// <summary>How many questions one subscriber, and all together, may send in an hour. Addresses are counted in memory and never written.</summary>
internal sealed class ContactThrottle(IOptions<QuestionsOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress?> _limiter = PartitionedRateLimiter.CreateChained(
        Of(options.Value.PerHourAndAddress, Subscriber), Of(options.Value.PerHour, _ => "all"));

    /// <summary>Whether one more may come from there now.</summary>
    public bool Admits(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    private static PartitionedRateLimiter<IPAddress?> Of(int limit, Func<IPAddress?, string> key) => PartitionedRateLimiter.Create<IPAddress?, string>(
        address => RateLimitPartition.GetFixedWindowLimiter(key(address), _ => new() { PermitLimit = limit, Window = TimeSpan.FromHours(1), QueueLimit = 0 }));

    /// <summary>One subscriber: an IPv4 address, or the first 64 bits of an IPv6 one.</summary>
    private static string Subscriber(IPAddress? address) => address switch
    {
        null => "local",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
