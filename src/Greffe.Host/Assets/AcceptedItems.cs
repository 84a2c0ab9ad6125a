using System.Runtime.CompilerServices;
using Greffe.Decisions.Journalling;
using Greffe.Formats.Receipts;
using Greffe.Pipelines;
using Greffe.Publication;

namespace Greffe.Host.Assets;

/// <summary>
/// Items of the pipeline: each decision that the journal says was accepted, with the blob of its latest delivery; and a signal to the
/// release when a person lifts a withdrawal.
/// </summary>
internal sealed class AcceptedItems(IJournal journal) : IItemSource
{
    private static readonly string[] Kinds = [AcceptedItem.Kind, PublicationFacts.Restored];

    public async IAsyncEnumerable<SourceItem> After(long cursor, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entry in journal.Read(cursor, Kinds, cancellation))
        {
            if (AcceptedItem.TryRead(entry, out var decision, out var item))
                yield return new(entry.Sequence, decision.Value, item.Blob.Value);
            else if (entry.Fact.Kind == PublicationFacts.Restored)
                yield return new(entry.Sequence, entry.Fact.Subject, $"{entry.Fact.Kind}/{entry.Sequence}", ReleaseAsset.AssetName);
        }
    }
}
