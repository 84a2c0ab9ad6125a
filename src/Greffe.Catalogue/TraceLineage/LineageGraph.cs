namespace Greffe.Catalogue.TraceLineage;

/// <summary>
/// The flows that hold now, in memory: for each node the nodes before and after it. A projection of the store, brought up to date before
/// each reading, so that whoever reads after a write sees it. Several readers at once, one writer.
/// </summary>
internal sealed class LineageGraph
{
    private static readonly Link[] None = [];

    private Link[]?[] _after = [], _before = [];

    /// <summary>A flow to another node, with its owner (the job, or the set of data that declared it).</summary>
    public readonly record struct Link(int Node, int Owner, FlowSigns Signs);

    /// <summary>Flows held.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<Link> After(int node) => node < _after.Length ? _after[node] ?? None : None;

    public ReadOnlySpan<Link> Before(int node) => node < _before.Length ? _before[node] ?? None : None;

    /// <summary>Adds a flow, changes its signs, or takes it away.</summary>
    public void Set(int source, int target, int owner, FlowSigns signs, bool gone)
    {
        var size = Math.Max(source, target) + 1;
        if (_after.Length < size)
        {
            Array.Resize(ref _after, Math.Max(size, _after.Length * 2));
            Array.Resize(ref _before, _after.Length);
        }

        Count += Change(ref _after[source], new(target, owner, signs), gone);
        Change(ref _before[target], new(source, owner, signs), gone);
    }

    private static int Change(ref Link[]? links, Link link, bool gone)
    {
        links ??= None;
        var at = Array.FindIndex(links, known => known.Node == link.Node && known.Owner == link.Owner);
        if (gone)
        {
            if (at < 0) return 0;
            links = [.. links[..at], .. links[(at + 1)..]];
            return -1;
        }

        if (at >= 0) links[at] = link;
        else links = [.. links, link];
        return at >= 0 ? 0 : 1;
    }
}
