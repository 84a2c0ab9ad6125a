using System.Text;

namespace Greffe.Catalogue;

/// <summary>A file as given by a person: bounded, UTF-8, its format told by its name.</summary>
internal static class SourceFile
{
    /// <exception cref="UnreadableFileException">Over the limit.</exception>
    public static byte[] Read(string path)
    {
        var size = new FileInfo(path).Length;
        return size <= Checking.ConformanceCheck.MaxFileSize
            ? File.ReadAllBytes(path)
            : throw new UnreadableFileException($"Le fichier fait {size:N0} octets, au plus {Checking.ConformanceCheck.MaxFileSize:N0} sont lus.");
    }

    /// <exception cref="UnreadableFileException">Not UTF-8.</exception>
    public static string Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableFileException("Le fichier n'est pas en UTF-8.");
        }
    }

    public static bool IsJson(string path) => Path.GetExtension(path).ToUpperInvariant() is ".JSON" or ".JSONLD";
}
