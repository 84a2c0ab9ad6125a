using System.Text.Json;
using Greffe.Catalogue.Checking;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>The published schema of OpenLineage, applied to each event where its folder is known; our own reading refuses malformed events in any case.</summary>
public sealed class LineageSchema
{
    private readonly ConformanceCheck? _check;

    /// <param name="folder">Folder of the published schemas; null when they are not to hand.</param>
    public LineageSchema(string? folder) => _check = folder is null ? null : new(Standard.OpenLineage, folder);

    /// <summary>Why the schema refuses the event, or null.</summary>
    internal string? Fault(JsonElement value) =>
        _check?.Check(value).Where(finding => !finding.IsAdvice).Select(finding => $"Le schéma d'OpenLineage refuse {finding.Path} : {finding.Message}").FirstOrDefault();
}
