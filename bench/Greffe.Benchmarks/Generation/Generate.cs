using System.Diagnostics;
using System.Globalization;
using Greffe.Samples.Sources;

namespace Greffe.Benchmarks.Generation;

/// <summary>Verb <c>generate</c>: as many distinct invented decisions as wanted, repeatable from a seed, in constant memory.</summary>
internal static class Generate
{
    public const string Usage = "  generate --count N [--seed S] --out FOLDER|FILE.tar.gz [--format dila|judilibre|mixed] [--gold FILE]";

    public static int Run(string[] args)
    {
        if (GenerateOptions.Parse(args) is not { } options)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var sources = Path.Combine(Checkout(), "data", "samples", "sources");
        if (!Directory.Exists(sources))
        {
            Console.Error.WriteLine("data/samples/sources was not found: run this inside the checkout.");
            return 2;
        }

        var generator = new DecisionGenerator(Skeleton.FromAll(SampleReader.ReadAll(sources)), options.Format, options.Seed);
        var (clock, busy) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var (words, bytes) = GeneratedOutput.Write(generator, options);
        var (seconds, processor) = (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - busy).TotalSeconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{options.Count} decisions, mean {words / Math.Max(1, options.Count)} words, {bytes / 1e6:F1} MB, {seconds:F1} s, {options.Count / seconds:F0}/s, {options.Count / processor:F0}/s of processor time"));
        return 0;
    }

    private static string Checkout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Greffe.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? Environment.CurrentDirectory;
    }
}
