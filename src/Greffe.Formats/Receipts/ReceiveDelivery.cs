using System.Runtime.CompilerServices;
using Greffe.Decisions.Journalling;

namespace Greffe.Formats.Receipts;

/// <summary>
/// Takes a delivery in: every item is kept in the secret store before anything is said of it, then journalled as accepted, duplicate or
/// refused. Chunk by chunk, so that a kill loses at most the chunk under way, which the same call takes in again.
/// </summary>
/// <param name="journal">Where it is written that the item came.</param>
/// <param name="secrets">Where the originals are kept.</param>
/// <param name="options">Limits of the readers.</param>
/// <param name="time">Clock.</param>
public sealed class ReceiveDelivery(IJournal journal, ISecretBlobs secrets, FormatsOptions options, TimeProvider time)
{
    private const int ChunkItems = 256;
    private const long ChunkBytes = 32L * 1024 * 1024;

    /// <summary>Takes a file or a folder in; gives one line for each item, in order, as soon as it is safely kept.</summary>
    /// <param name="path">File or folder; archives are opened.</param>
    /// <param name="finished">Called once with the totals when the whole delivery is in.</param>
    /// <param name="cancellation">Ends after the chunk under way.</param>
    public IAsyncEnumerable<ReceiptLine> Receive(string path, Action<ReceiptTotals> finished, CancellationToken cancellation) =>
        Receive(DeliveryReader.OpenPath(path, options, cancellation), ReadFile, finished, cancellation);

    /// <summary>
    /// Takes in the publication orders of a court, which came over its own authenticated way; gives one line for each, in order, as soon as
    /// it is safely kept. The same envelope in a file is refused: anybody could have written it, and it dispenses from hiding.
    /// </summary>
    /// <param name="orders">The orders.</param>
    /// <param name="finished">Called once with the totals when the whole delivery is in.</param>
    /// <param name="cancellation">Ends after the chunk under way.</param>
    public IAsyncEnumerable<ReceiptLine> ReceiveOrders(
        IAsyncEnumerable<DeliveredItem> orders, Action<ReceiptTotals> finished, CancellationToken cancellation) =>
        Receive(orders, Read, finished, cancellation);

    private async IAsyncEnumerable<ReceiptLine> Receive(
        IAsyncEnumerable<DeliveredItem> items, Func<DeliveredItem, ReadResult> read, Action<ReceiptTotals> finished,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var at = time.GetUtcNow();
        var delivery = $"d-{Guid.CreateVersion7(at):n}";
        var receipt = new ReceiptText();
        await foreach (var chunk in Chunks(items, cancellation))
        {
            foreach (var line in await Keep(delivery, chunk, read, cancellation))
            {
                receipt.Add(line);
                yield return line;
            }
        }

        var blob = await secrets.Put(receipt.Bytes, cancellation);
        var end = new DeliveryReceived(receipt.Accepted, receipt.Duplicate, receipt.Refused, blob);
        await journal.Append([end.ToFact(delivery)], cancellation);
        finished(new(delivery, at, receipt.Accepted, receipt.Duplicate, receipt.Refused));
    }

    private static async IAsyncEnumerable<List<DeliveredItem>> Chunks(
        IAsyncEnumerable<DeliveredItem> items, [EnumeratorCancellation] CancellationToken cancellation)
    {
        List<DeliveredItem> chunk = [];
        long bytes = 0;
        await foreach (var item in items.WithCancellation(cancellation))
        {
            chunk.Add(item);
            bytes += item.Content.Length;
            if (chunk.Count < ChunkItems && bytes < ChunkBytes) continue;
            yield return chunk;
            (chunk, bytes) = ([], 0);
        }

        if (chunk.Count > 0) yield return chunk;
    }

    private async Task<IReadOnlyList<ReceiptLine>> Keep(
        string delivery, List<DeliveredItem> chunk, Func<DeliveredItem, ReadResult> read, CancellationToken cancellation)
    {
        var results = new ReadResult[chunk.Count];
        Parallel.For(0, chunk.Count, new() { CancellationToken = cancellation }, i => results[i] = read(chunk[i]));

        var kept = Enumerable.Range(0, chunk.Count).Where(i => chunk[i].Content.Length > 0).ToArray();
        var hashes = await secrets.PutMany([.. kept.Select(i => (ReadOnlyMemory<byte>)chunk[i].ToBlob())], cancellation);
        var blobs = kept.Zip(hashes).ToDictionary(pair => pair.First, pair => pair.Second);

        var facts = chunk.Select((item, i) => Fact(delivery, item, results[i], blobs.TryGetValue(i, out var blob) ? blob : null)).ToArray();
        var entries = await journal.Append(facts, cancellation);
        return [.. chunk.Select((item, i) => Line(item, results[i], blobs.TryGetValue(i, out var blob) ? blob : null, facts[i], entries[i]))];
    }

    private ReadResult Read(DeliveredItem item) =>
        item.Refusal is { } refusal ? new ReadResult.Refused(refusal) : DecisionReader.Read(item, options);

    private ReadResult ReadFile(DeliveredItem item)
    {
        var result = Read(item);
        return result is ReadResult.Accepted { Format: SourceFormat.CourtPublication } ? new ReadResult.Refused(FormatsProblems.OrderInFile()) : result;
    }

    private static JournalFact Fact(string delivery, DeliveredItem item, ReadResult result, BlobHash? blob) => (result, blob) switch
    {
        (ReadResult.Accepted accepted, { } hash) => new AcceptedItem(delivery, item.Position, hash, accepted.Format.Key).ToFact(accepted.Decision.Id),
        (ReadResult.Refused refused, _) => new RefusedItem(item.Position, blob, refused.Refusal.Code).ToFact(delivery),
        _ => throw new InvalidOperationException("A decision was read from an item without content."),
    };

    private static ReceiptLine Line(DeliveredItem item, ReadResult result, BlobHash? blob, JournalFact fact, JournalEntry entry)
    {
        var line = new ReceiptLine { Position = item.Position, Name = item.Name, State = ReceiptState.Refused, ContentHash = blob?.Value };
        return result switch
        {
            ReadResult.Accepted accepted => line with
            {
                // The key of an accepted item is its content: an entry that is not ours means the same bytes came before.
                State = entry.Fact.Payload == fact.Payload ? ReceiptState.Accepted : ReceiptState.Duplicate,
                Id = accepted.Decision.Id,
                Format = accepted.Format.Key,
            },
            ReadResult.Refused refused => line with { Refusal = refused.Refusal },
            _ => line,
        };
    }
}
