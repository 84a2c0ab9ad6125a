using System.Net;
using Greffe.Decisions.Reaching;

namespace Greffe.Decisions.Tests;

public class PublicInternetTests
{
    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2001:4860:4860::8888", true)]
    [InlineData("2a01::1", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("169.254.169.254", false)] // where clouds keep their secrets
    [InlineData("172.31.255.255", false)]
    [InlineData("192.0.2.1", false)] // documentation
    [InlineData("192.168.1.1", false)]
    [InlineData("198.51.100.7", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::127.0.0.1", false)] // IPv4 in an old dress
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    public void Private_networks_are_told_from_the_internet(string address, bool isPublic) => Assert.Equal(isPublic, PublicInternet.Holds(IPAddress.Parse(address)));
}
