using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Greffe.Tests;

/// <summary>One installation on the samples, made by the real commands and served by the real server, for every test of this project.</summary>
public sealed partial class DemonstrationFixture : IAsyncLifetime
{
    private Process? server;

    public string Data { get; } = Path.Combine(Path.GetTempPath(), $"greffe-tests-{Guid.NewGuid():n}");

    /// <summary>Where copies that people take are written: outside of the installation, which answers for its own files alone.</summary>
    public string Outputs => Data + "-outputs";

    public HttpClient Http { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    public IReadOnlyList<GoldSample> Gold { get; } = GoldSample.ReadAll();

    internal GreffeProgram.Ended Ingested { get; private set; } = new(-1, "", "");

    internal GreffeProgram.Ended Ran { get; private set; } = new(-1, "", "");

    public static string Samples => Path.Combine(Shared.Checkout, "data", "samples", "deliveries");

    public async ValueTask InitializeAsync()
    {
        Ingested = await GreffeProgram.Run("ingest", Samples, "--data", Data, "--json");
        Ran = await GreffeProgram.Run("run", "--data", Data);
        Environment.SetEnvironmentVariable("Server__RequestsPerSecond", "10000"); // one test asks every address there is
        Environment.SetEnvironmentVariable("Judilibre__RequestsPerSecond", "10000");
        Environment.SetEnvironmentVariable("Judilibre__AdminRequestsPerSecond", "10000");
        server = GreffeProgram.Start("serve", "--data", Data, "--urls", "http://127.0.0.1:0");
        var announced = await server.StandardOutput.ReadLineAsync() ?? await server.StandardError.ReadToEndAsync();
        var address = Address().Match(announced);
        Assert.True(address.Success, $"The server did not announce its address but: {announced}");
        Http.BaseAddress = new Uri(address.Value);
    }

    /// <summary>Identifiers of every public decision: the change feed replayed.</summary>
    public async Task<IReadOnlyList<string>> PublicIds()
    {
        using var feed = JsonDocument.Parse(await Http.GetStringAsync("/v1/changes?limit=1000", TestContext.Current.CancellationToken));
        var held = new HashSet<string>();
        foreach (var change in feed.RootElement.GetProperty("changes").EnumerateArray())
        {
            var id = change.GetProperty("id").GetString()!;
            if (change.GetProperty("kind").GetString() == "withdrawn") held.Remove(id);
            else held.Add(id);
        }

        return [.. held];
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (server is not null)
        {
            server.Kill();
            await server.WaitForExitAsync();
            server.Dispose();
        }

        if (Directory.Exists(Data)) Directory.Delete(Data, recursive: true);
        if (Directory.Exists(Outputs)) Directory.Delete(Outputs, recursive: true);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}

/// <summary>Every test class of this project shares one installation, so they run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class Demonstration : ICollectionFixture<DemonstrationFixture>
{
    public const string Name = "demonstration";
}
