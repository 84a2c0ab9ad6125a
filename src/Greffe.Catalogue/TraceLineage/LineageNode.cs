namespace Greffe.Catalogue.TraceLineage;

/// <summary>What a node of the lineage graph is.</summary>
public enum LineageKind
{
    /// <summary>A set of data.</summary>
    Dataset,

    /// <summary>A job that reads and writes sets of data.</summary>
    Job,

    /// <summary>A column of a set of data.</summary>
    Column,
}

/// <summary>Name of a node, unique in the graph; source: naming of OpenLineage.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Namespace">Namespace of the job or of the set of data.</param>
/// <param name="Name">Name within it.</param>
/// <param name="Field">The column; empty for other kinds.</param>
public readonly record struct LineageName(LineageKind Kind, string Namespace, string Name, string Field = "")
{
    /// <summary>Path of its page.</summary>
    public string Address => $"/catalogue/lignage/element?type={Kind.Code()}&espace={Uri.EscapeDataString(Namespace)}&nom={Uri.EscapeDataString(Name)}"
        + (Field.Length == 0 ? "" : $"&champ={Uri.EscapeDataString(Field)}");

    /// <summary>As people read it: name, then the column.</summary>
    public string Label => Field.Length == 0 ? Name : $"{Name} · {Field}";

    /// <summary>The set of data of a column; itself otherwise.</summary>
    public LineageName Whole => Kind == LineageKind.Column ? new(LineageKind.Dataset, Namespace, Name) : this;
}

/// <summary>Names of the kinds.</summary>
public static class LineageKinds
{
    /// <summary>Stable name in addresses and answers.</summary>
    public static string Code(this LineageKind kind) => kind switch { LineageKind.Dataset => "dataset", LineageKind.Job => "job", _ => "column" };

    /// <summary>The kind of that name; false when there is none.</summary>
    public static bool TryParse(string? code, out LineageKind kind)
    {
        kind = code switch { "job" => LineageKind.Job, "column" => LineageKind.Column, _ => LineageKind.Dataset };
        return code is "job" or "column" or "dataset";
    }
}
