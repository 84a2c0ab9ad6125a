using Greffe.Decisions.DataProducts;
using Greffe.Decisions.People;
using Greffe.Governance;
using Greffe.Look;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Greffe.Tests.Uses;

/// <summary>Census and register on a real server, over a store of their own, with a clock that stands still and a catalogue in memory. The journal stays out.</summary>
internal sealed class UsesSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private UsesSite(WebApplication app, string folder) => (_app, _folder) = (app, folder);

    public static string Chief { get; } = SignedIn.As("chief", "Anne", "MIN", Role.Agent, Role.ChiefDataOfficer);

    public static string Agent { get; } = SignedIn.As("agent", "Paul", "DSJ", Role.Agent);

    public static string Correspondent { get; } = SignedIn.As("correspondent", "Odile", "DSJ", Role.Agent, Role.Correspondent);

    public static string Steward { get; } = SignedIn.As("steward", "Karim", "DAP", Role.Agent, Role.Steward);

    public static string Administrator { get; } = SignedIn.As("admin", "Luc", "MIN", Role.Administrator);

    public required FakeTimeProvider Time { get; init; }

    public required CatalogueInMemory Catalogue { get; init; }

    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    public IReadOnlyList<RouteEndpoint> Endpoints => [.. _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>A client that follows nowhere, signed in as that person; a visitor when null.</summary>
    public HttpClient As(string? agent)
    {
        HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        if (agent is not null) client.DefaultRequestHeaders.Add(SignedIn.Header, agent);
        return client;
    }

    public static async Task<UsesSite> Start()
    {
        var folder = Directory.CreateTempSubdirectory("greffe-uses-").FullName;
        var builder = WebApplication.CreateBuilder();
        var catalogue = new CatalogueInMemory();
        FakeTimeProvider time = new(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration["Records:Database"] = Path.Combine(folder, "records.db");
        builder.Services.AddSingleton<TimeProvider>(time).AddSingleton<ICatalogueFacts>(catalogue);
        builder.Services.AddGovernance();
        foreach (var hosted in builder.Services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Namespace?.StartsWith("Greffe", StringComparison.Ordinal) == true).ToList())
            builder.Services.Remove(hosted);
        SignedIn.Add(builder.Services);
        var app = builder.Build();
        app.Use((http, next) =>
        {
            http.Response.Headers.ContentSecurityPolicy = LookModule.ContentSecurityPolicy;
            return next(http);
        });
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGovernance();
        app.MapLook();
        await app.StartAsync();
        return new(app, folder) { Time = time, Catalogue = catalogue };
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>A catalogue whose data sets a test adds.</summary>
internal sealed class CatalogueInMemory : ICatalogueFacts
{
    private readonly List<CatalogueName> _names = [];

    public IReadOnlyDictionary<string, long> Counts => new Dictionary<string, long> { ["datasets"] = _names.Count, ["datasets.public"] = _names.Count(name => name.IsPublic) };

    public void Publish(string id, string title) => _names.Add(new("dataset", id, title, $"/catalogue/{id}", true));

    public IReadOnlyList<CatalogueName> Find(string words, bool agents, int limit) => [.. _names.Where(name => name.Title.Contains(words, StringComparison.OrdinalIgnoreCase)).Take(limit)];

    public CatalogueName? Named(string id, bool agents) => _names.Find(name => name.Id == id);
}
