using Greffe.Formats.Receiving;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace Greffe.Formats.Reading;

/// <summary>PDF with a text layer: lines in reading order, paragraphs put together again. A PDF of pictures is refused.</summary>
internal static class PdfReader
{
    /// <summary>The decision of the document.</summary>
    public static ReadResult Read(DeliveredItem item, FormatsOptions options)
    {
        try
        {
            var filters = new PdfFilters(options);
            using var document = PdfDocument.Open(item.Content.ToArray(), new() { FilterProvider = filters, UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = 64 });
            if (document.NumberOfPages > options.MaxPdfPages) return new ReadResult.Refused(FormatsProblems.PdfPages(document.NumberOfPages, options.MaxPdfPages));
            var pages = Pages(document, options);
            if (filters.Refusal is { } bomb) return new ReadResult.Refused(bomb);
            return pages.Any(page => page.Count > 0)
                ? DocumentDecision.Of(SourceFormat.Pdf, item, PdfText.Of(pages), options)
                : new ReadResult.Refused(FormatsProblems.PdfImage(document.NumberOfPages));
        }
        catch (LimitReachedException limit)
        {
            return new ReadResult.Refused(limit.Refusal);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new ReadResult.Refused(FormatsProblems.PdfEncrypted());
        }
        catch (Exception broken) when (IsBrokenDocument(broken))
        {
            return new ReadResult.Refused(FormatsProblems.PdfUnreadable());
        }
    }

    private static List<IReadOnlyList<PdfLine>> Pages(PdfDocument document, FormatsOptions options)
    {
        List<IReadOnlyList<PdfLine>> pages = [];
        var letters = 0;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            var page = document.GetPage(number);
            letters += page.Letters.Count;
            if (letters > options.MaxTextLength) throw new LimitReachedException(FormatsProblems.TextTooLong(letters, options.MaxTextLength));
            pages.Add(PdfLines.Of(page.Letters));
        }

        return pages;
    }

    /// <summary>
    /// What a document that follows the format only in part brings about: whatever the library itself throws, and what its calls into the platform threw in
    /// fuzzing.
    /// </summary>
    private static bool IsBrokenDocument(Exception broken) => broken.Source?.StartsWith("UglyToad.PdfPig", StringComparison.Ordinal) == true
        || broken is PdfDocumentFormatException or InvalidOperationException or ArgumentException or FormatException or KeyNotFoundException or IndexOutOfRangeException or NullReferenceException
            or OverflowException or InvalidCastException or NotSupportedException or IOException or InvalidDataException or DivideByZeroException;
}
