using System.Diagnostics;

namespace Greffe.Endurance;

/// <summary>One call of the built <c>greffe</c>, watched from outside.</summary>
internal sealed class GreffeProcess : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "..", "..", "Greffe.Host", "release", "greffe.dll");

    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;
    private readonly long started = Stopwatch.GetTimestamp();

    private GreffeProcess(Process process) =>
        (this.process, output, errors) = (process, process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());

    /// <summary>Largest resident set seen, in bytes: the kernel's own high-water mark, read while the process lives.</summary>
    public long PeakBytes { get; private set; }

    public TimeSpan Elapsed { get; private set; }

    public static GreffeProcess Start(params string[] arguments)
    {
        if (!File.Exists(Program)) throw new InvalidOperationException("Build first: ./greffe --help");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return new(Process.Start(start) ?? throw new InvalidOperationException("The process did not start."));
    }

    /// <summary>Waits for the end; gives the exit code and what was printed.</summary>
    public async Task<(int Code, string Output, string Errors)> End()
    {
        while (!process.HasExited)
        {
            ReadPeak();
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(200));
        }

        Elapsed = Stopwatch.GetElapsedTime(started);
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>SIGKILL after a while; true when it was still running then.</summary>
    public async Task<bool> KillAfter(TimeSpan delay)
    {
        await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(delay));
        if (process.HasExited) return false;
        process.Kill();
        await process.WaitForExitAsync();
        return true;
    }

    public void Dispose() => process.Dispose();

    private void ReadPeak()
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(status => status.StartsWith("VmHWM:", StringComparison.Ordinal));
            if (line is not null) PeakBytes = Math.Max(PeakBytes, long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], null) * 1024);
        }
        catch (IOException)
        {
            // It ended between the look and the reading.
        }
    }
}
