namespace Greffe.Formats.Receiving;

/// <summary>Kind of container, seen from the first bytes.</summary>
internal enum Container
{
    None,
    Gzip,
    Zip,
    Tar,
    Json,
}

/// <summary>Recognises containers by content.</summary>
internal static class Containers
{
    /// <summary>Bytes needed to tell.</summary>
    public const int PrefixLength = 1024;

    /// <summary>Kind of the container that starts with <paramref name="prefix"/>.</summary>
    public static Container Of(ReadOnlySpan<byte> prefix)
    {
        if (prefix.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return Container.Gzip;
        if (IsZip(prefix)) return Container.Zip;
        if (IsTar(prefix)) return Container.Tar;
        return LooksLikeJson(prefix) ? Container.Json : Container.None;
    }

    /// <summary>Whether these are the first bytes of a ZIP archive (or of an Office document).</summary>
    public static bool IsZip(ReadOnlySpan<byte> prefix) => prefix.StartsWith("PK\u0003\u0004"u8) || prefix.StartsWith("PK\u0005\u0006"u8);

    /// <summary>Whether the first local entry is one of those that Office documents begin with.</summary>
    public static bool LooksLikeOffice(ReadOnlySpan<byte> prefix)
    {
        if (prefix.Length < 34) return false;
        var name = prefix[30..];
        return name.StartsWith("[Content_Types].xml"u8) || name.StartsWith("word/"u8) || name.StartsWith("_rels/.rels"u8)
            || name.StartsWith("docProps/"u8) || name.StartsWith("mimetype"u8);
    }

    /// <summary>
    /// Whether a text starts as JSON: a brace then a quote or closing brace, or a bracket then a brace or closing bracket, since a
    /// judgment can well start with <c>[A]</c>.
    /// </summary>
    public static bool LooksLikeJson(ReadOnlySpan<byte> prefix)
    {
        if (prefix.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) prefix = prefix[3..];
        prefix = prefix.TrimStart(" \t\r\n"u8);
        if (prefix.Length == 0 || prefix[0] is not ((byte)'{' or (byte)'[')) return false;
        var next = prefix[1..].TrimStart(" \t\r\n"u8);
        if (next.Length == 0) return true;
        return prefix[0] == '{' ? next[0] is (byte)'"' or (byte)'}' : next[0] is (byte)'{' or (byte)']';
    }

    /// <summary>A tar header: its checksum is the sum of its bytes with the checksum field taken as blanks.</summary>
    private static bool IsTar(ReadOnlySpan<byte> prefix)
    {
        if (prefix.Length < 512) return false;
        long sum = 8 * ' ', stated = 0;
        for (var i = 0; i < 512; i++)
            if (i is < 148 or >= 156) sum += prefix[i];
        var digits = prefix.Slice(148, 8).Trim("\0 "u8);
        if (digits.Length == 0) return false;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'7') return false;
            stated = (stated * 8) + (digit - '0');
        }

        return sum == stated && prefix[0] != 0;
    }
}
