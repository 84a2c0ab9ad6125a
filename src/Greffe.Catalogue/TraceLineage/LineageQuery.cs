using Microsoft.AspNetCore.Mvc;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>What a request asks the graph about: a record of the catalogue, or a node by its name.</summary>
public sealed class LineageQuery
{
    /// <summary>Identifier of a record of the catalogue.</summary>
    [FromQuery(Name = "record")] public string? Record { get; init; }

    /// <summary><c>dataset</c> (when absent), <c>job</c> or <c>column</c>.</summary>
    [FromQuery(Name = "kind")] public string? Kind { get; init; }

    /// <summary>Namespace of the node.</summary>
    [FromQuery(Name = "namespace")] public string? Namespace { get; init; }

    /// <summary>Name within it.</summary>
    [FromQuery(Name = "name")] public string? Name { get; init; }

    /// <summary>The column, for a column.</summary>
    [FromQuery(Name = "field")] public string? Field { get; init; }

    /// <summary>Steps at most, 1 to 20; 5 when absent.</summary>
    [FromQuery(Name = "depth")] public int? Depth { get; init; }

    /// <summary>The question; null when it names neither a record nor a node.</summary>
    internal LineageQuestion? Question(int before, int after) => !string.IsNullOrEmpty(Record) ? new(null, Record, before, after)
        : Node(Kind, Namespace, Name, Field) is { } node ? new(node, null, before, after) : null;

    /// <summary>The node of these words, or null.</summary>
    internal static LineageName? Node(string? kind, string? space, string? name, string? field) =>
        !LineageKinds.TryParse(string.IsNullOrEmpty(kind) ? "dataset" : kind, out var parsed) || string.IsNullOrEmpty(name) ? null
        : new(string.IsNullOrEmpty(field) ? parsed : LineageKind.Column, space ?? "", name, field ?? "");
}
