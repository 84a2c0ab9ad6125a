namespace Greffe.Formats.Receiving;

/// <summary>Forward-only stream that hands each count of bytes read to <paramref name="onRead"/>; a prefix already taken comes first.</summary>
internal sealed class CountedStream(ReadOnlyMemory<byte> prefix, Stream inner, Action<int>? onRead = null) : Stream
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
        return taken > 0 || buffer.Length == 0 ? taken : Count(inner.Read(buffer));
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var taken = TakePrefix(buffer.Span);
        return taken > 0 || buffer.Length == 0 ? taken : Count(await inner.ReadAsync(buffer, cancellationToken));
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Count(int read)
    {
        onRead?.Invoke(read);
        return read;
    }

    private int TakePrefix(Span<byte> buffer)
    {
        var taken = Math.Min(prefix.Length, buffer.Length);
        prefix.Span[..taken].CopyTo(buffer);
        prefix = prefix[taken..];
        return taken;
    }
}
