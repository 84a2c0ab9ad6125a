using Greffe.Catalogue;
using System.Net.Http.Headers;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.ExportDcat;
using Greffe.Catalogue.Store;
using Greffe.Catalogue.TraceLineage;
using Greffe.Decisions.People;
using Greffe.Journal;
using Greffe.Look;
using Greffe.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Greffe.Tests;

/// <summary>The catalogue on a real server, over a temporary file; whoever the header says is signed in.</summary>
public sealed class CatalogueSite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("greffe-catalogue-site").FullName;
    private WebApplication? _app;

    /// <summary>Everybody who may ask, with the level that they read up to.</summary>
    internal static IReadOnlyList<(string Name, Visibility Level, Role[]? Roles)> People { get; } =
    [
        ("visiteur", Visibility.Public, null), ("connecté sans rôle", Visibility.Public, []), ("agent", Visibility.Internal, [Role.Agent]), ("correspondant", Visibility.Internal, [Role.Correspondent]),
        ("administrateur", Visibility.Internal, [Role.Administrator]), ("administrateur des données", Visibility.Restricted, [Role.Steward]), ("AMDAC", Visibility.Restricted, [Role.ChiefDataOfficer]),
    ];

    internal Uri Address { get; private set; } = new("http://localhost");

    internal RecordStore Store => _app!.Services.GetRequiredService<RecordStore>();

    internal IServiceProvider Services => _app!.Services;

    internal IEnumerable<RouteEndpoint> Routes => ((IEndpointRouteBuilder)_app!).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection([new("Records:Database", Path.Combine(_folder, "records.db"))]);
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddRouting(routes => routes.SetParameterPolicy<Microsoft.AspNetCore.Routing.Constraints.RegexInlineRouteConstraint>("regex"));
        builder.Services.AddJournal(new JournalOptions { DataFolder = _folder, CreateMissingKeys = true });
        builder.Services.AddCatalogue().AddLineage().AddExchange();
        SignedIn.Add(builder.Services);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Add(new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver()));
        _app = builder.Build();
        _app.Use((http, next) =>
        {
            http.Response.Headers.ContentSecurityPolicy = LookModule.ContentSecurityPolicy;
            return next();
        });
        _app.UseAuthentication();
        _app.UseAuthorization();
        _app.MapCatalogue();
        _app.MapLineage();
        _app.MapExchange();
        _app.MapLook();
        await _app.StartAsync();
        Address = new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    internal PutResult Put(CatalogueRecord record) => Store.Write("tester", writer => writer.Put(record));

    internal HttpClient As(Role[]? roles, string id = "a1")
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        if (roles is not null) client.DefaultRequestHeaders.Add(SignedIn.Header, SignedIn.As(id, "Camille%20Exemple", "DSJ", roles));
        return client;
    }

    internal static FormUrlEncodedContent Form(params (string Name, string Value)[] pairs) => new(pairs.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));

    internal static MultipartFormDataContent File(string name, byte[] bytes, params (string Name, string Value)[] pairs)
    {
        var form = new MultipartFormDataContent();
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(content, "fichier", name);
        foreach (var (key, value) in pairs) form.Add(new StringContent(value), key);
        return form;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
