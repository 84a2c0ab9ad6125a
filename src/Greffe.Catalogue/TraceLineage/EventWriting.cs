using Greffe.Records;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>Nodes and flows of one batch of events, in its transaction: flows are settled once for each owner, at the end.</summary>
internal sealed class EventWriting(RecordWriter writer, bool isPlatform)
{
    private readonly Dictionary<LineageName, long> _nodes = [];
    private readonly Dictionary<(long Owner, int Part), Dictionary<(long, long), FlowSigns>> _before = [];
    private long? _counter;

    /// <summary>Positions of the first and last event written.</summary>
    public long? First { get; private set; }

    public long Last { get; private set; }

    public void Add(LineageEvent one, long seq)
    {
        First ??= seq;
        Last = seq;
        var at = RecordStore.Text(one.At);
        var owner = Node(one.Owner);
        foreach (var (name, marks) in one.Marks) Mark(name, marks, at);
        if (one.Kind != "dataset")
        {
            var flows = new Dictionary<(long, long), FlowSigns>();
            foreach (var name in one.Reads) flows[(Node(name), owner)] = FlowSigns.None;
            foreach (var name in one.Writes) flows[(owner, Node(name))] = FlowSigns.None;
            Version(one, owner, 0, at, flows.Count == 0 ? null : FlowText.Write(flows));
        }

        if (one.Columns is null) return;
        var columns = new Dictionary<(long, long), FlowSigns>();
        foreach (var flow in one.Columns) columns[(Node(flow.From), Node(flow.To))] = flow.Signs | FlowSigns.Column;
        Version(one, owner, 1, at, FlowText.Write(columns));
    }

    /// <summary>Brings the flows that hold now up to date.</summary>
    public void Finish()
    {
        foreach (var ((owner, part), before) in _before)
        {
            var after = CurrentFlows.Of(Versions(owner, part));
            foreach (var flow in before.Keys.Where(flow => !after.ContainsKey(flow))) Edge(owner, flow, before[flow], gone: 1);
            foreach (var (flow, signs) in after)
                if (!before.TryGetValue(flow, out var known) || known != signs) Edge(owner, flow, signs, gone: 0);
        }

        if (_counter is not null) writer.Execute("UPDATE lineage_counter SET seq = @_counter", new { _counter });
    }

    private void Version(LineageEvent one, long owner, int part, string at, string? flows)
    {
        var key = (owner, part);
        if (!_before.ContainsKey(key)) _before[key] = CurrentFlows.Of(Versions(owner, part));
        var said = new VersionRow { Owner = owner, Part = part, Version = one.Version, State = (int)one.State, StateAt = at, At = at, Flows = flows };
        var known = writer.First<VersionRow>($"SELECT {VersionRow.Columns} FROM lineage_versions WHERE owner = @owner AND part = @part AND version = @Version", new { owner, part, one.Version });
        writer.Execute("""
            INSERT INTO lineage_versions (owner, part, version, state, state_at, at, flows) VALUES (@Owner, @Part, @Version, @State, @StateAt, @At, @Flows)
            ON CONFLICT (owner, part, version) DO UPDATE SET state = excluded.state, state_at = excluded.state_at, at = excluded.at, flows = excluded.flows
            """, CurrentFlows.Merge(known, said));
    }

    // Nothing older than the last complete version that says something counts any more: it is not even read.
    private IReadOnlyList<VersionRow> Versions(long owner, int part) => writer.Query<VersionRow>($"""
        SELECT {VersionRow.Columns} FROM lineage_versions WHERE owner = @owner AND part = @part AND flows IS NOT NULL AND at >= coalesce(
            (SELECT max(at) FROM lineage_versions WHERE owner = @owner AND part = @part AND state = 1 AND flows IS NOT NULL), '')
        """, new { owner, part });

    private void Edge(long owner, (long Source, long Target) flow, FlowSigns signs, int gone) => writer.Execute("""
        INSERT INTO lineage_edges (source, target, owner, signs, gone, seq) VALUES (@Source, @Target, @owner, @signs, @gone, @seq)
        ON CONFLICT (source, target, owner) DO UPDATE SET signs = excluded.signs, gone = excluded.gone, seq = excluded.seq
        """, new { flow.Source, flow.Target, owner, signs = (int)signs, gone, seq = Next() });

    private void Mark(LineageName name, string marks, string at)
    {
        var id = Node(name);
        // Of two events at one instant the greater marks count, so that their order does not.
        writer.Execute("UPDATE lineage_nodes SET marks = @marks, marked = @at, seq = @seq WHERE id = @id AND (marked < @at OR (marked = @at AND marks < @marks))", new { id, marks, at, seq = Next() });
    }

    private long Node(LineageName name)
    {
        if (_nodes.TryGetValue(name, out var known)) return known;
        var values = new { kind = (int)name.Kind, name.Namespace, name.Name, name.Field };
        var found = writer.First<NodeRow>("SELECT id AS Id, platform AS Platform FROM lineage_nodes WHERE kind = @kind AND namespace = @Namespace AND name = @Name AND field = @Field", values);
        var id = found?.Id ?? writer.First<long>("INSERT INTO lineage_nodes (kind, namespace, name, field, seq) VALUES (@kind, @Namespace, @Name, @Field, @seq) RETURNING id",
            new { values.kind, name.Namespace, name.Name, name.Field, seq = Next() });
        if (isPlatform && found?.Platform != 1) writer.Execute("UPDATE lineage_nodes SET platform = 1, seq = @seq WHERE id = @id", new { id, seq = Next() });
        return _nodes[name] = id;
    }

    private long Next() => (_counter = (_counter ?? writer.First<long>("SELECT seq FROM lineage_counter")) + 1).Value;

    private sealed class NodeRow
    {
        public long Id { get; init; }

        public int Platform { get; init; }
    }
}
