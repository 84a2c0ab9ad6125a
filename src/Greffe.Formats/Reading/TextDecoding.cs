using System.Text;
using System.Text.Unicode;

namespace Greffe.Formats.Reading;

/// <summary>
/// Bytes to text. A byte order mark decides first, then what the format declares, then UTF-8. A wrong declaration is refused, never
/// guessed around: a guess would change names. Only plain text, which declares nothing, is taken as Windows-1252 when it is no UTF-8.
/// ISO-8859-1 is read as Windows-1252, as browsers do, since French files under that label hold «œ», «’» and «€».
/// </summary>
internal static class TextDecoding
{
    private static readonly Encoding Windows1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!; // known to the provider

    private static readonly Encoding Latin9 =
        CodePagesEncodingProvider.Instance.GetEncoding(28605, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!; // known to the provider

    /// <summary>Text of bytes that start with a byte order mark, without it; null text when there is no mark.</summary>
    public static bool TryByMark(ReadOnlySpan<byte> bytes, out string? text, out Refusal? refusal)
    {
        (text, refusal) = (null, null);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return TryUtf8(bytes[3..], 3, out text, out refusal);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            refusal = FormatsProblems.UnknownEncoding();
            return false;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return TryStrict(new UnicodeEncoding(false, false, true), "UTF-16", bytes[2..], out text, out refusal);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return TryStrict(new UnicodeEncoding(true, false, true), "UTF-16", bytes[2..], out text, out refusal);
        return true;
    }

    /// <summary>Text of UTF-8 bytes; false with the offset of the first wrong byte.</summary>
    public static bool TryUtf8(ReadOnlySpan<byte> bytes, int offset, out string? text, out Refusal? refusal)
    {
        (text, refusal) = (null, null);
        var chars = new char[bytes.Length];
        if (Utf8.ToUtf16(bytes, chars, out var read, out var written, replaceInvalidSequences: false) == System.Buffers.OperationStatus.Done)
        {
            text = new(chars, 0, written);
            return true;
        }

        refusal = FormatsProblems.BadEncoding("UTF-8", offset + read + 1);
        return false;
    }

    /// <summary>Text in an encoding that the file names.</summary>
    public static bool TryDeclared(ReadOnlySpan<byte> bytes, string? declared, out string? text, out Refusal? refusal)
    {
        (text, refusal) = (null, null);
        switch (declared?.ToLowerInvariant())
        {
            case null or "" or "utf-8" or "utf8" or "us-ascii" or "ascii":
                return TryUtf8(bytes, 0, out text, out refusal);
            case "iso-8859-1" or "latin1" or "latin-1" or "windows-1252" or "cp1252":
                return TryStrict(Windows1252, "Windows-1252", bytes, out text, out refusal);
            case "iso-8859-15" or "latin9" or "latin-9":
                return TryStrict(Latin9, "ISO-8859-15", bytes, out text, out refusal);
            default:
                refusal = FormatsProblems.UnknownEncoding();
                return false;
        }
    }

    /// <summary>Text that declares no encoding.</summary>
    public static bool TryPlain(ReadOnlySpan<byte> bytes, out string? text, out Refusal? refusal)
    {
        if (LooksBinary(bytes))
        {
            (text, refusal) = (null, FormatsProblems.UnknownBinary());
            return false;
        }

        return TryUtf8(bytes, 0, out text, out refusal) || TryStrict(Windows1252, "Windows-1252", bytes, out text, out refusal);
    }

    /// <summary>More than four bytes, and more than one in a hundred, are control characters that no text holds.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var control = 0;
        foreach (var b in bytes)
            if (b is < 0x09 or (> 0x0D and < 0x20)) control++;
        return control > 4 && control * 100L > bytes.Length;
    }

    private static bool TryStrict(Encoding encoding, string name, ReadOnlySpan<byte> bytes, out string? text, out Refusal? refusal)
    {
        try
        {
            text = encoding.GetString(bytes);
            refusal = null;
            return true;
        }
        catch (DecoderFallbackException broken)
        {
            text = null;
            refusal = FormatsProblems.BadEncoding(name, broken.Index + 1);
            return false;
        }
    }
}
