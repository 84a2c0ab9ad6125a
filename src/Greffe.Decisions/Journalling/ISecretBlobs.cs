namespace Greffe.Decisions.Journalling;

/// <summary>Bytes in the clear: originals and what is derived from them before hiding. Encrypted at rest; every reading is journalled.</summary>
public interface ISecretBlobs
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

    /// <summary>Reads bytes back, in the order asked, after writing one journal entry <c>secret.read</c> for the whole call.</summary>
    /// <exception cref="BlobMissingException">One of the blobs is missing or damaged.</exception>
    ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> Read(
        IReadOnlyList<BlobHash> blobs, SecretAccess access, CancellationToken cancellation);

    /// <summary>Whether the bytes are there.</summary>
    bool Contains(BlobHash blob);
}

/// <summary>Who reads secrets and why, for the journal.</summary>
/// <param name="Actor">Agent or step, for example <c>pipeline/hide-names</c>.</param>
/// <param name="Purpose">Reason in a few words; holds no name.</param>
public sealed record SecretAccess(string Actor, string Purpose);

/// <summary>Bytes that should be there are not, or are damaged: broken state.</summary>
public sealed class BlobMissingException : Exception
{
    /// <summary>A blob that cannot be read back.</summary>
    public BlobMissingException(BlobHash blob, string reason, Exception? inner = null)
        : base($"Blob {blob} cannot be read back: {reason}.", inner) => Blob = blob;

    /// <summary>Which one.</summary>
    public BlobHash Blob { get; }
}
