namespace Greffe.Search;

/// <summary>What came of following the feed once. A closed set.</summary>
public abstract record FollowOutcome
{
    private FollowOutcome() { }

    /// <summary>The index holds every change up to <paramref name="Position"/>.</summary>
    /// <param name="Position">Position of the last change taken in.</param>
    /// <param name="Written">Decisions added or replaced.</param>
    /// <param name="Removed">Decisions taken out.</param>
    public sealed record CaughtUp(long Position, long Written, long Removed) : FollowOutcome;

    /// <summary>Another process writes this index: it follows the feed itself, and nothing was done here.</summary>
    public sealed record HeldElsewhere : FollowOutcome;
}
