using System.Text.Json;
using Greffe.Catalogue.Describe;
using Greffe.Records;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>Answers over the graph: what a node is computed from, what is computed from it, which nodes there are.</summary>
internal sealed class ReadLineage(RecordStore store, FollowGraph follow, ILineageSubjects subjects)
{
    /// <summary>Nodes told each way in one answer.</summary>
    public const int MaxNodes = 2000;

    /// <summary>What is before and after a node; null where there is no such node, or the reader may not know of it.</summary>
    public LineageAnswer? Around(LineageQuestion question, Reader reader) => store.Read(records =>
    {
        if (question.Record is { } record && records.First<int?>("SELECT visibility FROM catalogue_records WHERE id = @record", new { record }) is { } level && !reader.Sees((Visibility)level)) return null;
        if (Start(records, question) is not { } start) return null;
        var (nodes, links, cut) = follow.Read(records, graph => Walk(graph, (int)start.Id, question.Before, question.After));
        var lines = records.Query<NodeLine>($"{NodeLine.Select} WHERE id IN (SELECT value FROM json_each(@ids))", new { ids = JsonSerializer.Serialize(nodes.Keys) });
        var told = Told(records, lines, nodes, reader).ToDictionary(node => node.Number);
        if (!told.Remove((int)start.Id, out var first) || (question.Name is not null && first.Namespace.Length == 0 && start.Namespace.Length > 0)) return null;
        var shown = told.Values.OrderBy(node => Math.Abs(node.Steps)).ThenBy(node => node.Steps).ThenBy(node => node.Name, StringComparer.Ordinal).ThenBy(node => node.Field, StringComparer.Ordinal).ToList();
        told[first.Number] = first;
        return new LineageAnswer(first, shown,
            [.. links.Where(link => told.ContainsKey(link.From) && told.ContainsKey(link.To)).Select(link => new LineageLink(link.From, link.To, link.Signs.HasFlag(FlowSigns.Masked), link.Signs.HasFlag(FlowSigns.Indirect)))],
            nodes.Count - told.Count, cut);
    });

    /// <summary>Jobs and sets of data whose name holds these words, the platform's own first.</summary>
    public IReadOnlyList<LineageNodeLine> Find(string words, Reader reader, int limit) => store.Read(records =>
    {
        var lines = records.Query<NodeLine>($"""
            {NodeLine.Select} WHERE kind < 2 AND (@agents OR platform = 1 OR kind = 0) AND (name LIKE @like ESCAPE '\' OR namespace LIKE @like ESCAPE '\')
            ORDER BY platform DESC, kind, name, namespace LIMIT 1000
            """, new { agents = reader.Sees(Visibility.Internal), like = $"%{Escaped(words)}%" });
        return (IReadOnlyList<LineageNodeLine>)[.. Told(records, lines, new Dictionary<int, int>(), reader).Where(node => node.Namespace.Length > 0).Take(limit)];
    });

    /// <summary>Columns of a set of data that flows name, in order.</summary>
    public IReadOnlyList<string> Columns(LineageNodeLine node) => node.Namespace.Length == 0 ? [] : store.Read(records =>
        records.Query<string>("SELECT field FROM lineage_nodes WHERE kind = 2 AND namespace = @Namespace AND name = @Name ORDER BY field LIMIT 500", new { node.Namespace, node.Name }));

    private static NodeLine? Start(RecordReader records, LineageQuestion question)
    {
        if (question.Name is { } name)
        {
            return records.First<NodeLine>($"{NodeLine.Select} WHERE kind = @kind AND namespace = @Namespace AND name = @Name AND field = @Field",
                new { kind = (int)name.Kind, name.Namespace, name.Name, name.Field });
        }

        return records.First<NodeLine>($"""
            {NodeLine.Select} WHERE kind = 0 AND ((namespace = @own AND name = @Record) OR EXISTS (
                SELECT 1 FROM catalogue_records r WHERE r.id = @Record AND r.body ->> '$.values.location[0]' = namespace || '/' || lineage_nodes.name))
            ORDER BY namespace = @own DESC LIMIT 1
            """, new { own = TellOwnRuns.Namespace, question.Record });
    }

    private static (Dictionary<int, int> Nodes, List<(int From, int To, FlowSigns Signs)> Links, bool Cut) Walk(LineageGraph graph, int start, int before, int after)
    {
        var back = before == 0 ? new([], false) : WalkLineage.From(graph, start, before, forward: false, MaxNodes);
        var forth = after == 0 ? new([], false) : WalkLineage.From(graph, start, after, forward: true, MaxNodes);
        var nodes = new Dictionary<int, int> { [start] = 0 };
        foreach (var node in back.Nodes.Concat(forth.Nodes)) nodes.TryAdd(node.Node, node.Steps);
        var links = new List<(int, int, FlowSigns)>();
        foreach (var node in nodes.Keys)
        {
            foreach (var link in graph.After(node))
                if (nodes.ContainsKey(link.Node)) links.Add((node, link.Node, link.Signs));
        }

        return (nodes, links, back.Cut || forth.Cut);
    }

    // Data described in the catalogue are as visible as there. Of others, a visitor knows what the platform does itself.
    private List<LineageNodeLine> Told(RecordReader records, IReadOnlyList<NodeLine> lines, IReadOnlyDictionary<int, int> steps, Reader reader)
    {
        var described = subjects.Describe(records, [.. lines.Select(line => line.LineageName.Whole).Distinct()]);
        return [.. lines.Select(line => Told(line, steps.GetValueOrDefault((int)line.Id), described.GetValueOrDefault(line.LineageName.Whole), reader)).OfType<LineageNodeLine>()];
    }

    private static LineageNodeLine? Told(NodeLine line, int steps, LineageSubject? subject, Reader reader)
    {
        var name = line.LineageName;
        var titled = subject is not null && reader.Sees(subject.Level);
        if (reader.Sees(subject?.PlaceLevel ?? (line.Platform == 1 ? Visibility.Public : Visibility.Internal)))
            return new((int)line.Id, name.Kind.Code(), name.Namespace, name.Name, name.Field, steps, titled ? subject!.Title : null, titled ? subject!.Address : null);
        // Where it lies is not for this reader: only its title is. A column would say how it is made.
        return titled && name.Kind == LineageKind.Dataset ? new((int)line.Id, name.Kind.Code(), "", subject!.Title, "", steps, subject.Title, subject.Address) : null;
    }

    private static string Escaped(string words) => words.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
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
