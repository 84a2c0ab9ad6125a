using System.Diagnostics;
using System.Globalization;
using Greffe.Decisions.Publication;
using Greffe.Search.Tests.Relevance;

namespace Greffe.Load.Comparing;

/// <summary>The same decisions and the same questions to several engines, one after the other in one run; prints a table for the measures.</summary>
internal static class Comparison
{
    private const int Questions = 200;

    /// <summary>Runs; always 0.</summary>
    public static async Task<int> Run(LoadOptions options, CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.Folder);
        var generator = new Generator(1, options.Words);
        var textBytes = Enumerable.Range(0, options.Decisions).Sum(number => (long)System.Text.Encoding.UTF8.GetByteCount(generator.Decision(number).Text));
        var real = options.Corpus is { } corpus ? await RealCorpus.Read(corpus, cancellation) : [];
        var judged = real.Count > 0 ? Judgement.ReadAll(options.Judgements) : [];
        var asked = Asked(generator.Vocabulary, options.Seed);
        Say($"{options.Decisions} generated decisions, {textBytes / 1e6:0} MB of text; {Questions} questions of one to three words, one client; {real.Count} real decisions, {judged.Count} judged questions");
        Say($"| Engine | Indexed in | Index | p50 | p95 | nDCG@10 tuning | nDCG@10 held-out |");
        Say($"| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var engine in Engines(options))
            await using (engine) await Measure(engine, options, generator, textBytes, asked, real, judged, cancellation);
        Directory.Delete(options.Folder, recursive: true);
        return 0;
    }

    private static IEnumerable<IEngine> Engines(LoadOptions options)
    {
        yield return new GreffeEngine(Path.Combine(options.Folder, "greffe"));
        if (options.Postgres is { } connection) yield return new PostgresEngine(connection);
        yield return new SqliteEngine(Path.Combine(options.Folder, "compare.db"));
    }

    private static async Task Measure(
        IEngine engine, LoadOptions options, Generator generator, long textBytes, IReadOnlyList<string> asked,
        IReadOnlyList<PublicDecision> real, IReadOnlyList<Judgement> judged, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        await engine.Index(Generated(generator, options.Decisions), cancellation);
        var indexed = watch.Elapsed;
        var size = await engine.Size(cancellation);
        foreach (var words in asked.Take(20)) await engine.Search(words, cancellation);
        List<double> times = [];
        foreach (var words in asked)
        {
            watch.Restart();
            await engine.Search(words, cancellation);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        var (tuning, heldOut) = await Relevance(engine, real, judged, cancellation);
        Say($"| {engine.Name} | {indexed.TotalSeconds:0} s | {size / 1e6:0} MB, {100.0 * size / textBytes:0} % | {times[times.Count / 2]:0.0} ms | {times[times.Count * 95 / 100]:0.0} ms | {tuning:0.000} | {heldOut:0.000} |");
    }

    private static async Task<(double Tuning, double HeldOut)> Relevance(
        IEngine engine, IReadOnlyList<PublicDecision> real, IReadOnlyList<Judgement> judged, CancellationToken cancellation)
    {
        if (real.Count == 0) return (double.NaN, double.NaN);
        await engine.Index(real.ToAsyncEnumerable(), cancellation);
        List<(string Half, double Ndcg)> scores = [];
        foreach (var judgement in judged) scores.Add((judgement.Half, judgement.NdcgOf(await engine.Search(judgement.Question, cancellation))));
        return (Mean("tuning"), Mean("held-out"));

        double Mean(string half) => scores.Where(score => score.Half == half).Average(score => score.Ndcg);
    }

    private static List<string> Asked(Vocabulary vocabulary, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Questions).Select(number => string.Join(' ', Enumerable.Range(0, 1 + number % 3).Select(_ => vocabulary.DrawAsked(random))))];
    }

    private static IAsyncEnumerable<PublicDecision> Generated(Generator generator, int count) =>
        Enumerable.Range(0, count).Select(generator.Decision).ToAsyncEnumerable();

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
