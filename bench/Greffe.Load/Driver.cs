using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Greffe.Load;

/// <summary>Asks a server over HTTP for a while, with several clients at once, and prints how long answers took.</summary>
internal static class Driver
{
    /// <summary>Asks and prints; false when an answer was an error.</summary>
    public static async Task<bool> Run(LoadOptions options, CancellationToken cancellation)
    {
        var vocabulary = new Vocabulary(1);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = options.Clients }) { BaseAddress = options.Url };
        await Ask(http, vocabulary, options with { Seconds = Math.Min(5, options.Seconds), Seed = options.Seed + 1_000 }, cancellation);
        var watch = Stopwatch.StartNew();
        var answers = await Ask(http, vocabulary, options, cancellation);
        Print(answers, watch.Elapsed, options);
        return answers.All(answer => answer.Status == 200);
    }

    private static async Task<ConcurrentBag<Answer>> Ask(HttpClient http, Vocabulary vocabulary, LoadOptions options, CancellationToken cancellation)
    {
        ConcurrentBag<Answer> answers = [];
        var deadline = Stopwatch.GetTimestamp() + options.Seconds * Stopwatch.Frequency;
        await Task.WhenAll(Enumerable.Range(0, options.Clients).Select(client => Task.Run(async () =>
        {
            var questions = new Questions(options.Seed * 100 + client, vocabulary);
            var pauses = new Random(options.Seed * 100 + client);
            await Pause(pauses.NextDouble()); // people do not all begin in the same instant
            while (Stopwatch.GetTimestamp() < deadline && !cancellation.IsCancellationRequested)
            {
                var (kind, query) = questions.Next();
                var start = Stopwatch.GetTimestamp();
                using var response = await http.GetAsync(new Uri($"/v1/search?{query}", UriKind.Relative), cancellation);
                var body = await response.Content.ReadAsByteArrayAsync(cancellation);
                answers.Add(new(kind, Stopwatch.GetElapsedTime(start).TotalMilliseconds, (int)response.StatusCode, body.Length));
                await Pause(0.5 + pauses.NextDouble());
            }

            Task Pause(double share) => options.Think > TimeSpan.Zero ? Task.Delay(options.Think * share, cancellation) : Task.CompletedTask;
        }, cancellation)));
        return answers;
    }

    private static void Print(ConcurrentBag<Answer> answers, TimeSpan took, LoadOptions options)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{answers.Count} questions, {options.Clients} clients, {answers.Count / took.TotalSeconds:0} per second, {answers.Count(answer => answer.Status != 200)} errors, {answers.Average(answer => answer.Bytes) / 1024:0} KiB an answer"));
        Line("all", [.. answers]);
        foreach (var kind in answers.GroupBy(answer => answer.Kind).OrderByDescending(kind => kind.Count())) Line(kind.Key, [.. kind]);
    }

    private static void Line(string name, List<Answer> answers)
    {
        var times = answers.Select(answer => answer.Milliseconds).Order().ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-20} {times.Length,7}  p50 {At(0.5),7:0.0} ms  p95 {At(0.95),7:0.0} ms  p99 {At(0.99),7:0.0} ms  max {times[^1],7:0.0} ms"));

        double At(double share) => times[(int)Math.Min(times.Length - 1, times.Length * share)];
    }

    private sealed record Answer(string Kind, double Milliseconds, int Status, int Bytes);
}
