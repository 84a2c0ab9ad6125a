using Greffe.Catalogue.TraceLineage;
using Greffe.Records;

namespace Greffe.Catalogue.PolicyRules;

/// <summary>Applies rules to the flows that hold now, with what events and the catalogue say of each node.</summary>
/// <param name="store">Where flows are kept.</param>
/// <param name="time">The day on which rules are asked.</param>
public sealed class ExamineFlows(RecordStore store, TimeProvider time)
{
    /// <summary>Paths told for one rule at most.</summary>
    public const int MaxPaths = 100;

    /// <summary>What was examined.</summary>
    /// <param name="Rules">Rules that hold today.</param>
    /// <param name="Flows">Flows followed.</param>
    /// <param name="Forbidden">Paths that a rule forbids.</param>
    public sealed record Examination(int Rules, int Flows, IReadOnlyList<ForbiddenFlow> Forbidden);

    /// <summary>Examines all flows.</summary>
    public Examination Examine(IReadOnlyList<FlowRule> rules) => store.Read(records =>
    {
        using var follow = new FollowGraph(store);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var lines = records.Query<NodeLine>($"{NodeLine.Select} ORDER BY id").ToDictionary(line => (int)line.Id);
        var marks = Marks(records, lines);
        var held = rules.Where(rule => rule.Holds(today)).ToList();
        return follow.Read(records, graph => new Examination(held.Count, graph.Count, [.. held.SelectMany(rule => Forbidden(rule, graph, lines, marks))]));
    });

    private static IEnumerable<ForbiddenFlow> Forbidden(FlowRule rule, LineageGraph graph, Dictionary<int, NodeLine> lines, Dictionary<int, IReadOnlyDictionary<string, string>> marks)
    {
        IEnumerable<(int, bool)> Next(int node) => graph.After(node).ToArray().Select(link => (link.Node, link.Signs.HasFlag(FlowSigns.Masked)));
        return CheckFlows.Paths(rule, lines.Keys, node => marks[node], Next, MaxPaths)
            .Select(path => new ForbiddenFlow(rule.Id, rule.Title, rule.Article, [.. path.Select(node => Place(lines[node].LineageName))]));
    }

    // What stewards say of a set of data overrules what events say of it; a column may say of itself that it is something else.
    private static Dictionary<int, IReadOnlyDictionary<string, string>> Marks(RecordReader records, Dictionary<int, NodeLine> lines)
    {
        var described = new CatalogueSubjects().Describe(records, [.. lines.Values.Select(line => line.LineageName.Whole).Distinct()]);
        var wholes = lines.Values.Where(line => line.Kind != (int)LineageKind.Column).ToDictionary(line => line.LineageName, line => NodeMarks.Read(line.Marks));
        return lines.ToDictionary(pair => pair.Key, pair =>
        {
            var name = pair.Value.LineageName;
            var marks = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var said in (IEnumerable<IReadOnlyDictionary<string, string>?>)[wholes.GetValueOrDefault(name.Whole), described.GetValueOrDefault(name.Whole)?.Marks, name.Kind == LineageKind.Column ? NodeMarks.Read(pair.Value.Marks) : null])
                foreach (var (key, value) in said ?? new Dictionary<string, string>()) marks[key] = value;
            return (IReadOnlyDictionary<string, string>)marks;
        });
    }

    private static string Place(LineageName name) => $"{name.Namespace}/{name.Name}{(name.Field.Length == 0 ? "" : $"#{name.Field}")}";
}
