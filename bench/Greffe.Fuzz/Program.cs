using System.Globalization;
using Greffe.Fuzz;

// greffe-fuzz --inputs 100000 --seed 1 [--format x] [--first n] [--keep folder]: exits 1 when any input failed.
string? Argument(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
int Number(string name, int otherwise) => int.TryParse(Argument(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

var formats = Argument("--format") is { } one ? [one] : Seeds.ByFormat.Keys.ToArray();
var failed = false;
foreach (var format in formats)
{
    var outcome = await Campaign.Run(format, Number("--inputs", 100_000), Number("--seed", 1), CancellationToken.None, Number("--first", 0), Argument("--keep"));
    Console.WriteLine(
        $"{format,-24} inputs {outcome.Inputs,8} items {outcome.Items,8} accepted {outcome.Accepted,8} refused {outcome.Refused,8} " +
        $"slowest {outcome.Slowest.TotalMilliseconds,6:F0} ms failures {outcome.Failures.Count}");
    foreach (var failure in outcome.Failures.Take(20)) Console.WriteLine($"    {failure}");
    failed |= outcome.Failures.Count > 0;
}

return failed ? 1 : 0;
