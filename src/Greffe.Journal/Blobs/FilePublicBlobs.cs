using Greffe.Decisions.Journalling;

namespace Greffe.Journal.Blobs;

/// <summary>Published bytes in segment files under their own hash, compressed. A withdrawal overwrites them.</summary>
internal sealed class FilePublicBlobs(string folder, long segmentLimit) : IPublicBlobs, IBlobCheck, IDisposable
{
    private readonly BlobSegments segments = new(folder, segmentLimit);

    /// <inheritdoc/>
    public async ValueTask<BlobHash> Put(ReadOnlyMemory<byte> bytes, CancellationToken cancellation) =>
        (await PutMany([bytes], cancellation))[0];

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<BlobHash>> PutMany(IReadOnlyList<ReadOnlyMemory<byte>> blobs, CancellationToken cancellation)
    {
        var hashes = new BlobHash[blobs.Count];
        List<Frame> frames = [];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = BlobHash.Of(blobs[i].Span);
            var address = Address(hashes[i]);
            if (!segments.Contains(address)) frames.Add(new(address, Zstd.Compress(blobs[i].Span)));
        }
        await segments.Keep(frames, cancellation);
        return hashes;
    }

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> Get(BlobHash blob, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var state = TryRead(blob, out var bytes);
        // A withdrawal by another process may have overwritten the bytes between index and file: then the index no longer knows them.
        if (state == BlobState.Damaged && !Contains(blob)) state = BlobState.Missing;
        return state switch
        {
            BlobState.Sound => new(bytes),
            BlobState.Missing => new((ReadOnlyMemory<byte>?)null),
            _ => throw new BlobMissingException(blob, "its bytes are damaged"),
        };
    }

    /// <inheritdoc/>
    public bool Contains(BlobHash blob) => segments.Contains(Address(blob));

    /// <inheritdoc/>
    public ValueTask Delete(BlobHash blob, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        segments.Erase(Address(blob));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<BlobState> Check(BlobHash blob, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(TryRead(blob, out _));
    }

    /// <inheritdoc/>
    public void Dispose() => segments.Dispose();

    private static byte[] Address(BlobHash blob) => Convert.FromHexString(blob.Value);

    private BlobState TryRead(BlobHash blob, out ReadOnlyMemory<byte> bytes)
    {
        bytes = default;
        if (segments.Read(Address(blob), out var whole) is not { } stored) return BlobState.Missing;
        if (!whole || !Zstd.TryDecompress(stored.Span, out var content) || BlobHash.Of(content) != blob) return BlobState.Damaged;
        bytes = content;
        return BlobState.Sound;
    }
}
