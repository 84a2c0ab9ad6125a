namespace Greffe.Decisions;

/// <summary>Where a decision was delivered from.</summary>
/// <param name="System">Delivering system: <c>dila</c>, <c>jurinet</c>, <c>jurica</c>, <c>juritj</c>, <c>juritcom</c>, <c>portalis-cph</c>, <c>justice-administrative</c>, <c>document</c>.</param>
/// <param name="Id">Its identifier there. May come from a file name, hence secret: never shown in public.</param>
public sealed record SourceReference(string System, string Id);
