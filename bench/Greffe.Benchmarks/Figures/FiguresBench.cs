using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;
using Greffe.Decisions;
using Greffe.Decisions.Figures;
using Greffe.Indicators;
using Greffe.Indicators.KeepFacts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Benchmarks.Figures;

/// <summary>Makes any number of figures and times every chart of every dashboard over them, with nothing drawn before and with all drawn.</summary>
internal static class FiguresBench
{
    public const string Usage = "  figures FOLDER --rows N [--rounds N]   makes N figures in FOLDER (kept when there), then times every dashboard";

    private const int Places = 600, Periods = 120;

    private static readonly (string Measure, string Grain)[] Measures =
    [
        ("prisons.detenus", "day"), ("prisons.places", "day"), ("prisons.prevenus", "day"), ("activite.stock", "day"), ("activite.terminees", "month"),
        ("activite.nouvelles", "month"), ("activite.terminees-mois", "month"), ("activite.etp-magistrats", "month"), ("activite.stock-ancien", "day"),
        ("activite.anciennete-cumulee", "day"), ("decisions.recues", "month"), ("decisions.publiees", "month"), ("decisions.hors-delai", "month"), ("decisions.dans-le-delai", "month"),
        ("prisons.places-theoriques", "day"),
    ];

    public static async Task<int> Run(string[] args)
    {
        var (folder, rows, rounds) = (Path.GetFullPath(args[0]), Number(args, "--rows", 1_000_000), (int)Number(args, "--rounds", 5));
        using (var facts = new FactFiles(folder))
        {
            Make(facts.Current, rows);
            Print("summaries, made at import", [await Timed(() => Task.Run(() => { facts.Summarise(); return 0; }))]);
        }

        List<double> charts = [], cold = [], warm = [], courts = [];
        for (var round = 0; round < rounds; round++)
        {
            await using var services = Services(folder);
            var figures = services.GetRequiredService<IShowFigures>();
            foreach (var dashboard in figures.Dashboards)
            {
                cold.Add(await Timed(() => figures.Dashboard(dashboard.Id, default).AsTask()));
                warm.Add(await Timed(() => figures.Dashboard(dashboard.Id, default).AsTask()));
            }

            foreach (var court in (await figures.Courts(default)).Take(10)) courts.Add(await Timed(() => figures.Court(court, default).AsTask()));
            await using var again = Services(folder);
            var each = again.GetRequiredService<IShowFigures>();
            await each.Chart("prisons-types", null, default); // the engine is started with the server
            foreach (var dashboard in figures.Dashboards)
                foreach (var chart in (await figures.Dashboard(dashboard.Id, default))!.Charts) charts.Add(await Timed(() => Named(chart.Id, () => each.Chart(chart.Id, null, default).AsTask())));
        }

        Print("one chart, never drawn", charts);
        Print("one dashboard, never drawn", cold);
        Print("one dashboard, drawn before", warm);
        Print("the page of a court, seven charts, never drawn", courts);
        return 0;
    }

    private static ServiceProvider Services(string folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Indicators:Folder"] = folder }).Build();
        return new ServiceCollection().AddLogging().AddIndicators(configuration).BuildServiceProvider();
    }

    private static void Make(string current, long rows)
    {
        var matters = Math.Max(1, rows / (Measures.Length * Places * Periods));
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        // The first places are real courts, so that their pages can be drawn; a court has its kind and one of 36 courts of appeal.
        var courts = KnownCourts.All.Where(court => court.Code.Jurisdiction.Key == "tj").Take(160).Select(court => court.Code.Value).ToList();
        var codes = string.Join(", ", Enumerable.Range(0, Places).Select(at => $"'{(at < courts.Count ? courts[at] : $"lieu:{at}")}'"));
        foreach (var (measure, grain) in Measures)
        {
            var file = Path.Combine(current, $"{measure}.parquet");
            if (File.Exists(file)) continue;
            using var command = connection.CreateCommand();
            command.CommandText = $"""
                COPY (SELECT '{measure}' AS measure, ([{codes}])[1 + (i // {matters}) % {Places}] AS place, 'Lieu ' || ((i // {matters}) % {Places}) AS place_label,
                    'Ressort ' || ((i // {matters}) % 36) AS parent, CASE WHEN (i // {matters}) % {Places} < {courts.Count} THEN 'tj' ELSE 'type-' || ((i // {matters}) % 7) END AS kind, 'm' || (i % {matters}) AS matter, '{grain}' AS grain,
                    (DATE '2016-08-01' + INTERVAL ((i // {matters * Places})::INT) MONTH)::DATE AS period, (5 + hash(i) % 900)::DOUBLE AS value, '' AS mark,
                    'Chiffres engendrés pour la mesure' AS source, DATE '2026-08-03' AS as_of
                    FROM range({matters * Places * Periods}) t(i)) TO '{file}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)
                """;
            command.ExecuteNonQuery();
        }

        var bytes = new DirectoryInfo(current).EnumerateFiles().Sum(file => file.Length);
        Console.WriteLine($"{matters * Places * Periods * Measures.Length:N0} figures, {bytes >> 20:N0} MiB");
    }

    private static async Task<T> Named<T>(string name, Func<Task<T>> ask)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = await ask();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}: {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms"));
        return answer;
    }

    private static async Task<double> Timed<T>(Func<Task<T>> ask)
    {
        var started = Stopwatch.GetTimestamp();
        await ask();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static void Print(string what, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: n {times.Count}, median {times[times.Count / 2]:0.0} ms, p95 {times[(int)(times.Count * 0.95)]:0.0} ms, max {times[^1]:0.0} ms"));
    }

    private static long Number(string[] args, string name, long otherwise) =>
        Array.IndexOf(args, name) is var at and >= 0 ? long.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
