using Greffe.Records;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>Answers over the graph: what a node is computed from, what is computed from it, which nodes there are.</summary>
internal sealed class ReadLineage(RecordStore store, FollowGraph follow, ILineageSubjects subjects)
{
    /// <summary>Nodes told in one answer.</summary>
    public const int MaxNodes = 2000;

    /// <summary>What is before and after a node; null where there is no such node, or the reader may not know of it.</summary>
    public LineageAnswer? Around(LineageName name, int before, int after, bool seesAll) => store.Read(records =>
    {
        var start = records.First<NodeLine>($"{NodeLine.Select} WHERE kind = @kind AND namespace = @Namespace AND name = @Name AND field = @Field",
            new { kind = (int)name.Kind, name.Namespace, name.Name, name.Field });
        if (start is null) return null;
        var (nodes, links, cut) = follow.Read(records, graph => Walk(graph, (int)start.Id, before, after));
        var lines = records.Query<NodeLine>($"{NodeLine.Select} WHERE id IN (SELECT value FROM json_each(@ids))", new { ids = System.Text.Json.JsonSerializer.Serialize(nodes.Keys) })
            .ToDictionary(line => (int)line.Id);
        var described = subjects.Describe(records, [.. lines.Values.Select(line => line.LineageName.Whole).Distinct()]);
        var shown = lines.Where(line => Sees(line.Value, described, seesAll)).ToDictionary();
        if (!shown.ContainsKey((int)start.Id)) return null;
        return new LineageAnswer(
            Told(start, 0, described),
            [.. nodes.Where(node => node.Key != (int)start.Id && shown.ContainsKey(node.Key)).OrderBy(node => Math.Abs(node.Value)).ThenBy(node => node.Value).ThenBy(node => shown[node.Key].LineageName.Label, StringComparer.Ordinal)
                .Select(node => Told(shown[node.Key], node.Value, described))],
            [.. links.Where(link => shown.ContainsKey(link.From) && shown.ContainsKey(link.To)).Select(link => new LineageLink(link.From, link.To, link.Signs.HasFlag(FlowSigns.Masked), link.Signs.HasFlag(FlowSigns.Indirect)))],
            nodes.Count - shown.Count, cut);
    });

    /// <summary>Nodes whose name holds these words, in order of name; the platform's own first.</summary>
    public IReadOnlyList<LineageNodeLine> Find(string words, bool seesAll, int limit) => store.Read(records =>
    {
        var lines = records.Query<NodeLine>($"""
            {NodeLine.Select} WHERE kind < 2 AND (@seesAll OR platform = 1 OR kind = 0) AND (name LIKE @like ESCAPE '\' OR namespace LIKE @like ESCAPE '\')
            ORDER BY platform DESC, kind, name, namespace LIMIT 1000
            """, new { seesAll, like = $"%{words.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%" });
        var described = subjects.Describe(records, [.. lines.Select(line => line.LineageName)]);
        return (IReadOnlyList<LineageNodeLine>)[.. lines.Where(line => Sees(line, described, seesAll)).Take(limit).Select(line => Told(line, 0, described))];
    });

    /// <summary>Columns of a set of data that flows name, in order.</summary>
    public IReadOnlyList<string> Columns(LineageName name) => store.Read(records =>
        records.Query<string>("SELECT field FROM lineage_nodes WHERE kind = 2 AND namespace = @Namespace AND name = @Name ORDER BY field", new { name.Namespace, name.Name }));

    private static (Dictionary<int, int> Nodes, List<(int From, int To, FlowSigns Signs)> Links, bool Cut) Walk(LineageGraph graph, int start, int before, int after)
    {
        var nodes = new Dictionary<int, int> { [start] = 0 };
        var back = before == 0 ? new([], false) : WalkLineage.From(graph, start, before, forward: false, MaxNodes);
        var forth = after == 0 ? new([], false) : WalkLineage.From(graph, start, after, forward: true, MaxNodes);
        foreach (var node in back.Nodes.Concat(forth.Nodes)) nodes.TryAdd(node.Node, node.Steps);
        var links = new List<(int, int, FlowSigns)>();
        foreach (var node in nodes.Keys)
        {
            foreach (var link in graph.After(node))
                if (nodes.ContainsKey(link.Node)) links.Add((node, link.Node, link.Signs));
        }

        return (nodes, links, back.Cut || forth.Cut);
    }

    // A visitor knows of what the platform does itself and of what the catalogue shows; of others' jobs and data, nothing.
    private static bool Sees(NodeLine line, IReadOnlyDictionary<LineageName, LineageSubject> described, bool seesAll) =>
        seesAll || line.Platform == 1 || (described.TryGetValue(line.LineageName.Whole, out var subject) && subject.IsPublic);

    private static LineageNodeLine Told(NodeLine line, int steps, IReadOnlyDictionary<LineageName, LineageSubject> described)
    {
        var name = line.LineageName;
        var subject = described.GetValueOrDefault(name.Whole);
        return new((int)line.Id, name.Kind.Code(), name.Namespace, name.Name, name.Field, steps, subject?.Title, subject?.Address);
    }
}

/// <summary>A row of <c>lineage_nodes</c>.</summary>
internal sealed class NodeLine
{
    public const string Select = "SELECT id AS Id, kind AS Kind, namespace AS Namespace, name AS Name, field AS Field, marks AS Marks, platform AS Platform FROM lineage_nodes";

    public long Id { get; init; }

    public int Kind { get; init; }

    public string Namespace { get; init; } = "";

    public string Name { get; init; } = "";

    public string Field { get; init; } = "";

    public string Marks { get; init; } = "{}";

    public int Platform { get; init; }

    public LineageName LineageName => new((LineageKind)Kind, Namespace, Name, Field);
}
