using System.Globalization;
using System.Text;
using Greffe.Decisions.Journalling;
using Greffe.Journal;
using Greffe.Pipelines;
using Greffe.Tests.Simulation;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Tests.Killing;

/// <summary>A run over the real journal and stores, made to be killed: 2,000 originals, read, then released with an audit.</summary>
internal static class KilledRun
{
    public const int Items = 2000;

    public static async Task<int> Start(string folder)
    {
        await using var services = Services(folder);
        Console.WriteLine("at work");
        await services.GetRequiredService<IPipeline>().Run(new(), null, CancellationToken.None);
        return 0;
    }

    public static ServiceProvider Services(string folder) => new ServiceCollection()
        .AddJournal(new() { DataFolder = folder, CreateMissingKeys = true, CheckpointEvery = 500 })
        .AddSingleton<IItemSource, Originals>()
        .AddSingleton<IAsset>(services => new ReadOriginals(services.GetRequiredService<ISecretBlobs>()))
        .AddSingleton<IAsset>(_ => new FakeAsset("release", ["read"], (item, _) => new StepResult.Done("out")
        {
            Facts = [new("released", item.Id, $"release/{item.Id}", $"{{\"blob\":\"{item.Inputs[0]}\"}}")],
        })
        {
            BatchSize = 4,
            Audits = [new FakeAudit(batch => batch.Results.Where(row => IsLeaky(row.Item.Id)).Select(row => new AuditFinding(row.Item.Id, "leak", "Une fuite.")))],
        })
        .AddPipelines(new() { DataFolder = folder, Workers = 2, Window = 100 })
        .BuildServiceProvider();

    public static bool IsLeaky(string id) => id.EndsWith("13", StringComparison.Ordinal);

    private sealed class Originals : IItemSource
    {
        public IAsyncEnumerable<SourceItem> After(long cursor, CancellationToken cancellation) =>
            Enumerable.Range(1, Items).Where(n => n > cursor)
                .Select(n => new SourceItem(n, n.ToString("D5", CultureInfo.InvariantCulture), $"fact {n}")).ToAsyncEnumerable();
    }

    private sealed class ReadOriginals(ISecretBlobs secrets) : IAsset
    {
        public string Name => "read";
        public string CodeVersion => "1";
        public IReadOnlyList<string> Inputs => [];
        public int BatchSize => 4;

        public async ValueTask<IReadOnlyList<StepResult>> Run(StepBatch batch, CancellationToken cancellation)
        {
            var blobs = await secrets.PutMany([.. batch.Items.Select(item => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(item.Source))], cancellation);
            return [.. blobs.Select(blob => new StepResult.Done(blob.Value, "ca_lyon/2024-01"))];
        }
    }
}
