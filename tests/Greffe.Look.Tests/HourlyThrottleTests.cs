using System.Net;
using Greffe.Look;

namespace Greffe.Tests;

public class HourlyThrottleTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010db800010002")]
    public void A_subscriber_is_an_address_or_the_first_half_of_one(string address, string subscriber) =>
        Assert.Equal(subscriber, HourlyThrottle.Subscriber(IPAddress.Parse(address)));

    [Fact]
    public void One_subscriber_and_all_together_have_their_own_limits()
    {
        using HourlyThrottle throttle = new(perHourAndAddress: 2, perHour: 3);
        var (one, other, third) = (IPAddress.Parse("203.0.113.7"), IPAddress.Parse("203.0.113.8"), IPAddress.Parse("203.0.113.9"));
        Assert.Equal([true, true, false, true, false], new[] { one, one, one, other, third }.Select(throttle.Admits));
    }
}
