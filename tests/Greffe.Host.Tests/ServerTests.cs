using System.Net;
using System.Text.Json;

namespace Greffe.Tests;

/// <summary>The server as a whole: headers, refusals, the contract document.</summary>
[Collection(Demonstration.Name)]
public sealed class ServerTests(DemonstrationFixture demonstration)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/recherche?q=bail")]
    [InlineData("/v1/stats")]
    [InlineData("/v1/decisions/nothing")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        var response = await demonstration.Http.GetAsync(address, Cancellation);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/decisions/nothing", HttpStatusCode.NotFound)]
    [InlineData("/v1/decisions/000000000000000000000000", HttpStatusCode.NotFound)]
    [InlineData("/v1/decisions?limit=minus", HttpStatusCode.BadRequest)]
    [InlineData("/v1/search?pageSize=100000", HttpStatusCode.BadRequest)]
    [InlineData("/v1/changes?after=x", HttpStatusCode.BadRequest)]
    public async Task Every_refusal_is_a_problem_document_without_a_stack_trace(string address, HttpStatusCode status)
    {
        var response = await demonstration.Http.GetAsync(address, Cancellation);
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(body);
        Assert.StartsWith("urn:greffe:", problem.RootElement.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/decision/000000000000000000000000", HttpStatusCode.NotFound)]
    public async Task What_a_person_does_not_find_is_a_page(string address, HttpStatusCode status)
    {
        var response = await demonstration.Http.GetAsync(address, Cancellation);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<h1", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_figure_is_shown_everywhere()
    {
        using var stats = JsonDocument.Parse(await demonstration.Http.GetStringAsync("/v1/stats", Cancellation));
        var total = stats.RootElement.GetProperty("total").GetInt64();
        Assert.Equal(total, await IndexedTotal(total));
        var home = await demonstration.Http.GetStringAsync("/", Cancellation);

        Assert.Equal(total, (await demonstration.PublicIds()).Count);
        Assert.Contains($">{total}<", home, StringComparison.Ordinal);
    }

    /// <summary>What the search counts, once its index has followed what other tests changed.</summary>
    private async Task<long> IndexedTotal(long awaited)
    {
        for (var look = 0; ; look++)
        {
            using var search = JsonDocument.Parse(await demonstration.Http.GetStringAsync("/v1/search", Cancellation));
            var total = search.RootElement.GetProperty("total").GetInt64();
            if (total == awaited || look == 50) return total;
            await Task.Delay(200, Cancellation);
        }
    }

    [Fact]
    public async Task The_contract_document_is_the_committed_one()
    {
        var document = await demonstration.Http.GetStringAsync("/openapi/v1.json", Cancellation);
        var golden = Path.Combine(Shared.Checkout, "tests", "Greffe.Host.Tests", "openapi.v1.json");
        if (Environment.GetEnvironmentVariable("GREFFE_REWRITE") == "1") await File.WriteAllTextAsync(golden, document, Cancellation);
        Assert.Equal(File.Exists(golden) ? await File.ReadAllTextAsync(golden, Cancellation) : "", document);
    }
}
