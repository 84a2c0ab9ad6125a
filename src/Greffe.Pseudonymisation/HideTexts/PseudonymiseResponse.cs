namespace Greffe.Pseudonymisation.HideTexts;

/// <summary>What hiding did to one text.</summary>
/// <param name="Id">Identifier of the request.</param>
/// <param name="Text">The text with placeholders.</param>
/// <param name="Entities">Every mention, hidden or kept, in reading order, disjoint.</param>
/// <param name="Doubt">Calibrated probability, 0 to 1, that something was missed.</param>
/// <param name="Version">Version of engine, model and policy.</param>
public sealed record PseudonymiseResponse(string? Id, string Text, IReadOnlyList<PseudonymisedEntity> Entities, double Doubt, string Version);

/// <summary>One mention.</summary>
/// <param name="Start">Offset of its first UTF-16 unit in the text received.</param>
/// <param name="End">Offset just after its last one.</param>
/// <param name="Category">Key of the category, for example <c>personnePhysique</c>.</param>
/// <param name="Role">partie, tiers, avocat, magistrat, greffier or other.</param>
/// <param name="EntityId">Same value for every mention of the same person or thing in this text.</param>
/// <param name="Hidden">Whether it was hidden.</param>
/// <param name="Replacement">Placeholder; null when kept.</param>
/// <param name="Score">Confidence of the detection, 0 to 1.</param>
/// <param name="Why">Rule that found it, then rule that decided; never holds the text.</param>
public sealed record PseudonymisedEntity(
    int Start, int End, string Category, string Role, string EntityId, bool Hidden, string? Replacement, double Score, string Why);

/// <summary>A line that was refused, in its place.</summary>
/// <param name="Id">Identifier, when the line has one that can be read.</param>
/// <param name="Error">A sentence in French: which line, why, what is expected. Holds nothing of the line.</param>
public sealed record PseudonymiseRefusal(string? Id, string Error);
