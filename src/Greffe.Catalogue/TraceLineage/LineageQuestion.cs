namespace Greffe.Catalogue.TraceLineage;

/// <summary>A question to the graph.</summary>
/// <param name="Name">The node asked about, or null.</param>
/// <param name="Record">The record of the catalogue asked about, or null.</param>
/// <param name="Before">Steps before it.</param>
/// <param name="After">Steps after it.</param>
internal sealed record LineageQuestion(LineageName? Name, string? Record, int Before, int After);
