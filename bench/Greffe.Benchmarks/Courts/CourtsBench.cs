using System.Diagnostics;
using System.Globalization;
using Greffe.Courts;
using Greffe.Decisions.Courts;
using Greffe.Tests.Courts;

namespace Greffe.Benchmarks.Courts;

/// <summary>Speed of the directory of courts: the first answer of a process, loading once compiled, and lookups in process.</summary>
internal static class CourtsBench
{
    public const string Usage = "  courts [--lookups N]        first answer, loading and lookups of the directory of courts";

    private const int Seed = 7;

    private static readonly DateOnly Day = new(2026, 11, 23);

    /// <summary>Runs; 0, or 2 for wrong use.</summary>
    public static int Run(string[] arguments)
    {
        if (!TryRead(arguments, out var lookups))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var busy = Environment.CpuUsage.TotalTime;
        var first = Time(() => CourtDirectory.OfReference().FindCompetence("42218", "divorce", Day));
        Say("first answer of the process", first);
        Say("  of which processor, compiling included", (Environment.CpuUsage.TotalTime - busy).TotalMilliseconds);
        Say("loading all of it, the best of five", Enumerable.Range(0, 5).Min(_ => Time(() => CourtDirectory.OfReference().Warm())));
        var directory = CourtDirectory.OfReference();
        var typed = new TypedAddresses(Seed, directory.Communes).Take(lookups).ToList();
        Lookups("INSEE code, words of the table", [.. typed.Select(pair => pair.Code)], code => directory.FindCompetence(code, "divorce", Day));
        Lookups("typed address with mistakes, words of the table", [.. typed.Select(pair => pair.Text)], text => directory.FindCompetence(text, "loyers impayés", Day));
        Lookups("typed address with mistakes, misspelt matter", [.. typed.Select(pair => pair.Text)], text => directory.FindCompetence(text, "mon patron m'a licensié", Day));
        return 0;
    }

    private static void Lookups(string what, IReadOnlyList<string> places, Func<string, CompetenceAnswer> find)
    {
        foreach (var place in places.Take(500)) find(place);
        List<double> times = [];
        foreach (var place in places) times.Add(Time(() => find(place)));
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {times.Average():0.000} ms mean, {times[times.Count / 2]:0.000} ms median, {times[times.Count * 99 / 100]:0.000} ms p99 over {times.Count} lookups"));
    }

    private static double Time(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static void Say(string what, double milliseconds) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {milliseconds:0} ms"));

    private static bool TryRead(string[] arguments, out int lookups)
    {
        lookups = 10_000;
        return arguments is [] || (arguments is ["--lookups", var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out lookups) && lookups > 0);
    }
}
