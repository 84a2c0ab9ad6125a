using System.Collections.Concurrent;
using ZstdSharp;

namespace Greffe.Journal.Blobs;

/// <summary>Zstandard at level 3, on contexts that are kept and used again: one context costs more than one decision.</summary>
internal static class Zstd
{
    private const int Level = 3;
    private static readonly ConcurrentBag<Compressor> Compressors = [];
    private static readonly ConcurrentBag<Decompressor> Decompressors = [];

    /// <summary>Largest blob, in bytes.</summary>
    public const int MaxLength = 256 * 1024 * 1024;

    public static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxLength)
            throw new ArgumentException($"A blob of {bytes.Length} bytes is over the limit of {MaxLength} bytes.");
        if (!Compressors.TryTake(out var compressor)) compressor = new(Level);
        var packed = compressor.Wrap(bytes).ToArray();
        Compressors.Add(compressor);
        return packed;
    }

    /// <summary>False when the bytes are not what <see cref="Compress"/> gave.</summary>
    public static bool TryDecompress(ReadOnlySpan<byte> packed, out byte[] bytes)
    {
        if (!Decompressors.TryTake(out var decompressor)) decompressor = new();
        try
        {
            bytes = decompressor.Unwrap(packed, MaxLength).ToArray();
            return true;
        }
        catch (ZstdException)
        {
            bytes = [];
            return false;
        }
        finally
        {
            Decompressors.Add(decompressor);
        }
    }
}
