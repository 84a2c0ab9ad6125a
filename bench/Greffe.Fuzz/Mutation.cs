using System.IO.Compression;
using System.Text;

namespace Greffe.Fuzz;

/// <summary>One to four changes to a seed, drawn from a seeded source: bytes, chunks, structure, encodings, nesting.</summary>
public sealed class Mutation(Random random)
{
    private static readonly byte[][] Insertions =
    [
        .. ((string[])["<", ">", "&amp;", "&x;", "&#0;", "&#xD800;", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "<![CDATA[", "]]>", "<!--", "<br/>", "</p>",
            "{", "}", "[", "]", "\"", "\\", "\\ud800", "\\u0000", "null", "-1", "1e999", ":", ",", "\n", "\r\n", "\0", "\uFEFF", "e\u0301", "\u2028", "/Length 9999999", "endobj", "stream",
            "/Kids [1 0 R]", "<< /Filter /FlateDecode >>", "results", "PK\u0003\u0004"]).Select(Encoding.UTF8.GetBytes),
        [0xE9], [0xC3], [0xFF, 0xFE], [0x80, 0x9D], [0x1F, 0x8B, 0x08],
    ];

    /// <summary>A changed copy of <paramref name="seed"/>; <paramref name="other"/> lends parts.</summary>
    public byte[] Of(byte[] seed, byte[] other)
    {
        if (random.Next(3) > 0 && Rezipped(seed) is { } zip) return zip;
        var bytes = seed;
        for (var count = random.Next(1, 5); count > 0; count--) bytes = Change(bytes, other);
        return bytes;
    }

    private byte[] Change(byte[] bytes, byte[] other)
    {
        if (bytes.Length == 0) return other;
        var at = random.Next(bytes.Length);
        var to = Math.Min(bytes.Length, at + 1 + random.Next(64));
        return random.Next(12) switch
        {
            0 => Flipped(bytes, random.Next(1, 9)),
            1 => bytes[..at],
            2 => bytes[at..],
            3 => [.. bytes[..at], .. bytes[to..]],
            4 => [.. bytes[..at], .. bytes[at..to], .. bytes[at..to], .. bytes[at..]],
            5 => [.. bytes[..at], .. Insertions[random.Next(Insertions.Length)], .. bytes[at..]],
            6 => [.. bytes[..at], .. Insertions[random.Next(Insertions.Length)], .. bytes[to..]],
            7 => [.. bytes[..at], .. other[random.Next(Math.Max(1, other.Length))..]],
            8 => Encoded(bytes),
            9 => Nested(bytes, at),
            10 => [.. bytes[..at], .. Enumerable.Repeat(bytes[at], random.Next(1, 3000)), .. bytes[at..]],
            _ => Numbers(bytes, at),
        };
    }

    private byte[] Flipped(byte[] bytes, int count)
    {
        var copy = bytes.ToArray();
        for (; count > 0; count--) copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
        return copy;
    }

    private byte[] Encoded(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return random.Next(4) switch
        {
            0 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            1 => Encoding.Latin1.GetBytes(text),
            2 => [0xEF, 0xBB, 0xBF, .. bytes],
            _ => Encoding.BigEndianUnicode.GetBytes(text),
        };
    }

    private byte[] Nested(byte[] bytes, int at)
    {
        string[] opened = ["<a>", "[", "{\"a\":", "<div>", "<b>", "<<", "(", "<p><b>"];
        var deep = string.Concat(Enumerable.Repeat(opened[random.Next(opened.Length)], random.Next(1, 2000)));
        return [.. bytes[..at], .. Encoding.ASCII.GetBytes(deep), .. bytes[at..]];
    }

    /// <summary>Replaces the digits that follow a place: lengths and offsets of binary formats.</summary>
    private byte[] Numbers(byte[] bytes, int at)
    {
        var copy = bytes.ToArray();
        for (var i = at; i < Math.Min(copy.Length, at + 200); i++)
            if (copy[i] is >= (byte)'0' and <= (byte)'9') copy[i] = (byte)('0' + random.Next(10));
        return copy;
    }

    /// <summary>A package with one of its parts changed inside and the checksums right again.</summary>
    private byte[]? Rezipped(byte[] seed)
    {
        if (seed is not [(byte)'P', (byte)'K', 3, 4, ..]) return null;
        var stream = new MemoryStream();
        using var source = new ZipArchive(new MemoryStream(seed));
        var chosen = random.Next(source.Entries.Count);
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (index, entry) in source.Entries.Index())
            {
                var content = new MemoryStream();
                using (var from = entry.Open()) from.CopyTo(content);
                using var to = target.CreateEntry(entry.FullName).Open();
                to.Write(index == chosen ? Change(content.ToArray(), seed) : content.ToArray());
            }
        }

        return stream.ToArray();
    }
}
