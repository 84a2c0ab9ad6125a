using Greffe.Samples;
using Greffe.Samples.Sources;

const string Usage = "Usage: dotnet run --project tools/Greffe.Samples -- build|check [data/samples]";
if (args is not ([("build" or "check")] or [("build" or "check"), _]))
{
    Console.Error.WriteLine(Usage);
    return 2;
}

var folder = args.Length > 1 ? args[1] : Path.Combine("data", "samples");
if (!Directory.Exists(Path.Combine(folder, "sources")))
{
    Console.Error.WriteLine($"{folder} has no folder «sources»: run this at the root of the checkout, or name the folder.");
    return 2;
}

try
{
    var samples = SampleReader.ReadAll(Path.Combine(folder, "sources"));
    var files = SampleSet.Build(samples);
    var stale = SampleFiles.Compare(folder, files);
    if (args[0] == "build") SampleFiles.Write(folder, files);
    foreach (var path in stale) Console.WriteLine($"{(args[0] == "build" ? "written" : "stale")}  {path}");
    var missed = samples.SelectMany(Coverage.Missed).ToList();
    foreach (var line in missed) Console.WriteLine($"missed  {line}");
    var mentions = samples.Sum(sample => sample.Mentions.Count);
    Console.WriteLine($"{samples.Count} samples, {mentions} mentions, {files.Count} files, {stale.Count} changed, {missed.Count} words of names outside the gold.");
    return missed.Count > 0 || (args[0] == "check" && stale.Count > 0) ? 1 : 0;
}
catch (SampleFormatException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}
