using Greffe.Decisions.Journalling;

namespace Greffe.Publication.Tests.Fakes;

/// <summary>Public blobs in memory.</summary>
internal sealed class MemoryBlobs : IPublicBlobs
{
    public Dictionary<string, ReadOnlyMemory<byte>> Kept { get; } = [];

    public ValueTask<BlobHash> Put(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var hash = BlobHash.Of(bytes.Span);
        Kept[hash.Value] = bytes.ToArray();
        return new(hash);
    }

    public ValueTask<ReadOnlyMemory<byte>?> Get(BlobHash blob, CancellationToken cancellation) =>
        new(Kept.TryGetValue(blob.Value, out var bytes) ? bytes : default(ReadOnlyMemory<byte>?));

    public bool Contains(BlobHash blob) => Kept.ContainsKey(blob.Value);

    public ValueTask Delete(BlobHash blob, CancellationToken cancellation)
    {
        Kept.Remove(blob.Value);
        return ValueTask.CompletedTask;
    }
}

/// <summary>An audit that finds a leak where the bytes hold a given word.</summary>
internal sealed class WordAudit(string? word) : IReleaseAudit
{
    public int Examined { get; private set; }

    public ValueTask<IReadOnlyList<Decisions.Occultations.LeakFinding>> Examine(
        ReadOnlyMemory<byte> bytes, object? handle, CancellationToken cancellation)
    {
        Examined++;
        var at = word is null ? -1 : bytes.Span.IndexOf(System.Text.Encoding.UTF8.GetBytes(word));
        return new(at < 0 ? [] : [new("text", new(at, at + 1), Decisions.Occultations.EntityCategory.PersonnePhysique, "exact")]);
    }
}
