using System.Net;
using Greffe.SignIn.RefuseAccess;
using Microsoft.AspNetCore.Http;

namespace Greffe.Tests;

/// <summary>Which requests that change something go on.</summary>
public sealed class CrossSiteGuardTests
{
    [Theory]
    [InlineData("same-origin", null, null, true)]
    [InlineData("none", null, null, true)] // typed or from a bookmark: no page sent it
    [InlineData("same-site", null, null, false)] // a neighbouring sub-domain is another site to us
    [InlineData("cross-site", null, null, false)]
    [InlineData("cross-site", "https://greffe.test", null, false)] // what the browser says of itself comes first
    [InlineData("", null, null, false)]
    [InlineData(null, "https://greffe.test", null, true)]
    [InlineData(null, "http://greffe.test", null, true)] // behind a relay that ends TLS
    [InlineData(null, "https://GREFFE.test", null, true)]
    [InlineData(null, "https://greffe.test:8443", null, false)]
    [InlineData(null, "https://greffe.test.evil.example", null, false)]
    [InlineData(null, "https://evil.example", "https://greffe.test/espace", false)]
    [InlineData(null, "null", null, false)] // a sandboxed frame
    [InlineData(null, null, "https://greffe.test/espace", true)]
    [InlineData(null, null, "https://evil.example/greffe.test", false)]
    [InlineData(null, null, null, false)] // no browser, and yet a session
    public void A_form_with_a_session_goes_on_only_from_this_site(string? site, string? origin, string? referer, bool admitted) =>
        Assert.Equal(admitted, CrossSiteGuard.Admits(Request("POST", "/espace/roles/p1", site, origin, referer), hasSession: true));

    [Theory]
    [InlineData("POST", "/signaler", null, false, true)] // a program without a session: nothing to misuse
    [InlineData("POST", "/signaler", "cross-site", false, false)]
    [InlineData("POST", "/v1/pseudonymise", "cross-site", false, true)] // a page elsewhere that calls the open API sends no cookie
    [InlineData("POST", "/v1/catalogue", "cross-site", true, false)] // and with our session it is refused
    [InlineData("DELETE", "/espace/x", "cross-site", true, false)]
    [InlineData("PUT", "/espace/x", "cross-site", true, false)]
    [InlineData("PATCH", "/espace/x", "cross-site", true, false)]
    [InlineData("GET", "/espace", "cross-site", true, true)] // a link from a mail
    [InlineData("HEAD", "/espace", "cross-site", true, true)]
    public void What_only_reads_and_what_carries_no_session_is_not_held_back(string method, string path, string? site, bool hasSession, bool admitted) =>
        Assert.Equal(admitted, CrossSiteGuard.Admits(Request(method, path, site, null, null), hasSession));

    [Fact]
    public async Task A_form_of_another_site_gets_a_page_that_says_so_and_nothing_is_done()
    {
        await using var site = await TestSite.Start(demonstration: true);
        using var visitor = new Visitor(site.Address);
        await visitor.Enter("administrateur");
        var id = site.People.List("", 1)[0].Id;
        var answer = await visitor.Post($"/espace/roles/{id}/effacer", headers: headers => headers.Add("Sec-Fetch-Site", "cross-site"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("vient d’un autre site", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.NotNull(site.People.Find(id));
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Post("/connexion/demonstration", new() { ["compte"] = "agent" }, headers => headers.Add("Origin", "https://evil.example"))).StatusCode);
    }

    private static HttpRequest Request(string method, string path, string? site, string? origin, string? referer)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Path, request.Host, request.Scheme) = (method, path, new("greffe.test"), "http");
        if (site is not null) request.Headers["Sec-Fetch-Site"] = site;
        if (origin is not null) request.Headers.Origin = origin;
        if (referer is not null) request.Headers.Referer = referer;
        return request;
    }
}
