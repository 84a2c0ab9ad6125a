namespace Greffe.Endurance;

/// <summary>From a delivery to published, end to end: rate and memory of the real commands.</summary>
internal static class Throughput
{
    public static async Task<int> Measure(string delivery, string data)
    {
        if (Directory.Exists(data)) Directory.Delete(data, recursive: true);
        using var ingest = GreffeProcess.Start("ingest", delivery, "--data", data);
        var (ingestCode, receipt, ingestErrors) = await ingest.End();
        using var run = GreffeProcess.Start("run", "--data", data);
        var (runCode, report, runErrors) = await run.End();
        Console.WriteLine(receipt.TrimEnd().Split('\n')[^1]);
        Console.WriteLine(report.TrimEnd());
        if (ingestCode > 1 || runCode > 1)
        {
            Console.Error.WriteLine($"ingest exited with {ingestCode}, run with {runCode}:\n{ingestErrors}\n{runErrors}");
            return 1;
        }

        var published = await PublishedCount.Of(data);
        var seconds = (ingest.Elapsed + run.Elapsed).TotalSeconds;
        Console.WriteLine();
        Console.WriteLine("| step | seconds | peak memory MiB |");
        Console.WriteLine("| --- | ---: | ---: |");
        Console.WriteLine($"| ingest | {ingest.Elapsed.TotalSeconds:N1} | {ingest.PeakBytes >> 20} |");
        Console.WriteLine($"| run | {run.Elapsed.TotalSeconds:N1} | {run.PeakBytes >> 20} |");
        Console.WriteLine($"{published} published in {seconds:N1} s: {published / seconds:N1} decisions/s end to end");
        return 0;
    }
}
