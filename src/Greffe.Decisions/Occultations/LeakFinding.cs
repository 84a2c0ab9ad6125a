namespace Greffe.Decisions.Occultations;

/// <summary>Something that must not be public and stands in what was about to be published. Holds no text: places only.</summary>
/// <param name="Field">Which field, for example <c>text</c> or <c>abstracts[0].summary</c>.</param>
/// <param name="Span">Where in that field.</param>
/// <param name="Category">What it would tell.</param>
/// <param name="Rule">Which check found it, for example <c>exact</c>, <c>look-alike</c>, <c>residual-name</c>.</param>
public sealed record LeakFinding(string Field, TextSpan Span, EntityCategory Category, string Rule);
