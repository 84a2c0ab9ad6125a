namespace Greffe.Pipelines;

/// <summary>Where items come from, for example the <c>item.accepted</c> facts of the journal.</summary>
public interface IItemSource
{
    /// <summary>Items after a position (0 for all), ascending. The same position always gives the same item.</summary>
    IAsyncEnumerable<SourceItem> After(long cursor, CancellationToken cancellation);
}

/// <summary>An item that came in, came in again with something else, or about which an asset must be told.</summary>
/// <param name="Position">Position in the source: strictly increasing, gaps allowed.</param>
/// <param name="Id">Identifier of the item.</param>
/// <param name="Fact">What it comes with, for example a blob hash. A known item with another fact is computed again.</param>
/// <param name="Asset">
/// Null for the item itself. The name of an asset makes it a signal: <paramref name="Fact"/> is handed to that asset, which computes the
/// item again (a review was decided, a withdrawal ordered). A signal about an item or to an asset that is not known is kept for later.
/// </param>
public sealed record SourceItem(long Position, string Id, string Fact, string? Asset = null);
