using System.Text.Json;
using Greffe.Catalogue.Checking;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.Store;
using Greffe.Catalogue.TraceLineage;
using Greffe.Records;
using Greffe.Tests;

namespace Greffe.Catalogue.Tests;

/// <summary>Events of OpenLineage in, and the graph of what holds now.</summary>
public sealed class LineageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("greffe-lineage").FullName;
    private readonly RecordStore _store;
    private readonly FollowGraph _graph;
    private readonly TakeEvents _take;
    private readonly ReadLineage _read;

    public LineageTests()
    {
        _store = new(Path.Combine(_folder, "records.db"), [CatalogueStore.Schema, LineageModule.Schema], new CatalogueFixture.Moment());
        (_graph, _take) = (new(_store), new(_store, new(null)));
        _read = new(_store, _graph, new CatalogueSubjects());
    }

    public void Dispose()
    {
        _graph.Dispose();
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("""{"eventTime":"2026-01-01T00:00:00Z","producer":"urn:p","schemaURL":"urn:s","job":{"namespace":"n","name":"j"}}""", null)]
    [InlineData("""{"eventTime":"2026-01-01T00:00:00Z","producer":"urn:p","schemaURL":"urn:s","dataset":{"namespace":"n","name":"d"}}""", null)]
    [InlineData("""{"eventTime":"2026-01-01T00:00:00+02:00","producer":"urn:p","schemaURL":"urn:s","run":{"runId":"3f5e83fa-3480-44ff-99c5-ff943904e5e8"},"job":{"namespace":"n","name":"j"},"eventType":"OTHER"}""", null)]
    [InlineData("""{"eventTime":"2026-01-01","producer":"urn:p","schemaURL":"urn:s","job":{"namespace":"n","name":"j"}}""", "eventTime")]
    [InlineData("""{"eventTime":"2026-01-01T00:00:00Z","producer":"p","schemaURL":"urn:s","job":{"namespace":"n","name":"j"}}""", "producer")]
    [InlineData("""{"eventTime":"2026-01-01T00:00:00Z","producer":"urn:p","schemaURL":"urn:s","run":{"runId":"x"},"job":{"namespace":"n","name":"j"}}""", "runId")]
    [InlineData("""{"eventTime":"2026-01-01T00:00:00Z","producer":"urn:p","schemaURL":"urn:s","eventType":"DONE","run":{"runId":"3f5e83fa-3480-44ff-99c5-ff943904e5e8"},"job":{"namespace":"n","name":"j"}}""", "eventType")]
    [InlineData("""{"eventTime":"2026-01-01T00:00:00Z","producer":"urn:p","schemaURL":"urn:s","job":{"name":"j"}}""", "job")]
    [InlineData("""{"eventTime":"2026-01-01T00:00:00Z","producer":"urn:p","schemaURL":"urn:s","job":{"namespace":"n","name":"j"},"inputs":[{"name":"d"}]}""", "inputs")]
    [InlineData("""{"eventTime":"2026-01-01T00:00:00Z","producer":"urn:p","schemaURL":"urn:s"}""", "Ni événement")]
    [InlineData("[]", "objet")]
    public void An_event_is_read_or_refused_with_the_member_that_is_wrong(string json, string? reason)
    {
        var read = LineageReader.Read(Json(json));
        Assert.Equal(reason is null, read.Event is not null);
        if (reason is not null) Assert.Contains(reason, read.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_event_of_the_standards_own_scenarios_enters_the_graph()
    {
        var events = Directory.GetFiles(Greffe.Tests.Shared.Path("standards", "openlineage", "compatibility-tests", "consumer", "scenarios"), "*.json", SearchOption.AllDirectories)
            .Where(path => path.Contains($"{Path.DirectorySeparatorChar}CLL{Path.DirectorySeparatorChar}events", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(path => Json(File.ReadAllText(path))).ToList();
        var take = new TakeEvents(_store, new(Greffe.Tests.Shared.Path("standards", "openlineage")));
        Assert.All(take.Take("a", "a", events), result => Assert.Equal(LineageOutcome.Taken, result.Outcome));
        Assert.Equal(10, _store.Read(records => records.First<long>("SELECT count(*) FROM lineage_edges e JOIN lineage_nodes n ON n.id = e.target WHERE n.kind = 2 AND gone = 0")));
    }

    [Fact]
    public void A_batch_takes_what_is_right_and_says_what_is_not_one_by_one()
    {
        var results = _take.Take("a", "a", [Declares("j", ["d1"], ["d2"]), Json("3"), Json("{}"), Declares("k", ["d2"], ["d3"])]);
        Assert.Equal([LineageOutcome.Taken, LineageOutcome.Refused, LineageOutcome.Refused, LineageOutcome.Taken], results.Select(result => result.Outcome));
        var answer = SendEvents.Answer(results);
        Assert.Equal(("partial_success", 4, 2, 2), (answer.Status, answer.Summary.Received, answer.Summary.Successful, answer.Summary.Failed));
        Assert.Equal([1, 2], answer.FailedEvents.Select(failed => failed.Index));
    }

    [Fact]
    public void An_event_sent_twice_changes_nothing_whatever_the_order_of_its_members()
    {
        _take.Take("a", "a", [Json("""{"eventTime":"2026-01-01T00:00:00Z","producer":"urn:p","schemaURL":"urn:s","job":{"namespace":"n","name":"j"},"inputs":[{"namespace":"n","name":"d"}]}""")]);
        var before = Dump();
        var again = _take.Take("a", "a", [Json("""{"inputs":[{"name":"d","namespace":"n"}],"job":{"name":"j","namespace":"n"},"schemaURL":"urn:s","producer":"urn:p","eventTime":"2026-01-01T00:00:00Z"}""")]);
        Assert.Equal(LineageOutcome.Known, again[0].Outcome);
        Assert.Equal(before, Dump());
    }

    [Fact]
    public void In_whatever_order_events_come_the_graph_is_the_same()
    {
        JsonElement[] events =
        [
            Runs("j", 1, "START", 1, ["a"], []), Runs("j", 1, "COMPLETE", 2, [], ["b"]), Runs("j", 2, "START", 3, ["a", "c"], []), Runs("j", 2, "FAIL", 4, [], []),
            Runs("j", 3, "COMPLETE", 5, ["c"], ["b", "e"]), Runs("j", 4, "START", 6, ["f"], []), Runs("k", 5, "ABORT", 2, ["b"], ["g"]), Declares("l", ["g"], ["h"]),
        ];
        _take.Take("a", "a", events);
        var expected = Edges();
        // The last complete run of j reads c and writes b and e, the one under way reads f; k has only ever failed.
        Assert.Equal(["b>k", "c>j", "f>j", "g>l", "j>b", "j>e", "k>g", "l>h"], expected);
        var random = new Random(20261123);
        for (var turn = 0; turn < 12; turn++)
        {
            using var other = new LineageTests();
            var mixed = events.ToArray();
            random.Shuffle(mixed);
            foreach (var chunk in mixed.Chunk(1 + (turn % 3))) other._take.Take("a", "a", chunk);
            Assert.Equal(expected, other.Edges());
        }
    }

    [Fact]
    public void A_run_that_says_nothing_of_data_leaves_the_flows_as_they_were()
    {
        _take.Take("a", "a", [Runs("j", 1, "COMPLETE", 1, ["a"], ["b"]), Runs("j", 2, "COMPLETE", 2, [], [])]);
        Assert.Equal(["a>j", "j>b"], Edges());
    }

    [Fact]
    public void Five_steps_both_ways_are_told_nearest_first_and_the_sixth_is_not()
    {
        _take.Take("a", "a", [.. Enumerable.Range(0, 14).Select(at => Declares($"j{at}", [$"d{at}"], [$"d{at + 1}"]))]);
        var answer = Around("d7", 5, 5)!;
        Assert.Equal(["d2", "d3", "d4", "d5", "d6"], answer.Nodes.Where(node => node is { Kind: "dataset", Steps: < 0 }).Select(node => node.Name).Order(StringComparer.Ordinal));
        Assert.Equal([("d8", 1), ("d9", 2), ("d10", 3), ("d11", 4), ("d12", 5)], answer.Nodes.Where(node => node is { Kind: "dataset", Steps: > 0 }).Select(node => (node.Name, node.Steps)));
        Assert.Equal(10, answer.Nodes.Count(node => node.Kind == "job"));
        Assert.False(answer.Cut);
    }

    [Fact]
    public void A_cycle_ends_and_whoever_reads_after_a_write_sees_it()
    {
        _take.Take("a", "a", [Declares("j", ["a"], ["b"]), Declares("k", ["b"], ["a"])]);
        Assert.Equal(["b"], Around("a", 0, 5)!.Nodes.Where(node => node.Kind == "dataset").Select(node => node.Name));
        _take.Take("a", "a", [Declares("l", ["b"], ["c"])]);
        Assert.Equal(["b", "c"], Around("a", 0, 5)!.Nodes.Where(node => node.Kind == "dataset").Select(node => node.Name));
    }

    [Fact]
    public void A_column_is_followed_through_others_with_what_masks_it()
    {
        _take.Take("a", "a",
        [
            Columns("n1", ("nom_masque", "source", "nom", true), ("ville", "source", "ville", false)), Columns("n2", ("ville_2", "n1", "ville", false)),
        ]);
        var answer = _read.Around(new(new(LineageKind.Column, "n", "source", "ville"), null, 5, 5), Reader.Everything)!;
        Assert.Equal([("n1", "ville", 1), ("n2", "ville_2", 2)], answer.Nodes.Select(node => (node.Name, node.Field, node.Steps)));
        var masked = _read.Around(new(new(LineageKind.Column, "n", "source", "nom"), null, 5, 5), Reader.Everything)!;
        Assert.True(Assert.Single(masked.Links).Masked);
    }

    [Fact]
    public void A_visitor_sees_the_platforms_own_and_described_public_data_and_is_told_how_many_are_hidden()
    {
        _take.Take("system", TakeEvents.Platform, [Declares("j", ["a"], ["b"])]);
        _take.Take("a", "a", [Declares("secret", ["b"], ["c"])]);
        var answer = _read.Around(new(new(LineageKind.Dataset, "n", "a"), null, 5, 5), Reader.Visitor)!;
        Assert.Equal(["b", "j"], answer.Nodes.Select(node => node.Name).Order(StringComparer.Ordinal));
        Assert.Equal(2, answer.Hidden);
        Assert.Null(_read.Around(new(new(LineageKind.Dataset, "n", "c"), null, 5, 5), Reader.Visitor));
        Assert.Empty(_read.Find("secret", Reader.Visitor, 10));
        Assert.Single(_read.Find("secret", new(Visibility.Internal), 10));
    }

    [Fact]
    public void Where_a_data_set_lies_is_shown_only_to_who_may_read_that_field()
    {
        _take.Take("a", "a", [Declares("j", ["table_interne"], ["sortie"])]);
        _store.Write("a", writer => writer.Put(CatalogueFixture.DataSet("jeu", "Jeu décrit", (Fields.Location, "n/table_interne"))));
        var seen = _read.Around(new(null, "jeu", 5, 5), Reader.Visitor)!;
        Assert.Equal(("Jeu décrit", "", "/catalogue/jeux/jeu"), (seen.Start.Name, seen.Start.Namespace, seen.Start.Address));
        Assert.DoesNotContain("table_interne", JsonSerializer.Serialize(seen), StringComparison.Ordinal);
        Assert.Null(_read.Around(new(new(LineageKind.Dataset, "n", "table_interne"), null, 5, 5), Reader.Visitor));
        Assert.Empty(_read.Find("table_interne", new(Visibility.Internal), 10));
        Assert.Equal("table_interne", _read.Around(new(null, "jeu", 5, 5), Reader.Everything)!.Start.Name);
    }

    [Theory]
    [InlineData(Visibility.Internal)]
    [InlineData(Visibility.Restricted)]
    public void What_the_catalogue_keeps_from_a_reader_the_lineage_keeps_too_even_of_the_platforms_own(Visibility level)
    {
        var own = TellOwnRuns.Namespace;
        JsonElement Makes(string job, string output) => Json($$"""{"eventTime":"2026-01-01T00:00:00Z","producer":"urn:p","schemaURL":"urn:s","job":{"namespace":"{{own}}","name":"{{job}}"},"inputs":[{"namespace":"{{own}}","name":"ouvert"}],"outputs":[{"namespace":"{{own}}","name":"{{output}}"}]}""");
        _take.Take("system", TakeEvents.Platform, [Makes("j1", "sortie"), Makes("j2", "cachee")]);
        _store.Write("a", writer => writer.Put(CatalogueFixture.DataSet("cachee", "Sortie cachée") with { Visibility = level }));
        foreach (var reads in Enum.GetValues<Visibility>())
        {
            var (reader, sees) = (new Reader(reads), reads >= level);
            string[] told =
            [
                JsonSerializer.Serialize(_read.Around(new(new(LineageKind.Dataset, own, "ouvert"), null, 5, 5), reader)), JsonSerializer.Serialize(_read.Find("", reader, 100)),
                JsonSerializer.Serialize(AskLineage.EventsFor(_store, new CatalogueSubjects(), reader, 0, 100)),
            ];
            Assert.All(told, text => Assert.Equal(sees, text.Contains("cachee", StringComparison.Ordinal)));
            Assert.All(told, text => Assert.Contains("sortie", text, StringComparison.Ordinal));
            Assert.Equal(sees, _read.Around(new(new(LineageKind.Dataset, own, "cachee"), null, 5, 5), reader) is not null);
            Assert.Equal(sees, _read.Around(new(null, "cachee", 5, 5), reader) is not null);
        }
    }

    [Fact]
    public void A_place_that_two_records_name_is_as_hidden_as_the_more_hidden_one()
    {
        _take.Take("a", "a", [Declares("j", ["table"], ["sortie"])]);
        _store.Write("a", writer => new[] { CatalogueFixture.DataSet("z-ouvert", "Ouvert", (Fields.Location, "n/table")), CatalogueFixture.DataSet("a-cache", "Caché", (Fields.Location, "n/table")) with { Visibility = Visibility.Restricted } }.Select(writer.Put).ToList());
        foreach (var record in new[] { "z-ouvert", "a-cache" }) Assert.Null(_read.Around(new(null, record, 5, 5), new(Visibility.Internal)));
        Assert.Empty(AskLineage.EventsFor(_store, new CatalogueSubjects(), new(Visibility.Internal), 0, 100).Events);
        Assert.Single(AskLineage.EventsFor(_store, new CatalogueSubjects(), Reader.Everything, 0, 100).Events);
    }

    [Fact]
    public async Task The_platforms_own_events_conform_to_the_standard_and_told_again_write_nothing()
    {
        var tell = new TellOwnRuns(new Invented(), new(_store, new(Greffe.Tests.Shared.Path("standards", "openlineage"))));
        Assert.Equal(2, await tell.Tell(TestContext.Current.CancellationToken));
        var before = Dump();
        Assert.Equal(0, await tell.Tell(TestContext.Current.CancellationToken));
        Assert.Equal(before, Dump());
        var check = new ConformanceCheck(Standard.OpenLineage, Greffe.Tests.Shared.Path("standards", "openlineage"));
        Assert.All(_store.Read(records => records.Query<string>("SELECT body FROM lineage_events")), body => Assert.Empty(check.Check(Json(body))));
    }

    internal static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    internal static JsonElement Declares(string job, string[] reads, string[] writes) => JsonSerializer.SerializeToElement(new
    {
        eventTime = "2026-01-01T00:00:00Z", producer = "urn:p", schemaURL = "urn:s", job = new { @namespace = "n", name = job }, inputs = Datasets(reads), outputs = Datasets(writes),
    });

    private static JsonElement Runs(string job, int run, string type, int hour, string[] reads, string[] writes) => JsonSerializer.SerializeToElement(new
    {
        eventTime = $"2026-01-01T{hour:00}:00:00Z", producer = "urn:p", schemaURL = "urn:s", eventType = type, run = new { runId = $"00000000-0000-0000-0000-{run:000000000000}" },
        job = new { @namespace = "n", name = job }, inputs = Datasets(reads), outputs = Datasets(writes),
    });

    private static JsonElement Columns(string dataset, params (string To, string Dataset, string From, bool Masked)[] columns) => JsonSerializer.SerializeToElement(new
    {
        eventTime = "2026-01-01T00:00:00Z", producer = "urn:p", schemaURL = "urn:s",
        dataset = new
        {
            @namespace = "n", name = dataset,
            facets = new { columnLineage = new { _producer = "urn:p", _schemaURL = "urn:s", fields = columns.ToDictionary(column => column.To, column => new { inputFields = new[] { new { @namespace = "n", name = column.Dataset, field = column.From, transformations = new[] { new { type = "DIRECT", masking = column.Masked } } } } }) } },
        },
    });

    private static object[] Datasets(string[] names) => [.. names.Select(name => new { @namespace = "n", name })];

    private LineageAnswer? Around(string dataset, int before, int after) => _read.Around(new(new(LineageKind.Dataset, "n", dataset), null, before, after), Reader.Everything);

    private string[] Edges() => [.. _store.Read(records => records.Query<string>("SELECT s.name || '>' || t.name FROM lineage_edges e JOIN lineage_nodes s ON s.id = e.source JOIN lineage_nodes t ON t.id = e.target WHERE gone = 0")).Order(StringComparer.Ordinal)];

    private string Dump() => string.Join('\n', ((string[])["lineage_events", "lineage_nodes", "lineage_versions", "lineage_edges", "lineage_counter", "audit"])
        .SelectMany(table => _store.Read(records => records.Query<dynamic>($"SELECT * FROM {table}")).Select(row => (string)JsonSerializer.Serialize((IDictionary<string, object>)row))));

    private sealed class Invented : IPlatformRuns
    {
        public IReadOnlyList<PlatformJob> Jobs { get; } =
        [
            new("release", "1", [new("occultations", new Dictionary<string, string> { ["personal-data"] = "pseudonymised" })],
                [new("decisions", new Dictionary<string, string> { ["port"] = "public" }, new Dictionary<string, IReadOnlyList<PlatformColumn>> { ["text"] = [new("occultations", "text", Masked: true)] })],
                new Dictionary<string, string> { ["treatment"] = "release" }),
        ];

        public async IAsyncEnumerable<PlatformRun> Runs([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
        {
            await Task.Yield();
            yield return new(Guid.Parse("3f5e83fa-3480-44ff-99c5-ff943904e5e8"), "release", new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), 12);
        }
    }
}
