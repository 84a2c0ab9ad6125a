using Greffe.Pipelines.Runs;

namespace Greffe.Tests.Simulation;

/// <summary>Processes that end anywhere, and hang, against one that nobody disturbs.</summary>
public class CrashTests
{
    // More on demand: GREFFE_SEEDS=5000.
    private static readonly int Seeds = int.TryParse(Environment.GetEnvironmentVariable("GREFFE_SEEDS"), out var seeds) ? seeds : 60;

    [Fact]
    public async Task After_any_crashes_the_result_is_that_of_an_undisturbed_run()
    {
        var crashes = 0;
        for (var seed = 0; seed < Seeds; seed++) crashes += await Compare(seed, hangs: false);
        Assert.True(crashes > 4 * Seeds, $"Only {crashes} crashes were tried.");
    }

    [Fact]
    public async Task A_process_that_hangs_and_wakes_up_changes_nothing()
    {
        var overtakings = 0;
        for (var seed = 0; seed < Seeds / 2; seed++) overtakings += await Compare(seed, hangs: true);
        Assert.True(overtakings > Seeds / 2, $"Only {overtakings} times did a process overtake another.");
    }

    private static async Task<int> Compare(int seed, bool hangs)
    {
        using var calm = new World(_ => { });
        Fill(calm, seed);
        await Settle(calm);
        Change(calm, seed);
        await Settle(calm);
        var expected = await calm.Describe();

        var random = new Random(seed);
        var left = hangs ? 0 : 1 + random.Next(8);
        var crashes = 0;
        using var world = new World(_ =>
        {
            if (left == 0 || random.Next(12) != 0) return;
            left--;
            crashes++;
            throw new SimulatedCrash();
        });
        if (hangs) Overtake(world, random, () => crashes++);
        Fill(world, seed);
        await Settle(world);
        Change(world, seed);
        left = hangs ? 0 : 1 + random.Next(8);
        await Settle(world);
        left = 0;
        Assert.True(expected == await world.Describe(), $"Seed {seed} gives another result than an undisturbed run.");
        Assert.True(world.Journal.Entries.Count == calm.Journal.Entries.Count, $"Seed {seed} journalled something twice.");
        return crashes;
    }

    private static void Fill(World world, int seed)
    {
        var random = new Random(seed);
        for (var i = random.Next(5, 60); i > 0; i--) world.Source.Add($"item{random.Next(50)}", $"blob{random.Next(1000)}");
    }

    private static void Change(World world, int seed)
    {
        var random = new Random(seed + 1);
        for (var i = random.Next(10); i > 0; i--) world.Source.Add($"item{random.Next(50)}", $"blob{random.Next(1000)}");
        if (random.Next(2) == 0) world.Read.CodeVersion = "2";
        if (random.Next(2) == 0) world.Hide.CodeVersion = "2";
        if (random.Next(2) == 0) world.Time.Now += TimeSpan.FromDays(2);
    }

    private static async Task Settle(World world)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            using var pipeline = world.Open();
            try
            {
                await pipeline.Run(new(), world.Progress, CancellationToken.None);
                return;
            }
            catch (SimulatedCrash)
            {
                // The process is gone; another one starts.
            }
        }
        Assert.Fail("A hundred runs did not come to an end.");
    }

    // While a process computes, another one takes it for dead, takes in what is new, and does all the work.
    private static void Overtake(World world, Random random, Action overtaken)
    {
        var isInside = false;
        foreach (var asset in (FakeAsset[])[world.Read, world.Hide, world.Release])
            asset.During = _ =>
            {
                if (isInside || random.Next(4) != 0) return;
                isInside = true;
                overtaken();
                world.Presence.IsBlind = true;
                using (var other = world.Open())
                    other.Run(new RunRequest(), null, CancellationToken.None).AsTask().GetAwaiter().GetResult();
                world.Presence.IsBlind = false;
                isInside = false;
            };
    }
}
