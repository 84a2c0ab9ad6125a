namespace Greffe.Decisions.Occultations;

/// <summary>One stretch of the clear text that names or identifies someone. Secret: its span points at a hidden name.</summary>
/// <param name="Span">Where, in the clear text.</param>
/// <param name="Category">What it is.</param>
/// <param name="Role">Role of the person.</param>
/// <param name="EntityId">Same value for every mention of the same person or thing in this decision, for example <c>p3</c>.</param>
/// <param name="Hidden">Whether the policy hides it.</param>
/// <param name="Score">Confidence of the detection, 0 to 1.</param>
/// <param name="Why">Detector and rule that found it and decided, for people to read; never holds the text itself.</param>
public sealed record Mention(
    TextSpan Span, EntityCategory Category, MentionRole Role, string EntityId, bool Hidden, double Score, string Why);
