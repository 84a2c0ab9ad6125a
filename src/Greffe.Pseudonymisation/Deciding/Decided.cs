namespace Greffe.Pseudonymisation.Deciding;

/// <summary>A mention with what the policy says of it.</summary>
/// <param name="Span">Where, in the original text.</param>
/// <param name="Category">What it is.</param>
/// <param name="Role">Role of the person.</param>
/// <param name="EntityId">Number of the entity in the document.</param>
/// <param name="Key">Key of the entity in the allocation. Secret: holds the name.</param>
/// <param name="Hidden">Whether it is hidden.</param>
/// <param name="Score">Confidence.</param>
/// <param name="Why">Rule that found it, then rule that decided.</param>
internal sealed record Decided(TextSpan Span, EntityCategory Category, MentionRole Role, string EntityId, string Key, bool Hidden, double Score, string Why)
{
    /// <summary>As the shared vocabulary has it.</summary>
    public Mention ToMention() => new(Span, Category, Role, EntityId, Hidden, Score, Why);
}
