using Greffe.Decisions;
using Greffe.Decisions.Citing;
using Greffe.Decisions.Occultations;
using Greffe.Decisions.Publication;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Greffe.Portal.ReadDecision;

/// <summary>The words of a paragraph as markup: plain text, placeholders that say what they hide, citations that lead to what they cite.</summary>
internal static class TextRuns
{
    /// <summary>Markup of the pieces, one blank between two of them. Everything is encoded by the renderer.</summary>
    public static RenderFragment Of(PublicDecision decision, IReadOnlyList<TextSpan> pieces, Words words, DecisionCitations citations) => builder =>
    {
        var first = true;
        foreach (var piece in pieces)
        {
            if (!first) builder.AddContent(0, " ");
            first = false;
            var at = piece.Start;
            foreach (var (span, mark) in Marks(decision, piece, citations))
            {
                if (span.Start < at) continue;
                builder.AddContent(1, decision.Text[at..span.Start]);
                if (mark is Replacement replacement) Placeholder(builder, decision, replacement, words);
                else Cited(builder, decision.Text[span.Start..span.End], (MarkedCitation)mark, words);
                at = span.End;
            }

            builder.AddContent(16, decision.Text[at..piece.End]);
        }
    };

    /// <summary>What is marked in a piece, in order. A citation is cut at the end of its line; one that holds a placeholder is not marked.</summary>
    private static IEnumerable<(TextSpan Span, object Mark)> Marks(PublicDecision decision, TextSpan piece, DecisionCitations citations)
    {
        var hidden = decision.Replacements.Where(replacement => replacement.Span.Length > 0 && piece.Contains(replacement.Span)).ToList();
        return hidden.Select(replacement => (replacement.Span, (object)replacement))
            .Concat(citations.InText.Where(citation => citation.Span.Overlaps(piece))
                .Select(citation => (new TextSpan(Math.Max(piece.Start, citation.Span.Start), Math.Min(piece.End, citation.Span.End)), (object)citation))
                .Where(mark => !hidden.Exists(replacement => replacement.Span.Overlaps(mark.Item1))))
            .OrderBy(mark => mark.Item1.Start);
    }

    private static void Placeholder(RenderTreeBuilder builder, PublicDecision decision, Replacement replacement, Words words)
    {
        builder.OpenElement(2, "abbr");
        builder.AddAttribute(3, "class", "placeholder");
        builder.AddAttribute(4, "title", OccultationNote.Of(replacement.Category, decision.Court.Jurisdiction, words));
        builder.AddContent(5, replacement.Span.In(decision.Text).ToString());
        builder.CloseElement();
    }

    /// <summary>A link to a decision held here; else a note, on pointing at it only, that it is not.</summary>
    private static void Cited(RenderTreeBuilder builder, string text, MarkedCitation citation, Words words)
    {
        if (citation.Target is { } target)
        {
            builder.OpenElement(6, "a");
            builder.AddAttribute(7, "class", "cited");
            builder.AddAttribute(8, "href", $"/decision/{target}");
        }
        else
        {
            builder.OpenElement(9, "span");
            builder.AddAttribute(10, "class", "cited");
            builder.AddAttribute(11, "title", words[citation.Kind == CitationKind.Case ? "citations.notheld" : "citations.law"]);
        }

        builder.AddContent(12, text);
        builder.CloseElement();
    }
}
