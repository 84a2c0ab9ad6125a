using System.Text.Json;
using Greffe.Catalogue.Describe;
using Greffe.Decisions.People;
using Greffe.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>Events out, in the order received.</summary>
/// <param name="Events">The events as they came.</param>
/// <param name="Next">Position to give as <c>after</c> to go on; null at the end.</param>
public sealed record LineageEventsPage(IReadOnlyList<JsonElement> Events, long? Next);

/// <summary>Questions to the graph, and events out.</summary>
internal static class AskLineage
{
    private const int MaxEvents = 1000;

    public static void MapAsking(this RouteGroupBuilder api)
    {
        api.MapGet("/events", Events).WithName("ListLineageEvents").WithSummary("OpenLineage events in the order received: the platform's own for everyone, all for agents");
        api.MapGet("/nodes", Nodes).WithName("FindLineageNodes").WithSummary("Find jobs and data sets of the lineage graph by name");
        api.MapGet("/graph", Graph).WithName("AskLineageGraph").WithSummary("What a job, data set or column is computed from, and what is computed from it");
        api.MapGet("/impact", ([AsParameters] LineageQuery asked, ReadLineage read, ICurrentAgent current) => Ask(asked, read, current, before: false, after: true))
            .WithName("AskLineageImpact").WithSummary("What breaks if this changes");
        api.MapGet("/origin", ([AsParameters] LineageQuery asked, ReadLineage read, ICurrentAgent current) => Ask(asked, read, current, before: true, after: false))
            .WithName("AskLineageOrigin").WithSummary("Where this comes from");
    }

    private static Results<Ok<LineageAnswer>, ProblemHttpResult> Graph([AsParameters] LineageQuery asked, ReadLineage read, ICurrentAgent current) => Ask(asked, read, current, before: true, after: true);

    private static Results<Ok<LineageAnswer>, ProblemHttpResult> Ask(LineageQuery asked, ReadLineage read, ICurrentAgent current, bool before, bool after)
    {
        var depth = asked.Depth ?? 5;
        if (depth is < 1 or > WalkLineage.MaxSteps) return LineageProblems.BadParameter("depth", $"un nombre de 1 à {WalkLineage.MaxSteps} est attendu");
        if (asked.Question(before ? depth : 0, after ? depth : 0) is not { } question)
            return LineageProblems.BadParameter("name", "« record » (une fiche du catalogue) ou « name » est nécessaire, avec « namespace », « kind » (dataset, job, column) et, pour une colonne, « field »");
        return read.Around(question, Reader.Of(current.Agent)) is { } answer ? TypedResults.Ok(answer) : LineageProblems.Unknown();
    }

    private static Ok<IReadOnlyList<LineageNodeLine>> Nodes(ReadLineage read, ICurrentAgent current, string? q = null, int limit = 100) =>
        TypedResults.Ok(read.Find(q ?? "", Reader.Of(current.Agent), Math.Clamp(limit, 1, 1000)));

    private static Ok<LineageEventsPage> Events(RecordStore store, ILineageSubjects subjects, ICurrentAgent current, long after = 0, int limit = 100) =>
        TypedResults.Ok(EventsFor(store, subjects, Reader.Of(current.Agent), after, Math.Clamp(limit, 1, MaxEvents)));

    /// <summary>A page of events, without those that name a place which the reader may not know of: it may hold fewer than asked, and go on.</summary>
    internal static LineageEventsPage EventsFor(RecordStore store, ILineageSubjects subjects, Reader reader, long after, int limit) => store.Read(records =>
    {
        var rows = records.Query<EventRow>(
            "SELECT seq AS Seq, body AS Body FROM lineage_events WHERE seq > @after AND (@all OR origin = @platform) ORDER BY seq LIMIT @limit",
            new { after, all = reader.Sees(Visibility.Internal), platform = TakeEvents.Platform, limit });
        var events = rows.Select(row => JsonSource.Parse(System.Text.Encoding.UTF8.GetBytes(row.Body))).Select(body => (Body: body, Named: Places(body))).ToList();
        var described = reader == Reader.Everything ? new Dictionary<LineageName, LineageSubject>() : subjects.Describe(records, [.. events.SelectMany(one => one.Named).Distinct()]);
        return new LineageEventsPage([.. events.Where(one => one.Named.All(name => described.GetValueOrDefault(name) is not { } subject || reader.Sees(subject.PlaceLevel))).Select(one => one.Body)],
            rows.Count == limit ? rows[^1].Seq : null);
    });

    // What was taken was read once: it can be read again.
    private static List<LineageName> Places(JsonElement body) => LineageReader.Read(body).Event is not { } said ? []
        : [.. said.Reads.Concat(said.Writes).Append(said.Owner).Concat((said.Columns ?? []).SelectMany(flow => new[] { flow.From.Whole, flow.To.Whole })).Where(name => name.Kind == LineageKind.Dataset).Distinct()];

    private sealed class EventRow
    {
        public long Seq { get; init; }

        public string Body { get; init; } = "";
    }
}
