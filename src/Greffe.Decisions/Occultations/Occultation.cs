namespace Greffe.Decisions.Occultations;

/// <summary>
/// What hiding did to one decision. <see cref="Hidden"/> is the decision with every free text replaced and every party and order
/// removed; <see cref="Mentions"/> and <see cref="HiddenTerms"/> are secret.
/// </summary>
public sealed record Occultation
{
    /// <summary>The decision after replacement; zones already moved to the new text. Parties and Order are emptied.</summary>
    public required Decision Hidden { get; init; }

    /// <summary>Placeholders of <c>Hidden.Text</c>, in reading order, disjoint.</summary>
    public required IReadOnlyList<Replacement> Replacements { get; init; }

    /// <summary>Every mention of the clear text, hidden or kept, in reading order, disjoint. Secret.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>Every distinct string that was hidden, for the audit. Secret.</summary>
    public required IReadOnlyList<HiddenTerm> HiddenTerms { get; init; }

    /// <summary>Placeholder of each entity: append-only over the life of the decision. Secret, since entity keys are names.</summary>
    public required IReadOnlyDictionary<string, string> Allocation { get; init; }

    /// <summary>Probability (0 to 1) that something was missed, as far as the engine can tell.</summary>
    public required double Doubt { get; init; }

    /// <summary>Version of engine, model and policy that did it, for example <c>rules-1/policy-2026-11</c>.</summary>
    public required string Version { get; init; }
}

/// <summary>A string that must not be found in any published byte. Secret.</summary>
/// <param name="Text">The words as they stood.</param>
/// <param name="Category">What they are.</param>
public sealed record HiddenTerm(string Text, EntityCategory Category);
