using System.Text;
using UglyToad.PdfPig.Content;

namespace Greffe.Formats.Reading;

/// <summary>One line of a page.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Left">Left edge, in points.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Y">Baseline, from the bottom of the page.</param>
/// <param name="Size">Height of its type.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Y, double Size);

/// <summary>Puts the letters of a page together into lines, top to bottom, raised letters («1er») with the line they belong to.</summary>
internal static class PdfLines
{
    /// <summary>The lines that hold more than blanks.</summary>
    public static IReadOnlyList<PdfLine> Of(IReadOnlyList<Letter> letters)
    {
        List<PdfLine> lines = [];
        List<Glyph> line = [];
        foreach (var glyph in letters.Select(Glyph.Of).Where(glyph => glyph.IsPlaced).OrderByDescending(glyph => glyph.Y))
        {
            if (line.Count > 0 && !Belongs(line, glyph)) Close(line, lines);
            line.Add(glyph);
        }

        Close(line, lines);
        return lines;
    }

    private static bool Belongs(List<Glyph> line, Glyph glyph)
    {
        var last = line[^1];
        return Math.Abs(last.Y - glyph.Y) < 0.45 * Math.Max(last.Size, glyph.Size) && line[0].Y - glyph.Y < 0.8 * Math.Max(line[0].Size, glyph.Size);
    }

    private static void Close(List<Glyph> line, List<PdfLine> lines)
    {
        var inked = line.Where(glyph => !string.IsNullOrWhiteSpace(glyph.Text)).OrderBy(glyph => glyph.Left).ToList();
        if (inked.Count > 0)
        {
            var size = line.Max(glyph => glyph.Size);
            var main = inked.Where(glyph => glyph.Size >= size * 0.95).DefaultIfEmpty(inked[0]).First();
            lines.Add(new(Words(line), inked[0].Left, inked.Max(glyph => glyph.Right), main.Y, size));
        }

        line.Clear();
    }

    private static string Words(List<Glyph> line)
    {
        var text = new StringBuilder();
        Glyph? previous = null;
        foreach (var glyph in line.OrderBy(glyph => glyph.Left))
        {
            if (previous is { } before)
            {
                var isOverprint = before.Text == glyph.Text && Math.Abs(before.Left - glyph.Left) < 0.15 * glyph.Size && !string.IsNullOrWhiteSpace(glyph.Text);
                if (isOverprint) continue;
                if (glyph.Left - before.Right > 0.2 * Math.Max(before.Size, glyph.Size)) text.Append(' ');
            }

            text.Append(glyph.Text);
            previous = glyph;
        }

        return Blanks.CollapsedOrNull(text.ToString()) ?? "";
    }

    private readonly record struct Glyph(string Text, double Left, double Right, double Y, double Size)
    {
        public bool IsPlaced => double.IsFinite(Left) && double.IsFinite(Right) && double.IsFinite(Y) && double.IsFinite(Size) && Text.Length > 0;

        public static Glyph Of(Letter letter)
        {
            var size = letter.PointSize > 0 ? letter.PointSize : Math.Max(1, letter.BoundingBox.Height);
            var (from, to) = (letter.StartBaseLine.X, letter.EndBaseLine.X);
            return new(letter.Value ?? "", Math.Min(from, to), Math.Max(from, to), letter.StartBaseLine.Y, size);
        }
    }
}
