using Greffe.Decisions.People;
using Greffe.Look;
using Greffe.Records;

namespace Greffe.SignIn.ReadTrail;

/// <summary>The trail with names for people and the journal's word on each line.</summary>
internal sealed class RecordTrails(RecordStore store, JournalTraces journal, IAgentNames names) : IRecordTrails
{
    private const int MaxOfRecord = 200;

    public ValueTask<IReadOnlyList<TrailLine>> Of(string kind, string id, CancellationToken cancellation) =>
        Read(new() { Kind = kind, Id = id }, MaxOfRecord, cancellation);

    /// <summary>Lines that answer the question, the last one first.</summary>
    public async ValueTask<IReadOnlyList<TrailLine>> Read(TrailQuestion question, int limit, CancellationToken cancellation)
    {
        var traces = store.Read(reader => reader.Trail(question, limit));
        var known = names.Names([.. traces.Select(trace => trace.Agent).Distinct()]);
        var lines = new List<TrailLine>(traces.Count);
        foreach (var trace in traces)
            lines.Add(new(trace.Sequence, trace.At, trace.Agent, known.GetValueOrDefault(trace.Agent), trace.Verb, trace.Kind, trace.Id, trace.Fields,
                Shown(await journal.Compare(trace, cancellation))));
        return lines;
    }

    private static TrailProof Shown(TraceProof proof) => proof switch
    {
        TraceProof.Proven => TrailProof.Proven,
        TraceProof.Pending => TrailProof.Pending,
        _ => TrailProof.Different,
    };
}
