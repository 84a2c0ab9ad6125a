namespace Greffe.Endurance;

/// <summary>
/// SIGKILL at random moments of <c>ingest</c> and <c>run</c>, round after round, until the given number of kills has struck. Each round ends
/// when both commands came to their end; the installation must then hold (<c>verify</c>) and have published, byte for byte, what an
/// undisturbed one publishes: nothing lost, nothing doubled, nothing else.
/// </summary>
internal sealed class KillTest
{
    private readonly Random random;
    private readonly string delivery;
    private readonly string data;
    private int struck;

    private KillTest(string delivery, string data, int seed) => (this.delivery, this.data, random) = (delivery, data, new(seed));

    private string Undisturbed => Path.Combine(data, "undisturbed");

    private string Disturbed => Path.Combine(data, "disturbed");

    public static async Task<int> Run(string delivery, string data, int kills, int seed)
    {
        if (Directory.Exists(data)) Directory.Delete(data, recursive: true);
        var test = new KillTest(delivery, data, seed);
        var ingest = await Undisturbedly("ingest", delivery, "--data", test.Undisturbed);
        var run = await Undisturbedly("run", "--data", test.Undisturbed);
        var expected = await PublishedCount.Lines(test.Undisturbed);
        Console.WriteLine($"Undisturbed: {expected.Count} published; ingest {ingest.TotalSeconds:N1} s, run {run.TotalSeconds:N1} s.");

        var rounds = 0;
        var broken = 0;
        while (test.struck < kills)
        {
            test.StartAfresh();
            await test.Disturb(ingest, "ingest", delivery, "--data", test.Disturbed);
            await test.Disturb(run, "run", "--data", test.Disturbed);
            if (!await test.Holds(expected, ++rounds)) broken++;
        }

        Console.WriteLine($"{test.struck} kills in {rounds} rounds: {broken} broken.");
        return broken == 0 && expected.Count > 0 ? 0 : 1;
    }

    private static async Task<TimeSpan> Undisturbedly(params string[] verb)
    {
        using var process = GreffeProcess.Start(verb);
        var (code, output, errors) = await process.End();
        return code <= 1 ? process.Elapsed : throw new InvalidOperationException($"{verb[0]} exited with {code}:\n{output}\n{errors}");
    }

    /// <summary>Starts the command again and again, killing it at a random moment, until it comes to its end first.</summary>
    private async Task Disturb(TimeSpan whole, params string[] verb)
    {
        while (true)
        {
            using var process = GreffeProcess.Start(verb);
            if (!await process.KillAfter(whole * (0.05 + (0.95 * random.NextDouble()))))
            {
                var (code, output, errors) = await process.End();
                if (code > 1) throw new InvalidOperationException($"{verb[0]} exited with {code} after {struck} kills:\n{output}\n{errors}");
                return;
            }

            struck++;
        }
    }

    /// <summary>Same key, hence same placeholders: the two collections can be compared byte by byte.</summary>
    private void StartAfresh()
    {
        if (Directory.Exists(Disturbed)) Directory.Delete(Disturbed, recursive: true);
        Directory.CreateDirectory(Disturbed);
        File.Copy(Path.Combine(Undisturbed, "placeholder.key"), Path.Combine(Disturbed, "placeholder.key"));
    }

    private async Task<bool> Holds(IReadOnlyList<string> expected, int round)
    {
        var actual = await PublishedCount.Lines(Disturbed);
        var lost = expected.Except(actual).Count();
        var other = actual.Except(expected).Count();
        var doubled = actual.Count - actual.Distinct().Count();
        using var verify = GreffeProcess.Start("verify", "--data", Disturbed);
        var (code, report, errors) = await verify.End();
        Console.WriteLine($"Round {round}, {struck} kills so far: {actual.Count} published, {lost} lost, {other} other, {doubled} doubled, verify exits with {code}.");
        if (code != 0) Console.WriteLine($"{report}\n{errors}");
        return lost + other + doubled == 0 && code == 0;
    }
}
