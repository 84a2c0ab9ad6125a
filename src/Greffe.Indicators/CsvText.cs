using CsvHelper;

namespace Greffe.Indicators;

/// <summary>How every CSV of figures is written: RFC 4180.</summary>
internal static class CsvText
{
    /// <summary>Comma, quotes where needed, CRLF; rows of any length.</summary>
    public static CsvWriterOptions Options { get; } = new() { NewLine = "\r\n", ValidateFieldCount = false };
}
