using System.Diagnostics;
using System.Globalization;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.FindRecords;
using Greffe.Catalogue.Store;
using Greffe.Records;

namespace Greffe.Benchmarks.Catalogue;

/// <summary>Speed of the catalogue on invented records: writing, faceted search, pages of 1,000, first search of a process.</summary>
internal static class CatalogueBench
{
    public const string Usage = "  catalogue FILE [DATASETS]   writes and searches a catalogue of invented data sets, ten distributions each (100,000 by default)";

    private const int Seed = 11;
    private const int Batch = 500;

    private static readonly Reader[] Readers = [Reader.Visitor, new(Visibility.Internal), new(Visibility.Restricted)];

    /// <summary>Runs; 0, or 2 for wrong use.</summary>
    public static int Run(string[] arguments)
    {
        var count = 100_000;
        if (arguments is not [var file, .. var rest] || rest.Length > 1 || (rest is [var text] && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count)))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        using var store = new RecordStore(file, [CatalogueStore.Schema], TimeProvider.System);
        Fill(store, count);
        var search = new RecordSearch(store, TimeProvider.System);
        Say("first search of a process (facets read once)", [Time(() => search.Handle(new(), Reader.Visitor))]);
        Ask(search, "no words, no facet", _ => new());
        Ask(search, "no words, three facets", random => new() { Narrowed = InventedRecords.Narrowed(random) });
        Ask(search, "one frequent word (over half of the records)", _ => new() { Words = "données" });
        Ask(search, "one word, three facets", random => new() { Words = InventedRecords.Word(random), Narrowed = InventedRecords.Narrowed(random) });
        Ask(search, "two words", random => new() { Words = $"{InventedRecords.Word(random)} {InventedRecords.Word(random)}" });
        Ask(search, "the beginning of a word (three letters)", random => new() { Words = InventedRecords.Word(random)[..3] });
        Pages(store, search);
        Fresh(store, search);
        return 0;
    }

    private static void Fill(RecordStore store, int count)
    {
        var there = store.Read(records => records.Count(RecordKind.DataSet, Reader.Everything));
        if (there >= count)
        {
            Console.WriteLine($"{there:N0} data sets are there already.");
            return;
        }

        var clock = Stopwatch.StartNew();
        var random = new Random(Seed);
        store.Write("bench", writer => InventedRecords.Domains.Select(writer.Put).ToList());
        for (var at = 0; at < count; at += Batch)
        {
            var from = at;
            store.Write("bench", writer => Enumerable.Range(from, Math.Min(Batch, count - from)).Select(number => writer.Put(InventedRecords.DataSet(number, random))).ToList());
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"wrote {count} data sets with {count * InventedRecords.Distributions} distributions: {clock.Elapsed.TotalSeconds:0} s, {count / clock.Elapsed.TotalSeconds:0} data sets/s"));
    }

    private static void Ask(RecordSearch search, string what, Func<Random, RecordQuery> question)
    {
        var random = new Random(Seed);
        List<double> times = [], busy = [];
        for (var at = 0; at < 300; at++)
        {
            var query = question(random);
            var before = Environment.CpuUsage.TotalTime;
            times.Add(Time(() => search.Handle(query, Readers[at % Readers.Length])));
            busy.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        Say(what, times);
        Say("  of which processor", busy);
    }

    private static void Pages(RecordStore store, RecordSearch search)
    {
        List<double> times = [], busy = [];
        HashSet<int> statements = [];
        for (var at = 0; at < 30; at++)
        {
            var page = at;
            var before = Environment.CpuUsage.TotalTime;
            times.Add(Time(() => store.Read(records =>
            {
                search.Handle(records, new() { Limit = 1000, Offset = page * 1000 }, Reader.Visitor);
                return statements.Add(records.Statements);
            })));
            busy.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        Say($"a page of 1,000 with its distributions ({string.Join(", ", statements)} statements)", times);
        Say("  of which processor", busy);
    }

    private static void Fresh(RecordStore store, RecordSearch search)
    {
        List<double> times = [];
        for (var at = 0; at < 30; at++)
        {
            var title = string.Create(CultureInfo.InvariantCulture, $"nouveauté{at}");
            var made = InventedRecords.DataSet(1_000_000 + at, new(at));
            var record = made with { Values = made.Values.With(Fields.Title, title), Visibility = Visibility.Public };
            store.Write("bench", writer => writer.Put(record));
            times.Add(Time(() =>
            {
                if (search.Handle(new() { Words = title }, Reader.Visitor).Total != 1) throw new InvalidOperationException("What was just written was not found.");
            }));
            store.Write("bench", writer => writer.Remove(record.Id));
        }

        Say("the search just after a write, which it finds", times);
    }

    private static double Time<T>(Func<T> work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static double Time(Action work) => Time(() =>
    {
        work();
        return 0;
    });

    private static void Say(string what, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: median {times[times.Count / 2]:0.0} ms, p95 {times[times.Count * 95 / 100]:0.0} ms, most {times[^1]:0.0} ms over {times.Count}"));
    }
}
