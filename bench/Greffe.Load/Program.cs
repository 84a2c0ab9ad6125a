using Greffe.Load;

// greffe-load bench [--decisions N] [--words N] [--folder DIR] [--seconds N] [--clients N] [--think MS] [--withdraw N] [--keep]
// greffe-load run --url http://127.0.0.1:5080 [--seconds N] [--clients N] [--think MS] [--seed N]
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

return options.Bench ? await SearchBench.Run(options, stop.Token) : await Driver.Run(options, stop.Token) ? 0 : 1;
