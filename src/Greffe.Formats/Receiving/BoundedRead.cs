namespace Greffe.Formats.Receiving;

/// <summary>Reads a stream into memory up to a limit.</summary>
internal static class BoundedRead
{
    /// <summary>Up to <paramref name="limit"/> + 1 bytes: one more than the limit says that the stream goes on.</summary>
    public static async Task<byte[]> UpTo(Stream stream, int limit, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[Math.Min(81_920, limit + 1)];
        while (buffer.Length <= limit)
        {
            var wanted = (int)Math.Min(chunk.Length, limit + 1 - buffer.Length);
            var read = await stream.ReadAsync(chunk.AsMemory(0, wanted), cancellation);
            if (read == 0) break;
            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }
}
