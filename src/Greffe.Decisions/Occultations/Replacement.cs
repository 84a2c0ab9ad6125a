namespace Greffe.Decisions.Occultations;

/// <summary>One placeholder of the public text.</summary>
/// <param name="Span">Where it stands in the <b>public</b> text.</param>
/// <param name="Placeholder">The words shown, for example <c>[A]</c> or <c>[Adresse 1]</c>.</param>
/// <param name="Category">What is hidden under it.</param>
public sealed record Replacement(TextSpan Span, string Placeholder, EntityCategory Category);
