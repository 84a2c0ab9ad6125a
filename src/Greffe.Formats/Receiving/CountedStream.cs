namespace Greffe.Formats.Receiving;

/// <summary>Sees the bytes that a stream gives; none at its end.</summary>
internal delegate void ReadObserver(ReadOnlySpan<byte> read);

/// <summary>Forward-only stream that shows the bytes read to <paramref name="onRead"/>, none at the end; a prefix already taken comes first.</summary>
internal sealed class CountedStream(ReadOnlyMemory<byte> prefix, Stream inner, ReadObserver? onRead = null) : Stream
{
    private ReadOnlyMemory<byte> prefix = prefix;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var taken = TakePrefix(buffer);
        return taken > 0 || buffer.Length == 0 ? taken : Shown(buffer[..inner.Read(buffer)]);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var taken = TakePrefix(buffer.Span);
        if (taken > 0 || buffer.Length == 0) return taken;
        var read = await inner.ReadAsync(buffer, cancellationToken);
        return Shown(buffer.Span[..read]);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Shown(ReadOnlySpan<byte> read)
    {
        onRead?.Invoke(read);
        return read.Length;
    }

    private int TakePrefix(Span<byte> buffer)
    {
        var taken = Math.Min(prefix.Length, buffer.Length);
        prefix.Span[..taken].CopyTo(buffer);
        prefix = prefix[taken..];
        return taken;
    }
}
