using System.Net;
using System.Net.Sockets;

namespace Greffe.Decisions.Reaching;

/// <summary>Where this server may knock by itself: the public Internet and nowhere else, so that nobody makes it knock at inner doors (SSRF).</summary>
public static class PublicInternet
{
    /// <summary>Ranges that are not the public Internet (IANA special-purpose registries).</summary>
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>Whether an address is one of the public Internet.</summary>
    public static bool Holds(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(plain)) && !NotPublic.Any(range => range.Contains(plain));
    }

    /// <summary>
    /// Connects to a public address of the host. The address connected to is the one that was looked at, so that a name which changes
    /// between the look and the call gains nothing.
    /// </summary>
    /// <param name="context">What to connect to.</param>
    /// <param name="allowPrivate">Whether addresses of private networks may be called too.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <exception cref="NotPublicException">The host has no public address.</exception>
    /// <exception cref="SocketException">No address answers, or the name is unknown.</exception>
    public static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, bool allowPrivate, CancellationToken cancellation)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        var allowed = found.Where(address => allowPrivate || Holds(address)).ToArray();
        if (allowed.Length == 0) throw new NotPublicException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A host that has no address of the public Internet; the message never holds its name.</summary>
public sealed class NotPublicException() : HttpRequestException("The host has no public address.");
