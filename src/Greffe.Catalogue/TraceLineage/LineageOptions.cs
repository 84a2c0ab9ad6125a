namespace Greffe.Catalogue.TraceLineage;

/// <summary>Settings of the lineage.</summary>
public sealed class LineageOptions
{
    /// <summary>Section of the settings.</summary>
    public const string Section = "Lineage";

    /// <summary>Programs that may send events: name, and SHA-256 of their token in lower-case hexadecimal. Nobody by default.</summary>
    public IDictionary<string, string> Senders { get; } = new Dictionary<string, string>();

    /// <summary>Folder of the published schemas, against which every event is then checked too; null for our own reading alone.</summary>
    public string? Schemas { get; set; }
}
