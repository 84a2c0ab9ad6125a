using Greffe.Decisions.Journalling;

namespace Greffe.Journal.Blobs;

/// <summary>Secrets in segment files, compressed, encrypted, and kept under a keyed address. Each reading is journalled before it is done.</summary>
internal sealed class FileSecretBlobs(string folder, long segmentLimit, SecretKeys keys, IJournal journal, TimeProvider time)
    : ISecretBlobs, IBlobCheck, IDisposable
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
            if (!segments.Contains(address)) frames.Add(new(address, SecretFrame.Seal(keys, address, blobs[i].Span)));
        }
        await segments.Keep(frames, cancellation);
        return hashes;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> Read(
        IReadOnlyList<BlobHash> blobs, SecretAccess access, CancellationToken cancellation)
    {
        if (blobs.Count == 0) return [];
        await journal.Append(SecretReading.Facts(access, blobs, time.GetUtcNow()), cancellation);
        var contents = new ReadOnlyMemory<byte>[blobs.Count];
        for (var i = 0; i < contents.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (TryRead(blobs[i], out var bytes, out var reason) != BlobState.Sound) throw new BlobMissingException(blobs[i], reason);
            contents[i] = bytes;
        }
        return contents;
    }

    /// <inheritdoc/>
    public bool Contains(BlobHash blob) => segments.Contains(Address(blob));

    /// <inheritdoc/>
    public ValueTask<BlobState> Check(BlobHash blob, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(TryRead(blob, out _, out _));
    }

    /// <inheritdoc/>
    public void Dispose() => segments.Dispose();

    private byte[] Address(BlobHash blob) => keys.Address(Convert.FromHexString(blob.Value));

    private BlobState TryRead(BlobHash blob, out byte[] bytes, out string reason)
    {
        bytes = [];
        var address = Address(blob);
        reason = "it is not in the store";
        if (segments.Read(address, out var whole) is not { } frame) return BlobState.Missing;
        reason = "its segment file is missing or cut short";
        if (!whole || !SecretFrame.TryOpen(keys, address, frame.Span, out bytes, out reason)) return BlobState.Damaged;
        reason = "its bytes do not give its hash";
        return BlobHash.Of(bytes) == blob ? BlobState.Sound : BlobState.Damaged;
    }
}
