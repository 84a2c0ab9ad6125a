namespace Greffe.Pipelines.Ledgers;

/// <summary>The assets in the order of computation: each after those whose output it reads.</summary>
internal sealed class AssetGraph
{
    private AssetGraph(IReadOnlyList<IAsset> ordered) => Ordered = ordered;

    /// <summary>Assets, inputs first; among independent ones, in the order they were declared.</summary>
    public IReadOnlyList<IAsset> Ordered { get; }

    /// <exception cref="ArgumentException">A name is missing or taken twice, an input is not declared, or inputs run in a circle.</exception>
    public static AssetGraph Of(IEnumerable<IAsset> assets)
    {
        var declared = assets.ToList();
        var byName = new Dictionary<string, IAsset>(StringComparer.Ordinal);
        foreach (var asset in declared)
        {
            if (string.IsNullOrWhiteSpace(asset.Name) || string.IsNullOrWhiteSpace(asset.CodeVersion))
                throw new ArgumentException("An asset has no name or no code version.");
            if (!byName.TryAdd(asset.Name, asset)) throw new ArgumentException($"Two assets are called {asset.Name}.");
            if (asset.BatchSize is < 1 or > 10_000)
                throw new ArgumentException($"The batch size of {asset.Name} is {asset.BatchSize}; it must be 1 to 10,000.");
        }
        List<IAsset> ordered = [];
        var state = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var asset in declared) Visit(asset, byName, state, ordered);
        return new(ordered);
    }

    /// <summary>Names of all assets that this one depends on, near and far.</summary>
    public IReadOnlySet<string> Ancestors(IAsset asset)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(asset.Inputs);
        while (open.TryDequeue(out var name))
            if (found.Add(name))
                foreach (var input in Ordered.First(other => other.Name == name).Inputs) open.Enqueue(input);
        return found;
    }

    // True in the state: finished; false: on the way, so that meeting it again closes a circle.
    private static void Visit(IAsset asset, Dictionary<string, IAsset> byName, Dictionary<string, bool> state, List<IAsset> ordered)
    {
        if (state.TryGetValue(asset.Name, out var finished))
        {
            if (!finished) throw new ArgumentException($"The inputs of {asset.Name} lead back to itself.");
            return;
        }
        state[asset.Name] = false;
        foreach (var input in asset.Inputs)
            Visit(byName.GetValueOrDefault(input) ?? throw new ArgumentException($"{asset.Name} reads {input}, which is not declared."),
                byName, state, ordered);
        state[asset.Name] = true;
        ordered.Add(asset);
    }
}
