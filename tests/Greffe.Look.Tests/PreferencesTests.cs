using Greffe.Look;

namespace Greffe.Tests;

public class PreferencesTests
{
    [Theory]
    [InlineData("/recherche?q=a", true)]
    [InlineData("//ailleurs.example", false)]
    [InlineData("/\\ailleurs.example", false)]
    [InlineData("https://ailleurs.example", false)]
    [InlineData("/a\r\nSet-Cookie: b", false)]
    [InlineData("", false)]
    public void Only_an_address_of_this_site_is_gone_back_to(string address, bool local) =>
        Assert.Equal(local, Preferences.IsLocal(address));
}
