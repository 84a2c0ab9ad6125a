namespace Greffe.Formats.Receiving;

/// <summary>Checks at the end of an archive entry that its length, and its CRC-32 where the archive has one, are as stated.</summary>
internal sealed class EntryCheck(long length, uint? checksum)
{
    private long seen;
    private uint crc = Crc32.Start;

    /// <summary>A stream over <paramref name="entry"/> that throws <see cref="InvalidDataException"/> at an end that does not fit.</summary>
    public Stream Over(Stream entry) => new CountedStream(default, entry, Add);

    private void Add(ReadOnlySpan<byte> bytes)
    {
        seen += bytes.Length;
        if (checksum is not null) crc = Crc32.Add(crc, bytes);
        if (bytes.Length > 0) return;
        if (seen < length) throw new EndOfStreamException("The entry is shorter than stated.");
        if (checksum is { } stated && ~crc != stated) throw new InvalidDataException("The entry's checksum is wrong.");
    }
}
