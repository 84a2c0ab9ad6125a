using System.Text.Json;

using Greffe.Decisions.Journalling;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Greffe.Publication.Tests.Fakes;

/// <summary>The web side of the capability over a bench, in memory.</summary>
internal sealed class Site : IAsyncDisposable
{
    private WebApplication app = null!; // made by Open

    public Bench Bench { get; } = new();

    public HttpClient Http { get; private set; } = null!; // made by Open

    public IServiceProvider Services => app.Services;

    public async ValueTask Open(Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration["Publication:Database"] = Bench.PathOf("public.db");
        builder.Configuration["Publication:WebhooksDatabase"] = Bench.PathOf("webhooks.db");
        builder.Configuration["Publication:BulkFolder"] = Bench.PathOf("bulk");
        builder.Configuration["Publication:WithdrawalRegister"] = Bench.PathOf("withdrawals.jsonl");
        builder.Services.AddSingleton<IJournal>(Bench.Journal).AddSingleton<IPublicBlobs>(Bench.Blobs).AddSingleton<IReleaseAudit>(Bench.Audit)
            .AddSingleton<TimeProvider>(Bench.Time);
        builder.Services.AddPublication(builder.Configuration);
        configure?.Invoke(builder);
        app = builder.Build();
        app.MapPublication();
        await app.StartAsync(TestContext.Current.CancellationToken);
        Http = app.GetTestClient();
    }

    public async Task Publish(int count) => await Bench.Release.Handle(
        [.. Enumerable.Range(1, count).Select(number => Bench.Candidate(Bench.Decision(number)))], TestContext.Current.CancellationToken);

    public async Task<HttpResponseMessage> Get(string url, string? accept = null, string? held = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        if (held is not null) request.Headers.TryAddWithoutValidation("If-None-Match", held);
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<string> Text(string url)
    {
        using var answer = await Get(url);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async Task<JsonElement> Json(string url) => JsonDocument.Parse(await Text(url)).RootElement;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        Bench.Dispose();
    }
}
