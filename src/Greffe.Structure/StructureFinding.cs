using Greffe.Decisions;

namespace Greffe.Structure;

/// <summary>How much a finding weighs.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing.</summary>
    Notice,

    /// <summary>Someone should look: text and metadata do not say the same, or a part was not recognised.</summary>
    Warning,

    /// <summary>A mandatory fact is missing: the decision cannot be published as it is.</summary>
    Blocking,
}

/// <summary>
/// Something that reading the text brought up. Holds places and controlled values only, never a free stretch of the text, so that it
/// may be shown to a registry and counted.
/// </summary>
/// <param name="Code">Stable code, see <see cref="FindingCodes"/>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Field">Name of the decision's field, for example <c>date</c>.</param>
/// <param name="MetadataValue">What the delivery says; null when it says nothing or when the value is no controlled one.</param>
/// <param name="TextValue">What the text says; null when it says nothing.</param>
/// <param name="Spans">Where in the text, in reading order.</param>
/// <param name="Sentence">The finding in French, for people.</param>
public sealed record StructureFinding(
    string Code, FindingSeverity Severity, string Field, string? MetadataValue, string? TextValue, IReadOnlyList<TextSpan> Spans, string Sentence);
