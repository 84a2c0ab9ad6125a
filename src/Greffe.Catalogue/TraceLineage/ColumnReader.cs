using System.Text.Json;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>Reads the facet <c>columnLineage</c> of written sets of data.</summary>
internal sealed class ColumnReader
{
    private readonly Dictionary<(LineageName From, LineageName To), FlowSigns> _flows = [];
    private bool _said;

    /// <summary>Flows read; null when no set of data had the facet.</summary>
    public IReadOnlyList<ColumnFlow>? Flows => _said ? [.. _flows.Select(flow => new ColumnFlow(flow.Key.From, flow.Key.To, flow.Value))] : null;

    public void Add(LineageName dataset, JsonElement value)
    {
        if (value.Member("facets")?.Member("columnLineage") is not { ValueKind: JsonValueKind.Object } facet) return;
        _said = true;
        if (facet.Is("_deleted")) return;
        if (facet.Member("fields") is { ValueKind: JsonValueKind.Object } fields)
        {
            foreach (var (column, lineage) in fields.Members())
                Sources(new(LineageKind.Column, dataset.Namespace, dataset.Name, column), lineage.Items("inputFields"), lineage.Text("transformationType") == "MASKED");
        }

        Sources(dataset, facet.Items("dataset"), isMasked: false);
    }

    private void Sources(LineageName to, IEnumerable<JsonElement> inputs, bool isMasked)
    {
        foreach (var input in inputs)
        {
            if (input.Text("namespace") is not { } space || input.Text("name") is not { Length: > 0 } name || input.Text("field") is not { Length: > 0 } field) continue;
            if (Math.Max(space.Length, Math.Max(name.Length, field.Length)) > LineageBounds.MaxName) continue;
            var key = (new LineageName(LineageKind.Column, space, name, field), to);
            var signs = Signs(input, isMasked);
            _flows[key] = _flows.TryGetValue(key, out var known) ? known & signs : signs;
        }
    }

    private static FlowSigns Signs(JsonElement input, bool isMasked)
    {
        var ways = input.Items("transformations").ToList();
        if (ways.Count == 0) return isMasked ? FlowSigns.Masked : FlowSigns.None;
        return ways.Select(way => (way.Is("masking") ? FlowSigns.Masked : FlowSigns.None) | (way.Text("type") == "INDIRECT" ? FlowSigns.Indirect : FlowSigns.None))
            .Aggregate((one, other) => one & other);
    }
}
