using System.Globalization;
using System.Text;

namespace Greffe.Samples.Deliveries;

/// <summary>
/// A plain PDF 1.4 written by hand: one standard font, Windows-1252 text, nothing compressed, no date, so that its bytes are the same
/// everywhere. Lines are wrapped at a fixed number of characters and paragraphs stand further apart than lines.
/// </summary>
internal static class PdfFile
{
    private const int LineLength = 96;
    private const int Top = 790;
    private const int Bottom = 56;
    private const int LineGap = 13;
    private const int ParagraphGap = 9;

    public static byte[] Write(string text) => Assemble(Pages(text));

    /// <summary>A PDF of one page that bears a drawing and no character.</summary>
    public static byte[] WriteWithoutText() => Assemble(["62 300 300 200 re S"]);

    private static List<string> Pages(string text)
    {
        List<string> pages = [];
        StringBuilder page = new();
        var y = Top;
        foreach (var line in text.Split('\n').SelectMany(paragraph => Wrap(paragraph).Append("")))
        {
            if (line.Length > 0 && y < Bottom)
            {
                pages.Add(page.ToString());
                page.Clear();
                y = Top;
            }

            if (line.Length > 0) page.Append(CultureInfo.InvariantCulture, $"BT /F1 10 Tf 1 0 0 1 56 {y} Tm ({Escape(line)}) Tj ET\n");
            y -= line.Length > 0 ? LineGap : ParagraphGap;
        }

        pages.Add(page.ToString());
        return pages;
    }

    private static byte[] Assemble(List<string> pages)
    {
        using MemoryStream pdf = new();
        List<long> offsets = [];
        Write(pdf, "%PDF-1.4\n%âãÏÓ\n");
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add($"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => $"{4 + 2 * i} 0 R"))}] >>");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>");
        for (var i = 0; i < pages.Count; i++)
        {
            Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * i} 0 R >>");
            Add($"<< /Length {pages[i].Length} >>\nstream\n{pages[i]}\nendstream");
        }

        var start = pdf.Position;
        var table = string.Concat(offsets.Select(offset => $"{offset:0000000000} 00000 n \n"));
        Write(pdf, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return pdf.ToArray();

        void Add(string content)
        {
            offsets.Add(pdf.Position);
            Write(pdf, $"{offsets.Count} 0 obj\n{content}\nendobj\n");
        }
    }

    private static void Write(MemoryStream pdf, string text) => pdf.Write(WindowsLatin.Value.GetBytes(text));

    private static readonly Lazy<Encoding> WindowsLatin = new(() => CodePagesEncodingProvider.Instance.GetEncoding(
        1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback) ?? throw new InvalidOperationException("Windows-1252 is missing."));

    private static string Escape(string line) =>
        line.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal);

    private static IEnumerable<string> Wrap(string paragraph)
    {
        var line = "";
        foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + word.Length >= LineLength)
            {
                yield return line;
                line = word;
            }
            else line = line.Length == 0 ? word : $"{line} {word}";
        }

        if (line.Length > 0) yield return line;
    }
}
