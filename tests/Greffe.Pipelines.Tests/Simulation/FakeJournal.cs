using Greffe.Decisions.Journalling;

namespace Greffe.Tests.Simulation;

/// <summary>A journal in memory that outlives the processes that write to it.</summary>
internal sealed class FakeJournal(Action<string> point) : IJournal
{
    private readonly Dictionary<string, JournalEntry> byKey = [];

    public List<JournalEntry> Entries { get; } = [];

    public ValueTask<IReadOnlyList<JournalEntry>> Append(IReadOnlyList<JournalFact> facts, CancellationToken cancellation)
    {
        point("journal before");
        if (facts.Any(fact => fact.Payload == "bad")) throw new ArgumentException("A fact is malformed.");
        List<JournalEntry> written = [];
        foreach (var fact in facts)
        {
            if (!byKey.TryGetValue(fact.Key, out var entry))
            {
                entry = byKey[fact.Key] = new(Entries.Count + 1, DateTimeOffset.UnixEpoch, fact, "", "");
                Entries.Add(entry);
            }
            written.Add(entry);
        }
        point("journal after");
        return new(written);
    }

    public IAsyncEnumerable<JournalEntry> Read(long after, IReadOnlyList<string>? kinds, CancellationToken cancellation) =>
        Entries.Where(entry => entry.Sequence > after).ToAsyncEnumerable();

    public IAsyncEnumerable<JournalEntry> About(string subject, CancellationToken cancellation) =>
        Entries.Where(entry => entry.Fact.Subject == subject).ToAsyncEnumerable();

    public ValueTask<JournalEntry?> Find(string key, CancellationToken cancellation) => new(byKey.GetValueOrDefault(key));

    public ValueTask<long> Head(CancellationToken cancellation) => new(Entries.Count);
}
