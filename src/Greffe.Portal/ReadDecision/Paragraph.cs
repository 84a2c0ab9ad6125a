using Greffe.Decisions;

namespace Greffe.Portal.ReadDecision;

/// <summary>How a paragraph is set.</summary>
internal enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Plain,

    /// <summary>A heading inside a zone, as the court wrote it.</summary>
    Heading,

    /// <summary>A numbered paragraph of a modern judgment.</summary>
    Numbered,

    /// <summary>An item of a list, or an operative clause.</summary>
    Item,

    /// <summary>A line of the heading of the decision: names, counsel, composition.</summary>
    Line,

    /// <summary>A line of stars or dashes.</summary>
    Rule,
}

/// <summary>One paragraph, as stretches of the text that are read one after the other.</summary>
/// <param name="Kind">How it is set.</param>
/// <param name="Pieces">Stretches of the public text, in order, never empty, blanks at their ends left out.</param>
/// <param name="Anchor">Address inside the page; null when it has none.</param>
/// <param name="Gap">Whether the court left a blank line before it.</param>
internal sealed record Paragraph(ParagraphKind Kind, IReadOnlyList<TextSpan> Pieces, string? Anchor, bool Gap);

/// <summary>One stretch of a zone, laid out.</summary>
/// <param name="Id">Address inside the page.</param>
/// <param name="Kind">Which zone; null for a decision that has none.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
/// <param name="Rank">1 for the first stretch of that zone, 2 for the second…</param>
internal sealed record LaidOutZone(string Id, ZoneKind? Kind, IReadOnlyList<Paragraph> Paragraphs, int Rank);
