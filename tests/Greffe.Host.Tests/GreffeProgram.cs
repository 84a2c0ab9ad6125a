using System.Diagnostics;

namespace Greffe.Tests;

/// <summary>The real program, run as people run it.</summary>
internal static class GreffeProgram
{
    public sealed record Ended(int Code, string Output, string Errors);

    public static Process Start(params string[] arguments) => Start(arguments, withInput: false);

    public static Process Start(string[] arguments, bool withInput)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = withInput };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "greffe.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }

    public static async Task<Ended> Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await errors);
    }
}
