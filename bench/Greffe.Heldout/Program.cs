using System.Text.Encodings.Web;
using System.Text.Json;
using Greffe.Heldout;
using Greffe.Heldout.Sources;
using Greffe.Heldout.Trial;

// greffe-heldout cassation|trial|echr --part dev|final --count N --seed N --shared DIR --out FILE
var options = args.Skip(1).Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
if (args.Length == 0 || !options.TryGetValue("--shared", out var root) || !options.TryGetValue("--out", out var path)
    || !Enum.TryParse<Part>(options.GetValueOrDefault("--part", "dev"), ignoreCase: true, out var part)
    || !int.TryParse(options.GetValueOrDefault("--count", "300"), out var count) || !int.TryParse(options.GetValueOrDefault("--seed", "1"), out var seed))
{
    Console.Error.WriteLine("Use: greffe-heldout cassation|trial|echr --shared DIR --out FILE [--part dev|final] [--count N] [--seed N]");
    return 2;
}

var shared = new SharedFiles(root);
var lines = args[0] switch
{
    "trial" => TrialSet.Make(part, count, seed, shared),
    "cassation" => Greffe.Heldout.Cassation.CassationSet.Make(part, count, seed, shared),
    "echr" => Greffe.Heldout.Echr.EchrSet.Make(part, shared),
    _ => [],
};
var json = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
await File.WriteAllLinesAsync(path, lines.Select(line => line.ToJsonString(json)));
return 0;
