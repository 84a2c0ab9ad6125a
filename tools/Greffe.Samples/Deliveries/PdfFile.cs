using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Greffe.Samples.Deliveries;

/// <summary>A PDF with text in a standard font: lines wrapped at the margin, a wider gap between paragraphs, no page furniture.</summary>
internal static class PdfFile
{
    private const double Size = 10.5;
    private const double Left = 62;
    private const double Right = 533;
    private const double Top = 780;
    private const double Bottom = 62;
    private const double LineGap = 13.5;
    private const double ParagraphGap = 8;

    public static byte[] Write(string text)
    {
        using PdfDocumentBuilder builder = new() { IncludeDocumentInformation = false };
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var page = builder.AddPage(PageSize.A4);
        var y = Top;
        foreach (var paragraph in text.Split('\n'))
        {
            foreach (var line in Wrap(page, font, paragraph))
            {
                if (y < Bottom)
                {
                    page = builder.AddPage(PageSize.A4);
                    y = Top;
                }

                page.AddText(line, Size, new PdfPoint(Left, y), font);
                y -= LineGap;
            }

            y -= ParagraphGap;
        }

        return builder.Build();
    }

    /// <summary>A PDF of one page that bears a drawing and no character.</summary>
    public static byte[] WriteWithoutText()
    {
        using PdfDocumentBuilder builder = new() { IncludeDocumentInformation = false };
        builder.AddPage(PageSize.A4).DrawRectangle(new PdfPoint(Left, 300), 300, 200);
        return builder.Build();
    }

    private static IEnumerable<string> Wrap(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font, string paragraph)
    {
        if (paragraph.Length == 0) yield break;
        var line = "";
        foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Width(page, font, longer) > Right - Left)
            {
                yield return line;
                longer = word;
            }

            line = longer;
        }

        yield return line;
    }

    private static double Width(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font, string text) =>
        page.MeasureText(text, Size, new PdfPoint(0, 0), font)[^1].BoundingBox.Right;
}
