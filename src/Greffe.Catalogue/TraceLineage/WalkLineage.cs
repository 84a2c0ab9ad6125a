namespace Greffe.Catalogue.TraceLineage;

/// <summary>One node reached, and by what.</summary>
/// <param name="Node">Its number.</param>
/// <param name="Steps">How many steps from the start: a step leads from a set of data to another across a job, or from a column to another. Negative before the start, positive after it.</param>
/// <param name="From">Node that it was first reached from.</param>
internal readonly record struct Reached(int Node, int Steps, int From);

/// <summary>What a walk found.</summary>
/// <param name="Nodes">Nodes by steps, nearest first; the start is not among them.</param>
/// <param name="Cut">Whether more nodes were within reach than may be told.</param>
internal sealed record Walked(IReadOnlyList<Reached> Nodes, bool Cut);

/// <summary>Walks the flows from one node, nearest first.</summary>
internal static class WalkLineage
{
    /// <summary>Steps at most.</summary>
    public const int MaxSteps = 20;

    /// <param name="graph">The graph.</param>
    /// <param name="start">Where from.</param>
    /// <param name="steps">How far.</param>
    /// <param name="forward">Whether to what is computed from it, rather than to what it is computed from.</param>
    /// <param name="limit">Nodes told at most; the nearest are.</param>
    public static Walked From(LineageGraph graph, int start, int steps, bool forward, int limit)
    {
        // A step between sets of data is two flows, one into a job and one out of it; a step between columns is one flow.
        var levels = new List<Reached>?[(steps * 2) + 1];
        var (seen, found) = (new HashSet<int>(), new List<Reached>());
        levels[IsJob(graph, start) ? 1 : 0] = [new(start, 0, -1)];
        for (var level = 0; level < levels.Length; level++)
        {
            foreach (var here in levels[level] ?? [])
            {
                if (!seen.Add(here.Node)) continue;
                if (here.From >= 0)
                {
                    if (found.Count >= limit) return new(found, Cut: true);
                    found.Add(here);
                }

                foreach (var link in forward ? graph.After(here.Node) : graph.Before(here.Node))
                {
                    var next = level + (link.Signs.HasFlag(FlowSigns.Column) ? 2 : 1);
                    if (next < levels.Length && !seen.Contains(link.Node)) (levels[next] ??= []).Add(new(link.Node, (forward ? 1 : -1) * ((next + 1) / 2), here.Node));
                }
            }

            levels[level] = null;
        }

        return new(found, Cut: false);
    }

    private static bool IsJob(LineageGraph graph, int node)
    {
        var links = graph.After(node) is { IsEmpty: false } after ? after : graph.Before(node);
        return !links.IsEmpty && !links[0].Signs.HasFlag(FlowSigns.Column) && links[0].Owner == node;
    }
}
