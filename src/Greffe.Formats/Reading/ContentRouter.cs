using Greffe.Formats.Receiving;

namespace Greffe.Formats.Reading;

/// <summary>Recognises the format of one item from its bytes and hands it to the reader of that format.</summary>
internal static class ContentRouter
{
    /// <summary>The result before the last step, <see cref="TextForm.Finish"/>.</summary>
    public static ReadResult Read(DeliveredItem item, FormatsOptions options)
    {
        var bytes = item.Content.Span;
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0) return PdfReader.Read(item, options);
        if (Containers.IsZip(bytes)) return DocxReader.Read(item, options);
        if (Binary(bytes) is { } refusal) return new ReadResult.Refused(refusal);

        if (!TextDecoding.TryByMark(bytes, out var text, out refusal)) return new ReadResult.Refused(refusal!);
        var start = text is null ? bytes[..Math.Min(bytes.Length, 4096)] : System.Text.Encoding.UTF8.GetBytes(text[..Math.Min(text.Length, 4096)]);
        if (Containers.LooksLikeJson(start)) return WithoutSidecar(item, JsonReading.Read(item.Content, text, options));
        if (!LooksLikeMarkup(start)) return PlainTextReader.Read(item, text, options);
        return WithoutSidecar(item, IsHtml(start) ? CassationPage.Read(item.Content.Span, text, options) : XmlReading.Read(item.Content.Span, text, options));
    }

    private static ReadResult WithoutSidecar(DeliveredItem item, ReadResult result) =>
        item.Sidecar is not null && result is ReadResult.Accepted accepted
            ? new ReadResult.Refused(FormatsProblems.UnexpectedSidecar(accepted.Format))
            : result;

    private static Refusal? Binary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return FormatsProblems.OfficeFormat("Word 97-2003");
        if (bytes.StartsWith("{\\rtf"u8)) return FormatsProblems.OfficeFormat("RTF");
        if (IsImage(bytes)) return FormatsProblems.Image();
        var archive = Containers.Of(bytes) is Container.Gzip or Container.Tar || bytes.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]) || bytes.StartsWith("Rar!"u8);
        return archive ? FormatsProblems.NestedArchive() : null;
    }

    private static bool IsImage(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith("GIF8"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0x49, 0x49, 0x2A, 0x00]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x4D, 0x4D, 0x00, 0x2A]);

    private static bool LooksLikeMarkup(ReadOnlySpan<byte> start)
    {
        start = start.TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);
        return start.Length > 1 && start[0] == '<' && (char.IsAsciiLetter((char)start[1]) || start[1] is (byte)'?' or (byte)'!');
    }

    private static bool IsHtml(ReadOnlySpan<byte> start)
    {
        var head = System.Text.Encoding.Latin1.GetString(start);
        return head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.Contains("<html", StringComparison.OrdinalIgnoreCase);
    }
}
