using Greffe.Load;

// greffe-load bench [--decisions N] [--words N] [--folder DIR] [--seconds N] [--clients N] [--think MS] [--withdraw N] [--keep]
// greffe-load run --url http://127.0.0.1:5080 [--seconds N] [--clients N] [--think MS] [--seed N]
// greffe-load compare [--decisions N] [--words N] [--postgres CONNECTION] [--corpus DIR]; bench/compare-search.sh does all of it.
// Exit codes: 0 done, 1 some answers were errors, 2 wrong use.
var options = LoadOptions.Parse(args, out var wrong);
if (options is null)
{
    Console.Error.WriteLine(wrong);
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};

return options.Verb switch
{
    "bench" => await SearchBench.Run(options, stop.Token),
    "compare" => await Greffe.Load.Comparing.Comparison.Run(options, stop.Token),
    _ => await Driver.Run(options, stop.Token) ? 0 : 1,
};
