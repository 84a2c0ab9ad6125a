using Greffe.Decisions.Journalling;

namespace Greffe.Tests.People;

/// <summary>A journal in memory: enough for traces to be copied to.</summary>
internal sealed class JournalInMemory : IJournal
{
    private readonly List<JournalEntry> _entries = [];

    public ValueTask<IReadOnlyList<JournalEntry>> Append(IReadOnlyList<JournalFact> facts, CancellationToken cancellation)
    {
        lock (_entries)
        {
            var added = facts.Select((fact, at) => new JournalEntry(_entries.Count + at + 1, DateTimeOffset.UnixEpoch, fact, "", "")).ToList();
            _entries.AddRange(added);
            return new(added);
        }
    }

    public IAsyncEnumerable<JournalEntry> Read(long after, IReadOnlyList<string>? kinds, CancellationToken cancellation) =>
        Copy().Where(entry => entry.Sequence > after && (kinds is null || kinds.Contains(entry.Fact.Kind))).ToAsyncEnumerable();

    public IAsyncEnumerable<JournalEntry> About(string subject, CancellationToken cancellation) => Copy().Where(entry => entry.Fact.Subject == subject).ToAsyncEnumerable();

    public ValueTask<JournalEntry?> Find(string key, CancellationToken cancellation) => new(Copy().FirstOrDefault(entry => entry.Fact.Key == key));

    public ValueTask<long> Head(CancellationToken cancellation) => new(Copy().Count);

    private List<JournalEntry> Copy()
    {
        lock (_entries) return [.. _entries];
    }
}
