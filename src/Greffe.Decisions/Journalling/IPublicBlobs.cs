namespace Greffe.Decisions.Journalling;

/// <summary>Published bytes, by hash. Deleting is for withdrawals only.</summary>
public interface IPublicBlobs
{
    /// <summary>Keeps the bytes; keeping the same bytes twice is harmless.</summary>
    ValueTask<BlobHash> Put(ReadOnlyMemory<byte> bytes, CancellationToken cancellation);

    /// <summary>Keeps several at the cost of one durable write: hashes in the order given. When it returns, a power cut loses none.</summary>
    async ValueTask<IReadOnlyList<BlobHash>> PutMany(IReadOnlyList<ReadOnlyMemory<byte>> blobs, CancellationToken cancellation)
    {
        var hashes = new BlobHash[blobs.Count];
        for (var i = 0; i < hashes.Length; i++) hashes[i] = await Put(blobs[i], cancellation);
        return hashes;
    }

    /// <summary>The bytes, or null when they are not there (never published, or withdrawn).</summary>
    /// <exception cref="BlobMissingException">They are there but damaged.</exception>
    ValueTask<ReadOnlyMemory<byte>?> Get(BlobHash blob, CancellationToken cancellation);

    /// <summary>Whether the bytes are there.</summary>
    bool Contains(BlobHash blob);

    /// <summary>Removes the bytes for good.</summary>
    ValueTask Delete(BlobHash blob, CancellationToken cancellation);
}
