using System.Runtime.CompilerServices;
using Greffe.Decisions.Journalling;
using Greffe.Formats.Receipts;
using Greffe.Pipelines;
using Greffe.Publication;
using Greffe.Publication.ReviewDoubt;

namespace Greffe.Host.Assets;

/// <summary>
/// Items of the pipeline: each decision that the journal says was accepted, with the blob of its latest delivery; and a signal to the
/// release when a person lifts a withdrawal, records an exceptional interest or reads a doubtful decision.
/// </summary>
internal sealed class AcceptedItems(IJournal journal) : IItemSource
{
    /// <summary>What a person decided, after which the release is computed again.</summary>
    private static readonly string[] Decided = [PublicationFacts.Restored, RecordExceptionalInterest.Recorded, RecordExceptionalInterest.Revoked, ReviewFacts.Read];

    private static readonly string[] Kinds = [AcceptedItem.Kind, .. Decided];

    public async IAsyncEnumerable<SourceItem> After(long cursor, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entry in journal.Read(cursor, Kinds, cancellation))
        {
            if (AcceptedItem.TryRead(entry, out var decision, out var item))
                yield return new(entry.Sequence, decision.Value, item.Blob.Value);
            else if (Decided.Contains(entry.Fact.Kind))
                yield return new(entry.Sequence, entry.Fact.Subject, $"{entry.Fact.Kind}/{entry.Sequence}", ReleaseAsset.AssetName);
        }
    }
}
