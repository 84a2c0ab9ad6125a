using Greffe.Decisions.Journalling;
using Greffe.Decisions.People;
using Greffe.Governance;
using Greffe.Governance.AnswerQuestions;
using Greffe.Look;
using Greffe.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Greffe.Tests.People;

/// <summary>The pages of people on a real server, over a store of its own, with a clock that stands still. Whoever a request names is signed in.</summary>
internal sealed class PeopleSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private PeopleSite(WebApplication app, string folder, FakeTimeProvider time) => (_app, _folder, Time) = (app, folder, time);

    public static string Chief { get; } = SignedIn.As("demo-chief", "Anne", "demo-siege", Role.Agent, Role.ChiefDataOfficer);

    public static string Agent { get; } = SignedIn.As("demo-agent", "Paul", "DSJ-STAT", Role.Agent);

    public static string Correspondent { get; } = SignedIn.As("demo-stat", "Odile", "DSJ-STAT", Role.Agent, Role.Correspondent);

    public FakeTimeProvider Time { get; }

    public Uri Address => new(_app.Urls.First());

    public RecordStore Store => Get<RecordStore>();

    public IReadOnlyList<RouteEndpoint> Endpoints => [.. _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public IEnumerable<T> GetAll<T>() where T : notnull => _app.Services.GetServices<T>();

    /// <summary>A client that follows nowhere, signed in as that person; a visitor when null.</summary>
    public HttpClient As(string? agent)
    {
        HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        if (agent is not null) client.DefaultRequestHeaders.Add(SignedIn.Header, agent);
        return client;
    }

    public static async Task<PeopleSite> Start(bool seeded = true, string? signedIn = null, bool clocks = false, IDatasetEntities? owners = null)
    {
        var folder = Directory.CreateTempSubdirectory("greffe-people-").FullName;
        FakeTimeProvider time = new(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration["Records:Database"] = Path.Combine(folder, "records.db");
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<IJournal>(new JournalInMemory());
        builder.Services.AddGovernance();
        if (owners is not null) builder.Services.AddSingleton(owners);
        if (!clocks) builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(FollowClocks)));
        SignedIn.Add(builder.Services);
        var app = builder.Build();
        app.Use((http, next) =>
        {
            http.Response.Headers.ContentSecurityPolicy = LookModule.ContentSecurityPolicy;
            if (signedIn is not null && !http.Request.Headers.ContainsKey(SignedIn.Header)) http.Request.Headers[SignedIn.Header] = signedIn;
            return next(http);
        });
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGovernance();
        app.MapLook();
        if (seeded) app.Services.GetRequiredService<SeedPeople>().Seed();
        await app.StartAsync();
        return new(app, folder, time);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(); // what still copies traces would make its file again
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
