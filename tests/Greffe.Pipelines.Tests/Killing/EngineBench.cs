using System.Diagnostics;
using System.Globalization;
using Greffe.Decisions.Journalling;
using Greffe.Journal;
using Greffe.Pipelines;
using Greffe.Tests.Simulation;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Tests.Killing;

/// <summary>What the engine costs with three trivial steps, the last of which journals; and what a secret costs.</summary>
internal static class EngineBench
{
    public static async Task<int> Start(string folder, int items)
    {
        static FakeAsset Trivial(string name, params string[] inputs) => new(name, inputs, (item, _) => new StepResult.Done(item.Id)) { BatchSize = 500 };
        await using var services = new ServiceCollection()
            .AddJournal(new() { DataFolder = folder, CreateMissingKeys = true })
            .AddSingleton<IItemSource>(new Numbers(items))
            .AddSingleton<IAsset>(Trivial("one")).AddSingleton<IAsset>(Trivial("two", "one"))
            .AddSingleton<IAsset>(new FakeAsset("three", ["two"], (item, _) => new StepResult.Done(item.Id)
            {
                Facts = [new("released", item.Id, $"release/{item.Id}", "{}")],
            }) { BatchSize = 500 })
            .AddPipelines(new() { DataFolder = folder, Workers = 2 }).BuildServiceProvider();
        var watch = Stopwatch.StartNew();
        await services.GetRequiredService<IPipeline>().Run(new(), null, CancellationToken.None);
        var seconds = watch.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{3 * items} item-steps in {seconds:F2} s: {3 * items / seconds:F0}/s, {seconds * 1000 / (3 * items):F3} ms each; peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB; processor {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:F2} s"));
        await Secrets(services.GetRequiredService<ISecretBlobs>());
        return 0;
    }

    private static async Task Secrets(ISecretBlobs secrets)
    {
        var random = new Random(1);
        for (var batch = 1; batch <= 500; batch = batch == 1 ? 200 : batch + 300)
        {
            var blobs = Enumerable.Range(0, 1000).Select(_ => { var bytes = new byte[8000]; random.NextBytes(bytes); return (ReadOnlyMemory<byte>)bytes; });
            var watch = Stopwatch.StartNew();
            foreach (var part in blobs.Chunk(batch)) await secrets.PutMany(part, CancellationToken.None);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"secrets of 8 kB put by {batch}: {watch.Elapsed.TotalMilliseconds / 1000:F3} ms each"));
        }
    }

    private sealed class Numbers(int count) : IItemSource
    {
        public IAsyncEnumerable<SourceItem> After(long cursor, CancellationToken cancellation) =>
            Enumerable.Range(1, count).Where(n => n > cursor)
                .Select(n => new SourceItem(n, n.ToString(CultureInfo.InvariantCulture), "fact")).ToAsyncEnumerable();
    }
}
