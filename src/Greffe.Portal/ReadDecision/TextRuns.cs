using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Portal.Look;
using Microsoft.AspNetCore.Components;

namespace Greffe.Portal.ReadDecision;

/// <summary>The words of a paragraph as markup: plain text, and placeholders that say what they hide.</summary>
internal static class TextRuns
{
    /// <summary>Markup of the pieces, one blank between two of them. Everything is encoded by the renderer.</summary>
    public static RenderFragment Of(PublicDecision decision, IReadOnlyList<TextSpan> pieces, Words words) => builder =>
    {
        var first = true;
        foreach (var piece in pieces)
        {
            if (!first) builder.AddContent(0, " ");
            first = false;
            var at = piece.Start;
            foreach (var replacement in decision.Replacements)
            {
                if (replacement.Span.Start < at || replacement.Span.End > piece.End || replacement.Span.Length <= 0) continue;
                builder.AddContent(1, decision.Text[at..replacement.Span.Start]);
                builder.OpenElement(2, "abbr");
                builder.AddAttribute(3, "class", "placeholder");
                builder.AddAttribute(4, "title", OccultationNote.Of(replacement.Category, decision.Court.Jurisdiction, words));
                builder.AddContent(5, replacement.Span.In(decision.Text).ToString());
                builder.CloseElement();
                at = replacement.Span.End;
            }

            builder.AddContent(6, decision.Text[at..piece.End]);
        }
    };
}
