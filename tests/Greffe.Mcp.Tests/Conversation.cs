using System.Text.Json;
using Greffe.Decisions;
using Greffe.Decisions.Citing;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;
using Greffe.Mcp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Greffe.Tests;

/// <summary>The real client of the SDK, talking over HTTP to the tools on a real server.</summary>
internal sealed class Conversation : IAsyncDisposable
{
    private readonly WebApplication app;

    private Conversation(WebApplication app, Collection collection, McpClient client) => (this.app, Collection, Client) = (app, collection, client);

    public Collection Collection { get; }

    public McpClient Client { get; }

    public Uri Address => new(app.Urls.First());

    public static async Task<Conversation> Start(CancellationToken cancellation)
    {
        Collection collection = new();
        collection.Add(Collection.Decision("long", "cc", "20-12.345", new(2021, 5, 12), "En-tête.\nLa haie 🌿 est mitoyenne.\nREJETTE.",
            new Zone(ZoneKind.Introduction, new(0, 9)), new Zone(ZoneKind.Motivations, new(9, 35)), new Zone(ZoneKind.Dispositif, new(35, 43))));
        collection.Add(Collection.Decision("lyon", "ca_lyon", "22/04518", new(2024, 6, 11), "La haie n'est pas mitoyenne."));
        collection.Add(Collection.Decision("lyon-2", "ca_lyon", "22/04519", new(2023, 1, 9), "La haie penche."));
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IPublicDecisions>(collection).AddSingleton<ISearchDecisions>(collection)
            .AddSingleton<ICitationNetwork>(collection).AddSingleton<IFindCitations>(collection);
        builder.Services.AddMcp(builder.Configuration, mcp => (mcp.MaxTextLength, mcp.MaxMessageBytes) = (1_000, 20_000));
        var app = builder.Build();
        app.MapMcpTools();
        await app.StartAsync(cancellation);
        var transport = new HttpClientTransport(new() { Endpoint = new(new Uri(app.Urls.First()), McpModule.Path), TransportMode = HttpTransportMode.StreamableHttp });
        return new(app, collection, await McpClient.CreateAsync(transport, cancellationToken: cancellation));
    }

    /// <summary>Asks a tool that must answer.</summary>
    public async Task<JsonElement> Ask(string tool, object arguments)
    {
        var result = await Call(tool, arguments);
        Assert.False(result.IsError ?? false, Words(result));
        return JsonDocument.Parse(Words(result)).RootElement;
    }

    /// <summary>Asks a tool that must refuse.</summary>
    public async Task<string> Refusal(string tool, object arguments)
    {
        var result = await Call(tool, arguments);
        Assert.True(result.IsError, Words(result));
        return Words(result);
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await app.DisposeAsync();
    }

    private async Task<CallToolResult> Call(string tool, object arguments) => await Client.CallToolAsync(
        tool, arguments.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(arguments)),
        cancellationToken: TestContext.Current.CancellationToken);

    private static string Words(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
}
