namespace Greffe.Formats.Reading;

/// <summary>Plain text, with its sidecar if it has one.</summary>
internal static class PlainTextReader
{
    /// <summary>The decision of the text.</summary>
    public static ReadResult Read(DeliveredItem item, string? text, FormatsOptions options)
    {
        if (text is null && !TextDecoding.TryPlain(item.Content.Span, out text, out var refusal)) return new ReadResult.Refused(refusal!); // set when false
        return DocumentDecision.Of(SourceFormat.PlainText, item, text!, options);
    }
}
