using Greffe.Decisions.Journalling;

namespace Greffe.Publication.Tests.Fakes;

/// <summary>Secrets in memory, with who read them and why.</summary>
internal sealed class MemorySecrets : ISecretBlobs
{
    private readonly Dictionary<BlobHash, ReadOnlyMemory<byte>> blobs = [];

    public List<SecretAccess> Readings { get; } = [];

    public int Count => blobs.Count;

    public ValueTask<BlobHash> Put(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var hash = BlobHash.Of(bytes.Span);
        blobs[hash] = bytes.ToArray();
        return new(hash);
    }

    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> Read(IReadOnlyList<BlobHash> asked, SecretAccess access, CancellationToken cancellation)
    {
        Readings.Add(access);
        return new([.. asked.Select(blob => blobs[blob])]);
    }

    public bool Contains(BlobHash blob) => blobs.ContainsKey(blob);
}
