namespace Greffe.Formats.Receiving;

/// <summary>JSON Lines: one decision a line. Cut at line ends, so that a broken line costs nothing but itself.</summary>
internal static class JsonLines
{
    /// <summary>Whether the first line is a whole object and another object follows it.</summary>
    public static bool Fits(ReadOnlyMemory<byte> start)
    {
        var end = start.Span.IndexOf((byte)'\n');
        if (end < 0) return false;
        var cutter = new JsonCutter(int.MaxValue);
        var whole = cutter.Feed(start[..end]).Count() == 1 && !cutter.IsOpen && !cutter.IsBroken && !cutter.HasList;
        return whole && start.Span[end..].TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
    }

    /// <summary>The lines that are not blank.</summary>
    public static async IAsyncEnumerable<JsonPiece> Read(Stream content, int maxPiece, Delivery delivery)
    {
        using var kept = new MemoryStream();
        var chunk = new byte[81_920];
        long length = 0, line = 1;
        while (await content.ReadAsync(chunk, delivery.Cancellation) is var read and > 0)
        {
            for (var from = 0; from < read;)
            {
                var found = chunk.AsSpan(from, read - from).IndexOf((byte)'\n');
                var to = found < 0 ? read : from + found;
                length += to - from;
                if (length <= maxPiece) kept.Write(chunk, from, to - from);
                from = to + 1;
                if (found < 0) continue;
                if (Piece(kept, length, maxPiece, line) is { } piece) yield return piece;
                line++;
                length = 0;
                kept.SetLength(0);
            }
        }

        if (Piece(kept, length, maxPiece, line) is { } last) yield return last;
    }

    private static JsonPiece? Piece(MemoryStream kept, long length, int maxPiece, long line)
    {
        if (length > maxPiece) return new([], length, true, line);
        var bytes = kept.GetBuffer().AsSpan(0, (int)kept.Length);
        if (line == 1 && bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        bytes = bytes.Trim(" \t\r"u8);
        return bytes.Length == 0 ? null : new(bytes.ToArray(), bytes.Length, bytes[0] == '{', line);
    }
}
