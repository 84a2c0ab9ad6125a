using System.Diagnostics;
using System.Text.Json;

namespace Greffe.Tests;

/// <summary>An independent validator of DCAT-AP (rdf-validate-shacl, with parsers that are not ours), where node and its packages are; how to get them is in <c>tests/Greffe.Host.Tests/dcat-oracle.mjs</c>.</summary>
internal static class DcatOracle
{
    /// <summary>What the validator says of a file.</summary>
    /// <param name="Conforms">Whether it conforms to the shapes.</param>
    /// <param name="Statements">Statements read.</param>
    /// <param name="Results">Findings: node, path, component.</param>
    public sealed record Verdict(bool Conforms, int Statements, IReadOnlyList<string> Results);

    /// <summary>The verdicts by file, in their order; skips the running test where the validator is not installed.</summary>
    public static async Task<IReadOnlyList<Verdict>> Validate(CancellationToken cancellation, params IReadOnlyList<string> files)
    {
        var modules = Environment.GetEnvironmentVariable("GREFFE_ORACLES") ?? Path.Combine(Shared.Checkout, "artifacts", "oracles");
        if (!Directory.Exists(Path.Combine(modules, "node_modules", "rdf-validate-shacl")))
            Assert.Skip("Needs the independent validator: the command that installs it is in tests/Greffe.Host.Tests/dcat-oracle.mjs.");
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(Shared.Checkout, "tests", "Greffe.Host.Tests", "dcat-oracle.mjs"), modules, Shared.Path("standards", "dcat-ap", "semic", "releases", "3.0.1", "shacl", "dcat-ap-SHACL.ttl"), .. files]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!; // node starts where its packages are installed
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        Assert.True(process.ExitCode == 0, await errors);
        var answer = JsonDocument.Parse(await output).RootElement;
        return [.. files.Select(file => answer.GetProperty(file).Deserialize<Verdict>(JsonSerializerOptions.Web)!)]; // each file that was given is answered
    }
}
