using System.Text;

namespace Greffe.Formats.Reading;

/// <summary>Text of the lines of all pages: running heads and page numbers left out, paragraphs joined, cut words put together.</summary>
internal static class PdfText
{
    /// <summary>The text, one paragraph per line.</summary>
    public static string Of(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var kept = RunningLines.Removed(pages);
        var all = kept.SelectMany(page => page).ToList();
        if (all.Count == 0) return "";
        var measure = Measure.Of(kept);
        var text = new StringBuilder();
        PdfLine? previous = null;
        foreach (var page in kept)
        {
            var isFirst = true;
            foreach (var line in page)
            {
                if (previous is not null) Part(text, previous, line, measure, isFirst);
                text.Append(line.Text);
                (previous, isFirst) = (line, false);
            }
        }

        return text.Append('\n').ToString();
    }

    /// <summary>Puts between two lines what belongs there: nothing, a blank, a line end, or an empty line.</summary>
    private static void Part(StringBuilder text, PdfLine previous, PdfLine line, Measure measure, bool isNewPage)
    {
        var gap = previous.Y - line.Y;
        var isShort = previous.Right < measure.Right - (0.15 * measure.Width);
        var ends = previous.Text[^1] is '.' or ':' or '!' or '?';
        var isParagraph = isNewPage
            ? isShort || ends || !char.IsLower(line.Text[0])
            : isShort || gap > 1.45 * measure.Gap || line.Left > previous.Left + (1.2 * line.Size) || Math.Abs(line.Size - previous.Size) > 0.25 * previous.Size;
        if (isParagraph) text.Append(!isNewPage && gap > 1.45 * measure.Gap ? "\n\n" : "\n");
        else Hyphenation.Join(text, line.Text);
    }

    /// <summary>Width of the text and usual distance of its lines.</summary>
    private sealed record Measure(double Left, double Right, double Gap)
    {
        public double Width => Right - Left;

        public static Measure Of(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
        {
            var lines = pages.SelectMany(page => page).ToList();
            var rights = lines.Select(line => line.Right).Order().ToList();
            var gaps = pages.SelectMany(page => page.Zip(page.Skip(1), (above, below) => above.Y - below.Y)).Where(gap => gap > 0).Order().ToList();
            return new(lines.Min(line => line.Left), rights[rights.Count * 9 / 10], gaps.Count == 0 ? double.MaxValue : gaps[gaps.Count / 2]);
        }
    }
}
