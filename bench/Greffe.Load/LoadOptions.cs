using System.Globalization;

namespace Greffe.Load;

/// <summary>What was asked on the command line.</summary>
internal sealed record LoadOptions
{
    /// <summary><c>bench</c>: an index is built and served here; <c>run</c>: a running server is asked; <c>compare</c>: beside other engines.</summary>
    public string Verb { get; init; } = "bench";

    /// <summary>Connection string of an empty PostgreSQL database, for comparing; null to leave it out.</summary>
    public string? Postgres { get; init; }

    /// <summary>Folder of real decisions, for comparing relevance; null to leave it out.</summary>
    public string? Corpus { get; init; }

    /// <summary>File of judged questions, for comparing relevance.</summary>
    public string Judgements { get; init; } = Path.Combine("tests", "Greffe.Search.Tests", "Relevance", "judgements.tsv");

    /// <summary>Server; loopback only.</summary>
    public Uri Url { get; init; } = new("http://127.0.0.1:5080");

    /// <summary>How many decisions to generate.</summary>
    public int Decisions { get; init; } = 100_000;

    /// <summary>Mean length of a decision, in words.</summary>
    public int Words { get; init; } = 3_000;

    /// <summary>Where the generated collection and its index lie.</summary>
    public string Folder { get; init; } = Path.Combine(Path.GetTempPath(), "greffe-load");

    /// <summary>How long to ask.</summary>
    public int Seconds { get; init; } = 30;

    /// <summary>How many clients ask at once.</summary>
    public int Clients { get; init; } = 2;

    /// <summary>How long a client thinks between an answer and its next question.</summary>
    public TimeSpan Think { get; init; }

    /// <summary>How many decisions are withdrawn at the end, to time their purge; 0 for none.</summary>
    public int Withdraw { get; init; }

    /// <summary>Seed of the questions.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Whether an index found in the folder is used again, and left there.</summary>
    public bool Keep { get; init; }

    /// <summary>Whether an index that was left unfinished is asked as it stands.</summary>
    public bool AsItStands { get; init; }

    /// <summary>Reads the command line; null with the reason when it is wrong.</summary>
    public static LoadOptions? Parse(string[] args, out string wrong)
    {
        wrong = "Use: greffe-load bench|run|compare [--url URL] [--decisions N] [--words N] [--folder DIR] [--seconds N] [--clients N] [--think MS] [--withdraw N] [--seed N] [--keep] [--as-it-stands] [--postgres CONNECTION] [--corpus DIR] [--judgements FILE]";
        if (args is not [("bench" or "run" or "compare") and var verb, ..]) return null;
        var options = new LoadOptions { Verb = verb };
        for (var at = 1; at < args.Length; at++)
        {
            if (args[at] is "--keep" or "--as-it-stands")
            {
                options = options with { Keep = true, AsItStands = options.AsItStands || args[at] == "--as-it-stands" };
                continue;
            }

            if (at + 1 == args.Length || options.With(args[at], args[++at]) is not { } next) return null;
            options = next;
        }

        if (options.Url.IsLoopback) return options;
        wrong = "Only a server on this machine may be asked (loopback).";
        return null;
    }

    private LoadOptions? With(string name, string value) => name switch
    {
        "--url" => Uri.TryCreate(value, UriKind.Absolute, out var url) ? this with { Url = url } : null,
        "--postgres" => this with { Postgres = value },
        "--corpus" => this with { Corpus = value },
        "--judgements" => this with { Judgements = value },
        "--folder" => this with { Folder = value },
        "--decisions" => Number(value) is { } number ? this with { Decisions = number } : null,
        "--words" => Number(value) is { } number ? this with { Words = number } : null,
        "--seconds" => Number(value) is { } number ? this with { Seconds = Math.Min(number, 600) } : null,
        "--clients" => Number(value) is { } number ? this with { Clients = Math.Min(number, 64) } : null,
        "--think" => Number(value) is { } number ? this with { Think = TimeSpan.FromMilliseconds(number) } : null,
        "--withdraw" => Number(value) is { } number ? this with { Withdraw = number } : null,
        "--seed" => Number(value) is { } number ? this with { Seed = number } : null,
        _ => null,
    };

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
