namespace Greffe.Decisions.Journalling;

/// <summary>The append-only record of all that happened. The one source of truth: everything public is computed from it.</summary>
public interface IJournal
{
    /// <summary>
    /// Writes the facts in one transaction, in order, all or none. A fact whose key is already there is skipped and its first entry
    /// returned in its place, so that repeating a call changes nothing.
    /// </summary>
    /// <returns>One entry for each fact, in the order given.</returns>
    ValueTask<IReadOnlyList<JournalEntry>> Append(IReadOnlyList<JournalFact> facts, CancellationToken cancellation);

    /// <summary>Entries after position <paramref name="after"/> (0 for all), ascending, optionally of some kinds only.</summary>
    IAsyncEnumerable<JournalEntry> Read(long after, IReadOnlyList<string>? kinds, CancellationToken cancellation);

    /// <summary>Entries on one subject, ascending.</summary>
    IAsyncEnumerable<JournalEntry> About(string subject, CancellationToken cancellation);

    /// <summary>The entry with that idempotency key, or null.</summary>
    ValueTask<JournalEntry?> Find(string key, CancellationToken cancellation);

    /// <summary>Position of the last entry; 0 when empty.</summary>
    ValueTask<long> Head(CancellationToken cancellation);
}
