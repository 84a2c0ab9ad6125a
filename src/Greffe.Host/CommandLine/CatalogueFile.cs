using Greffe.Catalogue;
using Greffe.Catalogue.ExportDcat;
using Greffe.Catalogue.TraceLineage;

namespace Greffe.Host.CommandLine;

/// <summary>The catalogue of a data folder, for commands that need nothing else of an installation: no key, no journal, no server.</summary>
internal static class CatalogueFile
{
    /// <param name="folder">The data folder; made when absent.</param>
    /// <param name="settings">Settings before those of the environment.</param>
    public static ServiceProvider Open(DataFolder folder, IReadOnlyDictionary<string, string?>? settings = null)
    {
        Directory.CreateDirectory(folder.Root);
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables()
            .AddInMemoryCollection([new("Records:Database", folder.Records)]).AddInMemoryCollection(settings ?? new Dictionary<string, string?>()).Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddLogging();
        services.AddCatalogue().AddLineage().AddExchange();
        return services.BuildServiceProvider();
    }
}
