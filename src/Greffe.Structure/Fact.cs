using Greffe.Decisions;

namespace Greffe.Structure;

/// <summary>Something that the text says, and where.</summary>
/// <param name="Value">What.</param>
/// <param name="Span">Where in the text.</param>
internal sealed record Fact<T>(T Value, TextSpan Span);
