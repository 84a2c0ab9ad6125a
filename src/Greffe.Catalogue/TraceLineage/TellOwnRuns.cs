using System.Text.Json;
using System.Text.Json.Nodes;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>
/// Tells the platform's own jobs and runs as events of OpenLineage, which enter the graph as everyone's do. The same jobs and runs give the same
/// events, so telling them again writes nothing.
/// </summary>
/// <param name="runs">The platform's own jobs and runs.</param>
/// <param name="take">Where events enter.</param>
public sealed class TellOwnRuns(IPlatformRuns runs, TakeEvents take)
{
    /// <summary>Namespace of the platform's jobs and sets of data.</summary>
    public const string Namespace = "greffe";

    private const string Producer = "urn:greffe:platform", Schema = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/";

    // A declaration is of no moment: the same job must give the same event.
    private const string Declared = "2026-01-01T00:00:00Z";

    /// <summary>Tells what is new; returns how many events were written.</summary>
    /// <exception cref="InvalidOperationException">The platform told an event that is none.</exception>
    public async Task<int> Tell(CancellationToken cancellation)
    {
        var jobs = runs.Jobs.ToDictionary(job => job.Name, StringComparer.Ordinal);
        List<JsonElement> events = [.. jobs.Values.Select(Declaration)];
        await foreach (var run in runs.Runs(cancellation))
            if (jobs.TryGetValue(run.Job, out var job)) events.Add(Ended(run, job));
        var results = take.TakeAll("system", TakeEvents.Platform, events).ToList();
        if (results.Find(result => result.Outcome == LineageOutcome.Refused) is { } refused) throw new InvalidOperationException($"An event of the platform was refused: {refused.Reason}");
        return results.Count(result => result.Outcome == LineageOutcome.Taken);
    }

    private static JsonElement Declaration(PlatformJob job) => Element(new()
    {
        ["eventTime"] = Declared, ["producer"] = Producer, ["schemaURL"] = Schema + "JobEvent", ["job"] = Job(job),
        ["inputs"] = Datasets(job.Reads), ["outputs"] = Datasets(job.Writes),
    });

    private static JsonElement Ended(PlatformRun run, PlatformJob job)
    {
        var outputs = Datasets(job.Writes);
        foreach (var output in outputs) output!["outputFacets"] = new JsonObject { ["outputStatistics"] = Facet("OutputStatisticsOutputDatasetFacet", "1-0-2", ("rowCount", run.Items)) };
        return Element(new()
        {
            ["eventType"] = "COMPLETE", ["eventTime"] = run.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture),
            ["producer"] = Producer, ["schemaURL"] = Schema + "RunEvent", ["run"] = new JsonObject { ["runId"] = run.Id.ToString("D") }, ["job"] = Job(job),
            ["inputs"] = Datasets(job.Reads), ["outputs"] = outputs,
        });
    }

    private static JsonObject Job(PlatformJob job) => new()
    {
        ["namespace"] = Namespace, ["name"] = job.Name,
        ["facets"] = new JsonObject { ["tags"] = Tags("TagsJobFacet", [.. job.Marks, new("version", job.Version)]) },
    };

    private static JsonArray Datasets(IReadOnlyList<PlatformDataset> datasets) => [.. datasets.Select(dataset =>
    {
        var facets = new JsonObject { ["tags"] = Tags("TagsDatasetFacet", dataset.Marks) };
        if (dataset.Columns is { } columns) facets["columnLineage"] = Columns(columns);
        return new JsonObject { ["namespace"] = Namespace, ["name"] = dataset.Name, ["facets"] = facets };
    })];

    private static JsonObject Tags(string facet, IEnumerable<KeyValuePair<string, string>> marks) => Facet(facet, "1-0-0",
        ("tags", new JsonArray([.. marks.OrderBy(mark => mark.Key, StringComparer.Ordinal).Select(mark => new JsonObject { ["key"] = mark.Key, ["value"] = mark.Value, ["source"] = "greffe" })])));

    private static JsonObject Columns(IReadOnlyDictionary<string, IReadOnlyList<PlatformColumn>> columns)
    {
        var fields = new JsonObject();
        foreach (var (column, sources) in columns.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            fields[column] = new JsonObject { ["inputFields"] = new JsonArray([.. sources.Select(Source)]) };
        return Facet("ColumnLineageDatasetFacet", "1-2-0", ("fields", fields));
    }

    private static JsonObject Source(PlatformColumn column) => new()
    {
        ["namespace"] = Namespace, ["name"] = column.Dataset, ["field"] = column.Column,
        ["transformations"] = new JsonArray(new JsonObject { ["type"] = "DIRECT", ["masking"] = column.Masked }),
    };

    private static JsonObject Facet(string name, string version, params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var facet = new JsonObject { ["_producer"] = Producer, ["_schemaURL"] = $"https://openlineage.io/spec/facets/{version}/{name}.json" };
        foreach (var (member, value) in members) facet[member] = value;
        return facet;
    }

    private static JsonElement Element(JsonObject value) => JsonSerializer.SerializeToElement(value);
}
