namespace Greffe.Formats.Receiving;

/// <summary>CRC-32 of ZIP and gzip (ISO 3309, polynomial EDB88320 reflected), without its last complement.</summary>
internal static class Crc32
{
    /// <summary>Value before the first byte.</summary>
    public const uint Start = 0xFFFF_FFFF;

    private static readonly uint[] Table = MakeTable();

    /// <summary>The value after these bytes.</summary>
    public static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes) crc = Table[(byte)(crc ^ b)] ^ (crc >> 8);
        return crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var c = i;
            for (var bit = 0; bit < 8; bit++) c = (c & 1) == 0 ? c >> 1 : 0xEDB8_8320 ^ (c >> 1);
            table[i] = c;
        }

        return table;
    }
}
