using System.Diagnostics;
using Greffe.Formats;

namespace Greffe.Fuzz;

/// <summary>What fuzzing one format gave.</summary>
/// <param name="Format">Format.</param>
/// <param name="Inputs">Inputs tried.</param>
/// <param name="Items">Items they were cut into.</param>
/// <param name="Accepted">Items read as decisions.</param>
/// <param name="Refused">Items refused.</param>
/// <param name="Slowest">Longest time of one input.</param>
/// <param name="Failures">Inputs that threw, took over a second, or gave no item: seed number and what happened, without content.</param>
public sealed record Outcome(string Format, int Inputs, int Items, int Accepted, int Refused, TimeSpan Slowest, IReadOnlyList<string> Failures);

/// <summary>Runs mutated inputs through delivery and decision readers.</summary>
public static class Campaign
{
    private static readonly FormatsOptions Options = new();

    /// <summary>Fuzzes one format, once its code is warm. Input number <c>n</c> depends on the seed and on <c>n</c> alone, so a failure can be run again.</summary>
    public static async Task<Outcome> Run(string format, int inputs, int seed, CancellationToken cancellation, int first = 0, string? keep = null, double limitSeconds = 1)
    {
        var seeds = Seeds.ByFormat[format];
        foreach (var warm in seeds) await One(warm, cancellation);
        int items = 0, accepted = 0, refused = 0;
        var slowest = TimeSpan.Zero;
        List<string> failures = [];
        for (var number = first; number < first + inputs; number++)
        {
            var bytes = Input(seeds, seed, number);
            var (started, busy) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var (own, good, problem) = await One(bytes, cancellation);
            var (wall, cpu) = (Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - busy);
            var took = wall < cpu ? wall : cpu; // a busy machine makes the clock run, not the reader
            if (took > slowest) slowest = took;
            if (took.TotalSeconds > limitSeconds) problem ??= $"{took.TotalMilliseconds:F0} ms";
            if (own == 0) problem ??= "no item";
            if (problem is not null)
            {
                failures.Add($"{number}: {problem}");
                if (keep is not null) Directory.CreateDirectory(keep);
                if (keep is not null) await File.WriteAllBytesAsync(Path.Combine(keep, $"{format}-{seed}-{number}.bin"), bytes, cancellation);
            }

            (items, accepted, refused) = (items + own, accepted + good, refused + own - good);
        }

        return new(format, inputs, items, accepted, refused, slowest, failures);
    }

    private static byte[] Input(byte[][] seeds, int seed, int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        return new Mutation(random).Of(seeds[random.Next(seeds.Length)], seeds[random.Next(seeds.Length)]);
    }

    /// <summary>Fuzzing is the one place where every exception is caught: each is a failure to report.</summary>
    private static async Task<(int Items, int Accepted, string? Problem)> One(byte[] bytes, CancellationToken cancellation)
    {
        int items = 0, accepted = 0;
        try
        {
            await foreach (var item in DeliveryReader.Open("essai", new MemoryStream(bytes), Options, cancellation))
            {
                items++;
                if (item.Position != items) return (items, accepted, "positions are not 1, 2, 3…");
                if (DecisionReader.Read(DeliveredItem.FromBlob(item.ToBlob()) with { Refusal = item.Refusal }, Options) is ReadResult.Accepted one)
                {
                    accepted++;
                    if (Fault(one.Decision) is { } fault) return (items, accepted, fault);
                }
            }

            return (items, accepted, null);
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            var at = thrown.StackTrace?.Split('\n').Take(4).Select(line => line.Trim().Split(" in ")[0]) ?? [];
            return (items, accepted, $"{thrown.GetType().Name} {string.Join(" < ", at)}");
        }
    }

    /// <summary>What every accepted decision promises.</summary>
    private static string? Fault(Decisions.Decision decision)
    {
        if (decision.Text.Length == 0 || !decision.Text.IsNormalized() || decision.Text.Contains('\r', StringComparison.Ordinal)) return "text form";
        if (decision.Id.Value.Length is < 24 or > 27) return "identifier";
        var end = 0;
        foreach (var zone in decision.Zones)
        {
            if (zone.Span.Start < end || zone.Span.End <= zone.Span.Start || zone.Span.End > decision.Text.Length) return "zones";
            end = zone.Span.End;
        }

        return null;
    }
}
