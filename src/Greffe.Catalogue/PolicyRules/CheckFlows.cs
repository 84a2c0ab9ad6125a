namespace Greffe.Catalogue.PolicyRules;

/// <summary>A path that a rule forbids.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Title">What it says, in French.</param>
/// <param name="Article">The text that it comes from.</param>
/// <param name="Path">The path, from what must not flow to what it must not reach: namespace, name and, for a column, the column.</param>
public sealed record ForbiddenFlow(string Rule, string Title, string Article, IReadOnlyList<string> Path);

/// <summary>Follows flows under rules. Pure: marks and flows in, forbidden paths out.</summary>
internal static class CheckFlows
{
    /// <summary>Marks of a node, and the nodes that it flows into; the third says whether the value is masked on that flow.</summary>
    public delegate IEnumerable<(int Node, bool Masked)> Next(int node);

    /// <summary>The shortest path from each source to the first thing that it must not reach: one for each pair, at most <paramref name="limit"/>.</summary>
    public static List<List<int>> Paths(FlowRule rule, IEnumerable<int> nodes, Func<int, IReadOnlyDictionary<string, string>> marks, Next next, int limit)
    {
        var paths = new List<List<int>>();
        foreach (var source in nodes.Where(node => rule.Source.FitsAll(marks(node))))
        {
            if (paths.Count >= limit) break;
            From(rule, source, marks, next, paths, limit);
        }

        return paths;
    }

    /// <summary>Whether a rule forbids a worked example.</summary>
    public static bool Forbids(FlowRule rule, FlowCase one) =>
        rule.Holds(one.Today ?? DateOnly.MaxValue)
        && Paths(rule, Enumerable.Range(0, one.Flow.Count), node => one.Flow[node], node => node + 1 < one.Flow.Count ? [(node + 1, one.Flow[node + 1].GetValueOrDefault("masked") == "yes")] : [], 1).Count > 0;

    private static void From(FlowRule rule, int source, Func<int, IReadOnlyDictionary<string, string>> marks, Next next, List<List<int>> paths, int limit)
    {
        var masking = rule.Unless.Values.TryGetValue("masked", out var values) && values.Contains("yes");
        var before = new Dictionary<int, int> { [source] = -1 };
        var queue = new Queue<int>([source]);
        while (queue.TryDequeue(out var here))
        {
            foreach (var (node, masked) in next(here))
            {
                // Something that stops a path stops it for good; what is reached is looked at first, since a public port is no safeguard.
                if (before.ContainsKey(node) || (masking && masked) || rule.Unless.FitsAny(marks(node))) continue;
                before[node] = here;
                if (rule.Target.FitsAll(marks(node)))
                {
                    paths.Add(Back(before, node));
                    if (paths.Count >= limit) return;
                    continue;
                }

                queue.Enqueue(node);
            }
        }
    }

    private static List<int> Back(Dictionary<int, int> before, int node)
    {
        var path = new List<int>();
        for (; node >= 0; node = before[node]) path.Insert(0, node);
        return path;
    }
}
