using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Greffe.Decisions;

namespace Greffe.Formats.Reading;

/// <summary>
/// Identity of a document that names none: court, number and date when all three are known, so that a corrected delivery is the same
/// decision; otherwise the hash of its bytes. Never its file name.
/// </summary>
internal static class DocumentIdentity
{
    /// <summary>Delivering system of documents.</summary>
    public const string System = "document";

    /// <summary>Identity from metadata, or from the bytes.</summary>
    public static string Of(CourtCode court, IReadOnlyList<string> numbers, DateOnly? date, ReadOnlySpan<byte> content) =>
        court != CourtCode.Unknown && numbers.Count > 0 && date is { } day
            ? $"{court}|{numbers[0]}|{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
            : Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Hash of a text, for an item whose metadata lacks an identifier.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
