using Greffe.Courts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Greffe.Tests.Courts;

/// <summary>The routes on a test server over the reference, started once for all tests of a class.</summary>
public sealed class CourtsServer : IAsyncLifetime
{
    private WebApplication? _app;

    internal HttpClient Client => _app!.GetTestClient(); // started before any test

    internal LiveCourtDirectory Directory => _app!.Services.GetRequiredService<LiveCourtDirectory>(); // started before any test

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddProblemDetails();
        builder.Services.AddCourts(builder.Configuration);
        _app = builder.Build();
        _app.MapCourtDirectory();
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync() => await _app!.DisposeAsync(); // started before any test
}
