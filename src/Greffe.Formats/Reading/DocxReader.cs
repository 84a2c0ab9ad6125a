using System.IO.Compression;
using System.Xml;
using Greffe.Formats.Receiving;

namespace Greffe.Formats.Reading;

/// <summary>
/// Word documents: body with tables, headers, footnotes, endnotes and footers, from the package's parts. Each part is read as XML within
/// the limits; nothing is run, no link is followed, deleted text of tracked changes is left out.
/// </summary>
internal static class DocxReader
{
    /// <summary>The decision of the document.</summary>
    public static ReadResult Read(DeliveredItem item, FormatsOptions options)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(item.Content.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > options.MaxDocumentParts) return new ReadResult.Refused(FormatsProblems.TooManyItems(options.MaxDocumentParts));
            var names = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Contains("mimetype")) return new ReadResult.Refused(FormatsProblems.OfficeFormat("OpenDocument"));
            if (!names.Contains("[Content_Types].xml")) return new ReadResult.Refused(FormatsProblems.NestedArchive());
            if (names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return new ReadResult.Refused(FormatsProblems.DocxMacros());
            if (names.Any(name => name.StartsWith("xl/", StringComparison.Ordinal))) return new ReadResult.Refused(FormatsProblems.OfficeFormat("Excel"));
            var text = new DocxText(archive, options).Read();
            return text is null ? new ReadResult.Refused(FormatsProblems.DocxUnreadable()) : DocumentDecision.Of(SourceFormat.Docx, item, text, options);
        }
        catch (LimitReachedException limit)
        {
            return new ReadResult.Refused(limit.Refusal);
        }
        catch (XmlException)
        {
            return new ReadResult.Refused(FormatsProblems.DocxUnreadable());
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or ArgumentException or OverflowException)
        {
            return new ReadResult.Refused(FormatsProblems.DocxUnreadable());
        }
    }
}
