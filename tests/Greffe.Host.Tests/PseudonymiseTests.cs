using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Greffe.Host.Web;
using Greffe.Look;
using Greffe.Pseudonymisation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Tests;

/// <summary><c>POST /v1/pseudonymise</c> under the host's own server settings, in Development, where .NET is least forgiving.</summary>
public sealed class PseudonymiseTests : IAsyncLifetime
{
    private const string Address = "/v1/pseudonymise";
    private WebApplication? app;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private HttpClient Http => app!.GetTestClient(); // Started before each test.

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Pseudonymisation:MaxTextLength"] = "2000", ["Pseudonymisation:Workers"] = "1", ["Pseudonymisation:MaxWaiting"] = "0" });
        builder.Services.AddSingleton(new Pseudonymiser(new() { Key = new byte[32] }));
        builder.Services.AddPseudonymisation(builder.Configuration);
        builder.AddServer();
        app = builder.Build();
        app.UseSecurityHeaders();
        app.UseFaultAnswers();
        app.UseRouting();
        var open = app.MapGroup("").ForEveryone();
        open.MapPseudonymisation();
        open.MapOpenApi("/openapi/{documentName}.json");
        await app.StartAsync(Cancellation);
    }

    public async ValueTask DisposeAsync() => await app!.DisposeAsync();

    [Fact]
    public async Task A_text_comes_back_without_its_names_and_is_not_to_be_stored()
    {
        var response = await Http.PostAsJsonAsync(Address, new { id = "a", text = "M. Jean Kervadec, assisté de Me Luc Petit.", metadata = new { parties = new[] { "Jean Kervadec" } } }, Cancellation);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal("a", answer.GetProperty("id").GetString());
        Assert.DoesNotContain("Kervadec", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains(answer.GetProperty("entities").EnumerateArray(), entity => entity.GetProperty("role").GetString() == "avocat" && !entity.GetProperty("hidden").GetBoolean());
    }

    [Theory]
    [InlineData("{\"text\":null}", HttpStatusCode.BadRequest)] // respected only because the host says so: chained contexts do not
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("{\"text\":", HttpStatusCode.BadRequest)] // in Development this would throw
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("{\"text\":\"x\",\"metadata\":{\"block\":9}}", HttpStatusCode.BadRequest)] // an annotation, inside another record
    [InlineData("{\"text\":\"x\",\"id\":\"LONG\"}", HttpStatusCode.BadRequest)] // an annotation: checked only since the record is public and the module calls AddValidation
    [InlineData("{\"text\":\"TOO LONG\"}", HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_bad_body_is_a_problem_document_that_quotes_nothing(string body, HttpStatusCode status)
    {
        body = body.Replace("TOO LONG", new string('k', 2001), StringComparison.Ordinal).Replace("LONG", new string('k', 201), StringComparison.Ordinal);
        var response = await Http.PostAsync(Address, new StringContent(body, Encoding.UTF8, "application/json"), Cancellation);
        var problem = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("urn:greffe:problem:pseudonymisation:", JsonDocument.Parse(problem).RootElement.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("kkk", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_media_type_is_refused_with_415()
    {
        var response = await Http.PostAsync(Address, new StringContent("M. Roy", Encoding.UTF8, "text/plain"), Cancellation);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Lines_are_answered_while_the_rest_is_still_to_come()
    {
        var pipe = new System.IO.Pipelines.Pipe();
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new StreamContent(pipe.Reader.AsStream()) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        var sending = Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        await pipe.Writer.WriteAsync("{\"id\":1,\"text\":\"M. Jean Kervadec\"}\nnot json\n"u8.ToArray(), Cancellation);
        using var response = await sending;
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("\"id\":\"1\"", await reader.ReadLineAsync(Cancellation), StringComparison.Ordinal);
        Assert.Contains("\"error\":\"Ligne 2 : ", await reader.ReadLineAsync(Cancellation), StringComparison.Ordinal);
        await pipe.Writer.WriteAsync("{\"id\":3,\"text\":\"x\"}\n"u8.ToArray(), Cancellation);
        await pipe.Writer.CompleteAsync();
        Assert.Contains("\"id\":\"3\"", await reader.ReadLineAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beyond_the_places_to_wait_a_caller_is_asked_to_come_back()
    {
        var pipe = new System.IO.Pipelines.Pipe();
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new StreamContent(pipe.Reader.AsStream()) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        var sending = Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        await pipe.Writer.WriteAsync("{\"id\":1,\"text\":\"x\"}\n"u8.ToArray(), Cancellation);
        using var held = await sending;
        var response = await Http.PostAsJsonAsync(Address, new { text = "x" }, Cancellation);
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal("1", response.Headers.RetryAfter?.ToString());
        await pipe.Writer.CompleteAsync();
        Assert.Contains("\"id\":\"1\"", await held.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Http.PostAsJsonAsync(Address, new { text = "x" }, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task The_contract_document_tells_the_operation()
    {
        using var document = JsonDocument.Parse(await Http.GetStringAsync("/openapi/v1.json", Cancellation));
        var operation = document.RootElement.GetProperty("paths").GetProperty(Address).GetProperty("post");
        Assert.Equal("Pseudonymise", operation.GetProperty("operationId").GetString());
        Assert.Contains("application/x-ndjson", operation.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Subset(operation.GetProperty("responses").EnumerateObject().Select(response => response.Name).ToHashSet(), new HashSet<string> { "200", "400", "413", "415", "429" });
    }
}
