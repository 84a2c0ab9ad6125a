using Greffe.Decisions.Journalling;
using Greffe.Journal;
using Greffe.Journal.Checkpoints;
using Greffe.Journal.Verify;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Tests;

/// <summary>The module over a folder of its own, and means to do the folder harm.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private ServiceProvider services;

    public DataFolder() => services = Build();

    public string Path => folder.Path;

    public IJournal Journal => services.GetRequiredService<IJournal>();

    public ISecretBlobs Secrets => services.GetRequiredService<ISecretBlobs>();

    public IPublicBlobs Published => services.GetRequiredService<IPublicBlobs>();

    public ISignCheckpoints Checkpoints => services.GetRequiredService<ISignCheckpoints>();

    public async Task<JournalVerdict> Verify(Func<JournalEntry, IEnumerable<BlobClaim>>? claims = null) =>
        await services.GetRequiredService<IVerifyJournal>().Verify(claims ?? (_ => []), null, CancellationToken.None);

    /// <summary>Runs SQL on one of the files behind the product's back.</summary>
    public void Harm(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={System.IO.Path.Combine(Path, file)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(command.ExecuteNonQuery() != 0, "The harm was not done.");
    }

    public void Reopen()
    {
        services.Dispose();
        services = Build();
    }

    public void Dispose()
    {
        services.Dispose();
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private ServiceProvider Build() => new ServiceCollection()
        .AddJournal(new() { DataFolder = folder.Path, CreateMissingKeys = true, CheckpointEvery = 0, SecretKeyVariable = "GREFFE_NO_SUCH_VARIABLE" })
        .BuildServiceProvider();
}
