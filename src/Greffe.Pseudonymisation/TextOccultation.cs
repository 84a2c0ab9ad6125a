namespace Greffe.Pseudonymisation;

/// <summary>What hiding did to one plain text.</summary>
/// <param name="Text">The text with placeholders.</param>
/// <param name="Entities">Every mention of the clear text, hidden or kept, in reading order, disjoint. Secret.</param>
/// <param name="Doubt">Calibrated probability, 0 to 1, that something was missed.</param>
/// <param name="Version">Version of engine and policy.</param>
public sealed record TextOccultation(string Text, IReadOnlyList<TextEntity> Entities, double Doubt, string Version);

/// <summary>One mention of a plain text.</summary>
/// <param name="Start">Offset of the first UTF-16 unit in the clear text.</param>
/// <param name="End">Offset just after the last one.</param>
/// <param name="Category">What it is.</param>
/// <param name="Role">Role of the person.</param>
/// <param name="EntityId">Same value for every mention of the same person or thing.</param>
/// <param name="Hidden">Whether it was hidden.</param>
/// <param name="Replacement">Placeholder; null when kept.</param>
/// <param name="Score">Confidence, 0 to 1.</param>
/// <param name="Why">Detector and rule, for people to read.</param>
public sealed record TextEntity(
    int Start, int End, EntityCategory Category, MentionRole Role, string EntityId, bool Hidden, string? Replacement, double Score, string Why);
