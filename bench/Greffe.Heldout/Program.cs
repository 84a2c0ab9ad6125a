using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Greffe.Heldout;
using Greffe.Heldout.OpenNlp;
using Greffe.Heldout.Sources;
using Greffe.Heldout.Trial;

// greffe-heldout cassation|trial|echr --part dev|final|fresh --count N --seed N --shared DIR --out FILE (fresh: trial only)
// greffe-heldout opennlp --gold FILE --train FILE [--most N] | --gold FILE --words FILE | --gold FILE --score FILE
var options = args.Skip(1).Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
if (args is ["opennlp", ..] && options.TryGetValue("--gold", out var gold)) return Beside(gold);
if (args.Length == 0 || !options.TryGetValue("--shared", out var root) || !options.TryGetValue("--out", out var path)
    || !Enum.TryParse<Part>(options.GetValueOrDefault("--part", "dev"), ignoreCase: true, out var part)
    || !int.TryParse(options.GetValueOrDefault("--count", "300"), out var count) || !int.TryParse(options.GetValueOrDefault("--seed", "1"), out var seed))
{
    Console.Error.WriteLine("Use: greffe-heldout cassation|trial|echr --shared DIR --out FILE [--part dev|final|fresh] [--count N] [--seed N]");
    return 2;
}

if (part == Part.Fresh && args[0] is not "trial")
{
    Console.Error.WriteLine($"The part «fresh» has trial texts only: real decisions and sentences belong to dev, to final or to what trains, so «{args[0]}» has none left for it.");
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

int Beside(string gold)
{
    if (options.TryGetValue("--train", out var train)) NameFinderText.Write(gold, train, withNames: true, int.Parse(options.GetValueOrDefault("--most", "100000"), CultureInfo.InvariantCulture));
    if (options.TryGetValue("--words", out var words)) NameFinderText.Write(gold, words, withNames: false, int.MaxValue);
    if (!options.TryGetValue("--score", out var tagged)) return 0;
    var score = NameFinderText.Score(gold, tagged);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{Path.GetFileName(gold)}: {score.Mentions} mentions of persons, {(double)score.Covered / Math.Max(1, score.Mentions):P1} covered whole; {(double)score.Right / Math.Max(1, score.Words):P1} of the {score.Words} tagged words had to be"));
    return 0;
}
