using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Greffe.Samples.Deliveries;

/// <summary>A Word document: one paragraph a line. The package is written again with fixed dates, so that its bytes are always the same.</summary>
internal static class WordFile
{
    public static byte[] Write(string text)
    {
        using MemoryStream stream = new();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "rId1");
            Body body = new();
            foreach (var line in text.Split('\n'))
                body.AppendChild(new Paragraph(new Run(new Text(line) { Space = SpaceProcessingModeValues.Preserve })));
            main.Document = new Document(body);
        }

        stream.Position = 0;
        using ZipArchive package = new(stream, ZipArchiveMode.Read);
        return Archives.Zip([.. package.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal).Select(entry => (entry.FullName, Read(entry)))]);
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using MemoryStream copy = new();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
