using System.Net;
using System.Text.Json.Nodes;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;
using Greffe.Judilibre.Admin;
using Greffe.Judilibre.Catalogue;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Greffe.Judilibre.Tests;

/// <summary>The API over an invented collection of 300 decisions, as clients see it.</summary>
public class JudilibreServer : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("greffe-judilibre-").FullName;
    private readonly Dictionary<string, string?> settings = [];

    private WebApplication app = null!; // set before each test

    /// <summary>Size of the collection.</summary>
    public const int Size = 300;

    internal PublicCollection Collection { get; } = new();

    internal WordIndex Index { get; private set; } = null!; // set with the app

    public HttpClient Http => app.GetTestClient();

    internal DecisionCatalogue Catalogue => app.Services.GetRequiredService<DecisionCatalogue>();

    protected void Set(string name, string value) => settings[$"{JudilibreOptions.Section}:{name}"] = value;

    public async ValueTask InitializeAsync()
    {
        for (var number = 1; number <= Size; number++) Collection.Publish(Orders.Decision(Orders.Make(number)));
        Index = new(Collection);
        Set(nameof(JudilibreOptions.Database), Path.Combine(folder, "judilibre.db"));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<IPublicDecisions>(Collection).AddSingleton<ISearchDecisions>(Index).AddSingleton<ICourtPublications>(new DirectPublications(Collection));
        builder.Services.AddJudilibre(builder.Configuration);
        app = builder.Build();
        app.MapJudilibre();
        await app.StartAsync();
        await Catalogue.CatchUp(default);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A JSON answer of that status.</summary>
    public async Task<JsonObject> Get(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await Http.GetAsync(JudilibreModule.Root + "/" + path, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == response.StatusCode, $"{path}: {(int)response.StatusCode} {body[..Math.Min(400, body.Length)]}");
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(body)!.AsObject();
    }
}
