using Greffe.Decisions.Journalling;

namespace Greffe.Journal.Checkpoints;

/// <summary>A journal that has its end signed each time <paramref name="every"/> more entries are there.</summary>
internal sealed class CheckpointedJournal(IJournal journal, SignCheckpoints checkpoints, int every) : IJournal
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<JournalEntry>> Append(IReadOnlyList<JournalFact> facts, CancellationToken cancellation)
    {
        var entries = await journal.Append(facts, cancellation);
        // The facts are written: what follows must not look to the caller like a failed append.
        if (entries.Count > 0 && (entries[0].Sequence - 1) / every != entries[^1].Sequence / every)
            await checkpoints.Sign(CancellationToken.None);
        return entries;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<JournalEntry> Read(long after, IReadOnlyList<string>? kinds, CancellationToken cancellation) =>
        journal.Read(after, kinds, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<JournalEntry> About(string subject, CancellationToken cancellation) => journal.About(subject, cancellation);

    /// <inheritdoc/>
    public ValueTask<JournalEntry?> Find(string key, CancellationToken cancellation) => journal.Find(key, cancellation);

    /// <inheritdoc/>
    public ValueTask<long> Head(CancellationToken cancellation) => journal.Head(cancellation);
}
