using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.Store;
using Greffe.Catalogue.TraceLineage;
using Greffe.Records;

namespace Greffe.Benchmarks.Lineage;

/// <summary>Five hops in a graph of a million flows, through the real intake and the real answers.</summary>
internal static class LineageBench
{
    public const string Usage = "  lineage [--edges 1000000] [--seed 20261123] [--folder DIR]";

    private const int Layers = 20;

    public static int Run(string[] args)
    {
        var edges = int.Parse(Value(args, "--edges") ?? "1000000", CultureInfo.InvariantCulture);
        var random = new Random(int.Parse(Value(args, "--seed") ?? "20261123", CultureInfo.InvariantCulture));
        var folder = Directory.CreateDirectory(Value(args, "--folder") ?? Path.Combine(Path.GetTempPath(), $"greffe-lineage-{Environment.ProcessId}")).FullName;
        try
        {
            using var store = new RecordStore(Path.Combine(folder, "records.db"), [CatalogueStore.Schema, LineageModule.Schema], TimeProvider.System);
            var watch = Stopwatch.StartNew();
            var events = Fill(store, edges / 20, edges, random);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"intake: {events} events in {watch.Elapsed.TotalSeconds:F1} s, {events / watch.Elapsed.TotalSeconds:F0} events/s"));
            Bulk(store, edges - (edges / 20), edges, random);
            using var graph = new FollowGraph(store);
            watch.Restart();
            var held = graph.Load();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load: {held} flows in {watch.Elapsed.TotalMilliseconds:F0} ms, process {Environment.WorkingSet >> 20} MiB"));
            var read = new ReadLineage(store, graph, new CatalogueSubjects());
            Ask(read, random, edges, "any set of data");
            AskHubs(store, read);
            Fresh(store, graph, read);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    // A job reads one to five sets of earlier layers and writes one to three of its own; some sets are read far more than others.
    private static int Fill(RecordStore store, int wanted, int edges, Random random)
    {
        var take = new TakeEvents(store, new(null));
        var (written, jobs) = (0, 0);
        var batch = new List<JsonElement>();
        while (written < wanted)
        {
            var layer = random.Next(1, Layers);
            var reads = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Dataset(random, edges, random.Next(Math.Max(0, layer - 3), layer))).Distinct().ToList();
            var writes = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Dataset(random, edges, layer)).Distinct().ToList();
            written += reads.Count + writes.Count;
            batch.Add(JsonSerializer.SerializeToElement(new
            {
                eventTime = "2026-01-01T00:00:00Z", producer = "urn:bench", schemaURL = "urn:bench", job = new { @namespace = "bench", name = $"job.{jobs++}" },
                inputs = reads.Select(name => new { @namespace = "bench", name }), outputs = writes.Select(name => new { @namespace = "bench", name }),
            }));
            if (batch.Count < 1000) continue;
            take.Take("bench", "bench", batch);
            batch.Clear();
        }

        take.Take("bench", "bench", batch);
        return jobs;
    }

    // The rest of the same graph, written as the intake would have left it: the intake is measured above.
    private static void Bulk(RecordStore store, int wanted, int edges, Random random)
    {
        for (var (written, job) = (0, 10_000_000); written < wanted;)
        {
            var flows = new List<(string Source, string Target, string Job, bool Reads)>();
            for (; flows.Count < 20_000 && written + flows.Count < wanted; job++)
            {
                var layer = random.Next(1, Layers);
                var name = string.Create(CultureInfo.InvariantCulture, $"job.{job}");
                flows.AddRange(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Dataset(random, edges, random.Next(Math.Max(0, layer - 3), layer))).Distinct().Select(read => (read, name, name, true)));
                flows.AddRange(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Dataset(random, edges, layer)).Distinct().Select(write => (name, write, name, false)));
            }

            written += flows.Count;
            store.Write("bench", writer =>
            {
                var all = JsonSerializer.Serialize(flows.Select(flow => new { s = flow.Source, t = flow.Target, j = flow.Job, r = flow.Reads ? 1 : 0 }));
                writer.Execute("INSERT INTO lineage_nodes (kind, namespace, name, seq) SELECT DISTINCT 1 - (value ->> 'r'), 'bench', value ->> 's', 1 FROM json_each(@all) WHERE true ON CONFLICT DO NOTHING", new { all });
                writer.Execute("INSERT INTO lineage_nodes (kind, namespace, name, seq) SELECT DISTINCT value ->> 'r', 'bench', value ->> 't', 1 FROM json_each(@all) WHERE true ON CONFLICT DO NOTHING", new { all });
                writer.Execute("""
                    INSERT INTO lineage_edges (source, target, owner, signs, gone, seq)
                    SELECT s.id, t.id, CASE value ->> 'r' WHEN 1 THEN t.id ELSE s.id END, 0, 0, (SELECT seq FROM lineage_counter) + key + 1 FROM json_each(@all)
                    JOIN lineage_nodes s ON s.kind = 1 - (value ->> 'r') AND s.namespace = 'bench' AND s.name = value ->> 's' AND s.field = ''
                    JOIN lineage_nodes t ON t.kind = value ->> 'r' AND t.namespace = 'bench' AND t.name = value ->> 't' AND t.field = '' WHERE true ON CONFLICT DO NOTHING
                    """, new { all });
                writer.Execute("UPDATE lineage_counter SET seq = seq + @Count", new { flows.Count });
                writer.Trace("receive", "lineage", "bench");
                return 0;
            });
        }
    }

    private static string Dataset(Random random, int edges, int layer)
    {
        var many = edges / 5 / Layers;
        return string.Create(CultureInfo.InvariantCulture, $"l{layer}.d{(int)(many * Math.Pow(random.NextDouble(), 3))}");
    }

    private static void Ask(ReadLineage read, Random random, int edges, string what)
    {
        var (times, nodes, cut) = (new List<double>(), 0L, 0);
        for (var turn = 0; turn < 300; turn++)
        {
            var name = new LineageName(LineageKind.Dataset, "bench", Dataset(random, edges, random.Next(0, Layers)));
            var watch = Stopwatch.StartNew();
            var answer = read.Around(new(name, null, 5, 5), Reader.Everything);
            if (answer is null) continue;
            times.Add(watch.Elapsed.TotalMilliseconds);
            nodes += answer.Nodes.Count;
            cut += answer.Cut ? 1 : 0;
        }

        Tell(what, times, nodes, cut);
    }

    private static void AskHubs(RecordStore store, ReadLineage read)
    {
        var hubs = store.Read(records => records.Query<string>("SELECT n.name FROM lineage_edges e JOIN lineage_nodes n ON n.id = e.source WHERE n.kind = 0 GROUP BY e.source ORDER BY count(*) DESC LIMIT 100"));
        var (times, nodes, cut) = (new List<double>(), 0L, 0);
        foreach (var hub in hubs)
        {
            var watch = Stopwatch.StartNew();
            var answer = read.Around(new(new(LineageKind.Dataset, "bench", hub), null, 5, 5), Reader.Everything)!; // A hub is in the graph.
            times.Add(watch.Elapsed.TotalMilliseconds);
            nodes += answer.Nodes.Count;
            cut += answer.Cut ? 1 : 0;
        }

        Tell("the 100 sets most read", times, nodes, cut);
    }

    // The whole reach, none cut: what an answer would need that told every node.
    private static void Fresh(RecordStore store, FollowGraph graph, ReadLineage read)
    {
        var start = store.Read(records => records.First<int>("SELECT e.source FROM lineage_edges e JOIN lineage_nodes n ON n.id = e.source WHERE n.kind = 0 AND n.name LIKE 'l0.%' GROUP BY e.source ORDER BY count(*) DESC LIMIT 1"));
        var watch = Stopwatch.StartNew();
        var all = store.Read(records => graph.Read(records, held => WalkLineage.From(held, start, 5, forward: true, int.MaxValue)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"walk without limit from the largest hub: {all.Nodes.Count} nodes in {watch.Elapsed.TotalMilliseconds:F1} ms"));
        watch.Restart();
        new TakeEvents(store, new(null)).Take("bench", "bench", [JsonSerializer.SerializeToElement(new { eventTime = "2026-01-02T00:00:00Z", producer = "urn:b", schemaURL = "urn:b", job = new { @namespace = "bench", name = "last" }, inputs = new[] { new { @namespace = "bench", name = "new" } } })]);
        var seen = read.Around(new(new(LineageKind.Dataset, "bench", "new"), null, 5, 5), Reader.Everything)?.Nodes.Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"write one event, then read it: {seen} node in {watch.Elapsed.TotalMilliseconds:F1} ms"));
    }

    private static void Tell(string what, List<double> times, long nodes, int cut)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"five steps both ways from {what}: {times.Count} questions, p50 {times[times.Count / 2]:F1} ms, p95 {times[(int)(times.Count * 0.95)]:F1} ms, max {times[^1]:F1} ms; {nodes / times.Count} nodes on average, {cut} cut at {ReadLineage.MaxNodes}"));
    }

    private static string? Value(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
