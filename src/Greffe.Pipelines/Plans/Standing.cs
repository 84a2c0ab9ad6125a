namespace Greffe.Pipelines.Plans;

/// <summary>State of an item at an asset.</summary>
public enum ItemState
{
    /// <summary>Not computed yet.</summary>
    Missing = 1,

    /// <summary>Being computed.</summary>
    Running = 2,

    /// <summary>Failed: quarantined.</summary>
    Failed = 3,

    /// <summary>Not to be computed yet.</summary>
    Waiting = 4,

    /// <summary>Computed, but under an input or a version that is no longer the current one.</summary>
    Stale = 5,

    /// <summary>Computed, audited, journalled.</summary>
    Done = 6,
}

/// <summary>Number of items in one state at one asset.</summary>
/// <param name="Asset">Name of the asset.</param>
/// <param name="State">State.</param>
/// <param name="Count">How many.</param>
public sealed record AssetStanding(string Asset, ItemState State, long Count);

/// <summary>One item at one asset.</summary>
/// <param name="Item">Identifier of the item.</param>
/// <param name="Asset">Name of the asset.</param>
/// <param name="State">State.</param>
/// <param name="Partition">Partition; empty while unknown.</param>
/// <param name="Version">Code version of the last computation; null when there was none.</param>
/// <param name="Output">Last output; null when there was none. Stays while the item is stale or failed again.</param>
/// <param name="Reason">Code, for one that failed or waits.</param>
/// <param name="Sentence">What to tell people, for one that failed or waits.</param>
/// <param name="Until">When it is looked at again, for one that waits.</param>
/// <param name="Attempts">Computations that broke in a row.</param>
public sealed record ItemStanding(
    string Item, string Asset, ItemState State, string Partition, string? Version, string? Output,
    string? Reason, string? Sentence, DateTimeOffset? Until, int Attempts);
