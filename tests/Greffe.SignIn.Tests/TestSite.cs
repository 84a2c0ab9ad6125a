using Greffe.Decisions.People;
using Greffe.Journal;
using Greffe.Look;
using Greffe.Records;
using Greffe.SignIn;
using Greffe.SignIn.KeepPeople;
using Greffe.Tests.Provider;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Greffe.Tests;

/// <summary>A small site of its own over a temporary folder: sign-in, a public page, pages and a program's route for some roles, and one without a choice.</summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly bool _ownsFolder;

    private TestSite(WebApplication app, string folder, bool ownsFolder) => (_app, _folder, _ownsFolder) = (app, folder, ownsFolder);

    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    public RecordStore Store => Services.GetRequiredService<RecordStore>();

    internal PeopleRegister People => Services.GetRequiredService<PeopleRegister>();

    public static async Task<TestSite> Start(
        StrictProvider? provider = null, bool demonstration = false, TimeProvider? time = null, Dictionary<string, string?>? settings = null, string? folder = null, Action<IServiceCollection>? configure = null)
    {
        var root = folder ?? Directory.CreateTempSubdirectory("greffe-signin").FullName;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Records:Database"] = Path.Combine(root, "records.db"), ["SignIn:KeysFolder"] = Path.Combine(root, "keys"),
        });
        if (provider is not null)
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["SignIn:Authority"] = provider.Address.ToString(), ["SignIn:ClientId"] = StrictProvider.ClientId, ["SignIn:ClientSecret"] = StrictProvider.ClientSecret,
            });
        if (settings is not null) builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddSingleton(time ?? TimeProvider.System).AddJournal(new JournalOptions { DataFolder = Path.Combine(root, "journal"), CreateMissingKeys = true });
        builder.Services.AddSignIn(builder.Configuration, demonstration);
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        Map(app);
        await app.StartAsync();
        var site = new TestSite(app, root, folder is null);
        provider?.RedirectUris.UnionWith([new Uri(site.Address, "/connexion/retour").ToString(), new Uri(site.Address, "/deconnexion/retour").ToString()]);
        return site;
    }

    private static void Map(WebApplication app)
    {
        app.UseRouting();
        app.UseSignIn();
        app.MapGroup("").ForEveryone().MapLook();
        app.MapSignIn();
        app.MapGet("/public", (ICurrentAgent current) => $"public for «{current.Agent.Id}»").ForEveryone();
        app.MapGet("/gestion", () => "for stewards").OnlyFor(Role.Steward);
        app.MapPost("/gestion", () => "written").OnlyFor(Role.Steward);
        app.MapGet("/v1/gestion", () => "for stewards").OnlyFor(Role.Steward);
        app.MapPost("/v1/gestion", () => "written").OnlyFor(Role.Steward);
        app.MapPost("/v1/ouvert", () => "computed").ForEveryone();
        app.MapPost("/formulaire", () => "sent").ForEveryone();
        app.MapGet("/oubli", () => "nobody chose");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (_ownsFolder) Directory.Delete(_folder, recursive: true);
    }
}
