using Greffe.Pipelines.Plans;
using Greffe.Pipelines.Runs;

namespace Greffe.Pipelines;

/// <summary>What must be computed again, and did it pass?</summary>
public interface IPipeline
{
    /// <summary>What a run would compute now, and why. Changes nothing.</summary>
    ValueTask<PipelinePlan> Plan(CancellationToken cancellation);

    /// <summary>Brings everything up to date. Cancelled, it ends the batches under way, gives the others back and throws.</summary>
    ValueTask<RunReport> Run(RunRequest request, IProgress<RunProgress>? progress, CancellationToken cancellation);

    /// <summary>Where each asset stands: numbers of items by state.</summary>
    ValueTask<IReadOnlyList<AssetStanding>> Standing(CancellationToken cancellation);

    /// <summary>Items that an asset has computed at least once, by partition in ascending order; those of unknown partition under the empty one.</summary>
    ValueTask<IReadOnlyList<(string Partition, long Count)>> Partitions(string asset, CancellationToken cancellation);

    /// <summary>State of one item at each asset; empty when the item is not known.</summary>
    ValueTask<IReadOnlyList<ItemStanding>> About(string item, CancellationToken cancellation);

    /// <summary>Every item that failed or waits, by asset and item, with the reason.</summary>
    IAsyncEnumerable<ItemStanding> HeldBack(CancellationToken cancellation);
}
