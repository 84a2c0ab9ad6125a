using System.Diagnostics;
using System.Text.Json;
using Greffe.Decisions.Journalling;
using Greffe.Journal.Verify;
using Greffe.Pipelines;
using Greffe.Pipelines.Plans;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Tests.Killing;

public class KillTests
{
    // More on demand: GREFFE_KILLS=200.
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("GREFFE_KILLS"), out var kills) ? kills : 12;

    [Fact]
    public async Task Killed_at_random_moments_a_run_ends_as_if_nothing_had_happened()
    {
        var random = new Random(20261123);
        for (var hits = 0; hits < Kills;) hits += await KillUntilDone(random, Kills - hits);
    }

    // On one folder: number of kills that hit a run which had moved on since the last.
    private static async Task<int> KillUntilDone(Random random, int wanted)
    {
        using var folder = new TemporaryFolder();
        var heights = new HashSet<long>();
        while (heights.Count < wanted)
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, ["run-and-be-killed", folder.Path]) { RedirectStandardOutput = true }; // a program has a path
            using var process = Process.Start(start)!;
            await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken); // it is at work now, however slow the machine
            var ended = process.WaitForExit(TimeSpan.FromMilliseconds(random.Next(500)));
            if (!ended) process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            if (ended) Assert.Equal(0, process.ExitCode);
            if (ended) break;
            if (await Height(folder.Path) is > 0 and var height) heights.Add(height);
        }
        Assert.Equal(0, await KilledRun.Start(folder.Path));
        await Check(folder.Path);
        return heights.Count;
    }

    private static async Task<long> Height(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "journal.db"))) return 0;
        await using var services = KilledRun.Services(folder);
        return await services.GetRequiredService<IJournal>().Head(TestContext.Current.CancellationToken);
    }

    private static async Task Check(string folder)
    {
        await using var services = KilledRun.Services(folder);
        var cancellation = TestContext.Current.CancellationToken;
        var released = await services.GetRequiredService<IJournal>().Read(0, ["released"], cancellation).Select(entry => entry.Fact.Subject).ToListAsync(cancellation);
        var expected = Enumerable.Range(1, KilledRun.Items)
            .Select(n => n.ToString("D5", System.Globalization.CultureInfo.InvariantCulture)).Where(id => !KilledRun.IsLeaky(id)).ToList();
        Assert.Equal(expected, released.Order(StringComparer.Ordinal)); // nothing lost, doubled, or out without its audit
        var standing = await services.GetRequiredService<IPipeline>().Standing(cancellation);
        Assert.Equal(expected.Count, standing.Single(row => row is { Asset: "release", State: ItemState.Done }).Count);
        Assert.True((await services.GetRequiredService<IPipeline>().Plan(cancellation)).IsEmpty);
        var verdict = await services.GetRequiredService<IVerifyJournal>().Verify(Claims, null, cancellation);
        Assert.Null(verdict.FirstBreak);
        Assert.Equal(expected.Count, verdict.Blobs);
    }

    private static IEnumerable<BlobClaim> Claims(JournalEntry entry) =>
        entry.Fact.Kind == "released" && BlobHash.TryParse(JsonDocument.Parse(entry.Fact.Payload).RootElement.GetProperty("blob").GetString(), out var blob)
            ? [new(blob, IsSecret: true)] : [];
}
