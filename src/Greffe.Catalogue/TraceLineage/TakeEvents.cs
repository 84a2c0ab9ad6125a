using System.Globalization;
using System.Text.Json;
using Greffe.Records;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>What became of one event.</summary>
/// <param name="Index">Place in the batch, from 0.</param>
/// <param name="Outcome">Taken, known already, or refused.</param>
/// <param name="Hash">Hash of its canonical form; null when refused.</param>
/// <param name="Reason">French sentence; null unless refused.</param>
public sealed record LineageResult(int Index, LineageOutcome Outcome, string? Hash, string? Reason);

/// <summary>What becomes of an event.</summary>
public enum LineageOutcome
{
    /// <summary>It was written.</summary>
    Taken,

    /// <summary>It was there already: nothing was written.</summary>
    Known,

    /// <summary>It is not an event of OpenLineage 2: nothing of it was written, the others of the batch were.</summary>
    Refused,
}

/// <summary>Writes events into the store: body, nodes, flows that hold now. One transaction a batch; an event sent twice changes nothing.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="schemas">The published schema, when its folder is known: then every event is checked against it too.</param>
public sealed class TakeEvents(RecordStore store, LineageSchema schemas)
{
    /// <summary>Origin of the events that the platform makes of its own runs.</summary>
    public const string Platform = "platform";

    private static readonly JsonElement Nothing = JsonDocument.Parse("null").RootElement;

    /// <summary>Takes a batch.</summary>
    /// <param name="agent">Who sends it.</param>
    /// <param name="origin">Where it comes from: the sender's name, or <see cref="Platform"/>.</param>
    /// <param name="events">At most 10,000.</param>
    /// <returns>One result for each event, in order.</returns>
    public IReadOnlyList<LineageResult> Take(string agent, string origin, IReadOnlyList<JsonElement> events)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(events.Count, LineageBounds.MaxBatch);
        var read = events.Select(Read).ToList();
        return store.Write(agent, writer =>
        {
            var writing = new EventWriting(writer, origin == Platform);
            var results = read.Select((reading, index) => Write(writer, writing, origin, index, reading)).ToList();
            writing.Finish();
            if (writing.First is { } first)
                writer.Trace("receive", "lineage", string.Create(CultureInfo.InvariantCulture, $"{first}-{writing.Last}"), "events");
            return results;
        });
    }

    /// <summary>Takes a list of any length, in batches.</summary>
    public IEnumerable<LineageResult> TakeAll(string agent, string origin, IEnumerable<JsonElement> events) =>
        events.Chunk(1000).SelectMany((chunk, at) => Take(agent, origin, chunk).Select(result => result with { Index = result.Index + (at * 1000) }));

    private LineageReading Read(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined) value = Nothing;
        var read = LineageReader.Read(value);
        return read.Event is not null && schemas.Fault(value) is { } fault ? new(null, fault) : read;
    }

    private static LineageResult Write(RecordWriter writer, EventWriting writing, string origin, int index, LineageReading reading)
    {
        if (reading.Event is not { } one) return new(index, LineageOutcome.Refused, null, reading.Reason);
        var seq = writer.First<long?>("INSERT INTO lineage_events (hash, kind, at, origin, body) VALUES (@Hash, @Kind, @at, @origin, @Body) ON CONFLICT (hash) DO NOTHING RETURNING seq",
            new { one.Hash, one.Kind, at = RecordStore.Text(one.At), origin, one.Body });
        if (seq is null) return new(index, LineageOutcome.Known, one.Hash, null);
        writing.Add(one, seq.Value);
        return new(index, LineageOutcome.Taken, one.Hash, null);
    }
}
