using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Greffe.Decisions;
using Greffe.Decisions.Publication;
using ZstdSharp;

namespace Greffe.Load;

/// <summary>Generated decisions as compressed JSON in one file: reading one costs what a blob store costs.</summary>
internal sealed class StoredCollection : IPublicDecisions, IDisposable
{
    private readonly FileStream file;
    private readonly Dictionary<DecisionId, (long Offset, int Length)> places = [];
    private readonly List<(DecisionId Id, CourtCode Court)> order = [];
    private readonly ConcurrentBag<Decompressor> decompressors = [];
    private readonly ConcurrentDictionary<DecisionId, int> withdrawn = [];

    private StoredCollection(FileStream file) => this.file = file;

    /// <summary>UTF-8 bytes of all texts.</summary>
    public long TextBytes { get; private set; }

    /// <summary>How many decisions were generated.</summary>
    public int Size => order.Count;

    /// <summary>Takes a decision back: one more change in the feed.</summary>
    public void Withdraw(DecisionId id) => withdrawn.TryAdd(id, order.Count + withdrawn.Count + 1);

    /// <summary>Generates a collection into a file.</summary>
    public static StoredCollection Generate(string path, Generator generator, int count)
    {
        var collection = new StoredCollection(new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read, 1 << 20));
        var batches = Enumerable.Range(0, count).Chunk(512);
        foreach (var batch in batches)
            foreach (var (decision, bytes) in batch.AsParallel().AsOrdered().Select(number => Packed(generator.Decision(number))))
            {
                collection.places[decision.Id] = (collection.file.Position, bytes.Length);
                collection.order.Add((decision.Id, decision.Court));
                collection.TextBytes += System.Text.Encoding.UTF8.GetByteCount(decision.Text);
                collection.file.Write(bytes);
            }

        collection.file.Flush();
        File.WriteAllLines(path + ".lengths", collection.order.Select(item => collection.places[item.Id].Length).Select(length => $"{length}").Append($"{collection.TextBytes}"));
        return collection;
    }

    /// <summary>Opens a collection generated earlier with the same generator; null when there is none of that size.</summary>
    public static StoredCollection? Reopen(string path, int count)
    {
        if (!File.Exists(path + ".lengths")) return null;
        var lengths = File.ReadAllLines(path + ".lengths");
        if (lengths.Length != count + 1) return null;
        var collection = new StoredCollection(new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20)) { TextBytes = Number(lengths[count]) };
        var offset = 0L;
        for (var number = 0; number < count; number++)
        {
            var (id, length) = (Generator.Id(number), (int)Number(lengths[number]));
            collection.places[id] = (offset, length);
            collection.order.Add((id, CourtCode.Unknown));
            offset += length;
        }

        return collection;

        static long Number(string text) => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    public ValueTask<PublicationState> Find(DecisionId id, CancellationToken cancellation)
    {
        if (withdrawn.ContainsKey(id)) return ValueTask.FromResult<PublicationState>(new PublicationState.Withdrawn(DateTimeOffset.UnixEpoch));
        if (!places.TryGetValue(id, out var place)) return ValueTask.FromResult<PublicationState>(new PublicationState.Unknown());
        var packed = new byte[place.Length];
        RandomAccess.Read(file.SafeFileHandle, packed, place.Offset);
        if (!decompressors.TryTake(out var decompressor)) decompressor = new();
        var json = decompressor.Unwrap(packed);
        var stored = JsonSerializer.Deserialize<Stored>(json) ?? throw new UnreachableException();
        decompressors.Add(decompressor);
        return ValueTask.FromResult<PublicationState>(new PublicationState.Published(stored.Decision(id)));
    }

    public async IAsyncEnumerable<PublicChange> Changes(long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        for (var at = (int)after; at < order.Count; at++)
            yield return new(at + 1, DateTimeOffset.UnixEpoch, PublicChangeKind.Published, order[at].Id, order[at].Court, null);
        foreach (var (id, sequence) in withdrawn.Where(pair => pair.Value > after).OrderBy(pair => pair.Value))
            yield return new(sequence, DateTimeOffset.UnixEpoch, PublicChangeKind.Withdrawn, id, CourtCode.Unknown, null);
    }

    public ValueTask<long> Head(CancellationToken cancellation) => ValueTask.FromResult((long)order.Count + withdrawn.Count);

    public ValueTask<DecisionId?> FindByNumber(CourtCode? court, string numberOrEcli, CancellationToken cancellation) => throw new NotSupportedException();

    public IAsyncEnumerable<PublicDecision> Read(
        PublicDecisionFilter filter, (DateOnly Date, DecisionId Id)? after, bool descending, CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask<long> Count(PublicDecisionFilter filter, CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<PublicCount>> CountBy(
        PublicDecisionFilter filter, IReadOnlyList<PublicDimension> dimensions, CancellationToken cancellation) => throw new NotSupportedException();

    public void Dispose()
    {
        foreach (var decompressor in decompressors) decompressor.Dispose();
        file.Dispose();
    }

    private static (PublicDecision Decision, byte[] Bytes) Packed(PublicDecision decision)
    {
        using var compressor = new Compressor(3);
        return (decision, compressor.Wrap(JsonSerializer.SerializeToUtf8Bytes(Stored.From(decision))).ToArray());
    }

    private sealed record Stored(string Court, PublicDecision Rest)
    {
        public static Stored From(PublicDecision decision) => new(decision.Court.Value, decision);

        /// <summary>Identifiers and codes are types that JSON does not know: they are set again.</summary>
        public PublicDecision Decision(DecisionId id) =>
            Rest with { Id = id, Court = CourtCode.TryParse(Court, out var court) ? court : CourtCode.Unknown };
    }
}
