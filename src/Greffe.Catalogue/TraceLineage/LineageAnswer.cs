namespace Greffe.Catalogue.TraceLineage;

/// <summary>What lies around a node.</summary>
/// <param name="Start">The node asked about.</param>
/// <param name="Nodes">Those around it, nearest first.</param>
/// <param name="Links">Flows between them.</param>
/// <param name="Hidden">How many nodes within reach the reader may not see.</param>
/// <param name="Cut">Whether more nodes were within reach than an answer holds (2,000 each way).</param>
public sealed record LineageAnswer(LineageNodeLine Start, IReadOnlyList<LineageNodeLine> Nodes, IReadOnlyList<LineageLink> Links, int Hidden, bool Cut);

/// <summary>A node, as it is told.</summary>
/// <param name="Number">Its number in this answer's links; not an identifier.</param>
/// <param name="Kind"><c>dataset</c>, <c>job</c> or <c>column</c>.</param>
/// <param name="Namespace">Namespace.</param>
/// <param name="Name">Name.</param>
/// <param name="Field">Column, or empty.</param>
/// <param name="Steps">Steps from the node asked about: negative before it, positive after it.</param>
/// <param name="Title">Title in the catalogue; null when it does not describe it.</param>
/// <param name="Address">Path of its page in the catalogue; null when it does not describe it.</param>
public sealed record LineageNodeLine(int Number, string Kind, string Namespace, string Name, string Field, int Steps, string? Title, string? Address)
{
    internal LineageName Named => new(Kind switch { "job" => LineageKind.Job, "column" => LineageKind.Column, _ => LineageKind.Dataset }, Namespace, Name, Field);
}

/// <summary>A flow between two nodes.</summary>
/// <param name="From">Number of the node that it leaves.</param>
/// <param name="To">Number of the node that it enters.</param>
/// <param name="Masked">Whether the value is masked on every way.</param>
/// <param name="Indirect">Whether the value only decides which others pass.</param>
public sealed record LineageLink(int From, int To, bool Masked, bool Indirect);
