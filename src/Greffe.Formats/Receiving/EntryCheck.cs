namespace Greffe.Formats.Receiving;

/// <summary>Checks at the end of an archive entry that its length, and its CRC-32 where the archive has one, are as stated.</summary>
internal sealed class EntryCheck(long length, uint? checksum)
{
    private static readonly uint[] Table = MakeTable();

    private long seen;
    private uint crc = 0xFFFF_FFFF;

    /// <summary>A stream over <paramref name="entry"/> that throws <see cref="InvalidDataException"/> at an end that does not fit.</summary>
    public Stream Over(Stream entry) => new Checked(entry, this);

    private void Add(ReadOnlySpan<byte> bytes)
    {
        seen += bytes.Length;
        if (bytes.Length == 0)
        {
            if (seen < length) throw new EndOfStreamException("The entry is shorter than stated.");
            if (checksum is { } stated && ~crc != stated) throw new InvalidDataException("The entry's checksum is wrong.");
        }
        else if (checksum is not null)
        {
            foreach (var b in bytes) crc = Table[(byte)(crc ^ b)] ^ (crc >> 8);
        }
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

    private sealed class Checked(Stream inner, EntryCheck check) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (buffer.Length == 0) return 0;
            var read = inner.Read(buffer);
            check.Add(buffer[..read]);
            return read;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (buffer.Length == 0) return 0;
            var read = await inner.ReadAsync(buffer, cancellationToken);
            check.Add(buffer.Span[..read]);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
