namespace Greffe.Formats.Reading;

/// <summary>PDF with a text layer.</summary>
internal static class PdfReader
{
    public static ReadResult Read(DeliveredItem item, FormatsOptions options) => new ReadResult.Refused(FormatsProblems.PdfUnreadable());
}
