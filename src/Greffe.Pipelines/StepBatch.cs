namespace Greffe.Pipelines;

/// <summary>Items to compute together, of one partition where possible.</summary>
/// <param name="Asset">Name of the asset.</param>
/// <param name="Items">The items; never empty.</param>
public sealed record StepBatch(string Asset, IReadOnlyList<StepItem> Items);

/// <summary>One item to compute.</summary>
public sealed record StepItem
{
    /// <summary>Identifier of the item.</summary>
    public required string Id { get; init; }

    /// <summary>What it was taken in with, for example the hash of its blob. The latest, where it came in several times.</summary>
    public required string Source { get; init; }

    /// <summary>Partition it is in so far; empty while unknown.</summary>
    public required string Partition { get; init; }

    /// <summary>Outputs of <see cref="IAsset.Inputs"/>, in that order.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The last signal sent to this asset about this item (see <see cref="SourceItem.Asset"/>); null when there was none.</summary>
    public string? Signal { get; init; }

    /// <summary>What this asset gave for this item last time, for results that only grow; null the first time.</summary>
    public string? PreviousOutput { get; init; }
}
