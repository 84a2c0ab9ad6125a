namespace Greffe.Decisions.Journalling;

/// <summary>Published bytes, by hash. Deleting is for withdrawals only.</summary>
public interface IPublicBlobs
{
    /// <summary>Keeps the bytes; keeping the same bytes twice is harmless.</summary>
    ValueTask<BlobHash> Put(ReadOnlyMemory<byte> bytes, CancellationToken cancellation);

    /// <summary>The bytes, or null when they are not there (never published, or withdrawn).</summary>
    /// <exception cref="BlobMissingException">They are there but damaged.</exception>
    ValueTask<ReadOnlyMemory<byte>?> Get(BlobHash blob, CancellationToken cancellation);

    /// <summary>Whether the bytes are there.</summary>
    bool Contains(BlobHash blob);

    /// <summary>Removes the bytes for good.</summary>
    ValueTask Delete(BlobHash blob, CancellationToken cancellation);
}
