using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

using Greffe.Decisions.Journalling;

namespace Greffe.Publication.Tests.Fakes;

/// <summary>A journal in memory that keeps the contract: positions without gap, keys written once, all or none.</summary>
internal sealed class MemoryJournal(TimeProvider time) : IJournal
{
    private readonly List<JournalEntry> entries = [];
    private readonly Dictionary<string, JournalEntry> byKey = [];

    /// <summary>Runs once, just before the next writing: what another process does at the worst moment.</summary>
    public Func<ValueTask>? BeforeAppend { get; set; }

    /// <summary>What putting an older backup back does: entries after that position never happened.</summary>
    public void GoBackTo(long position)
    {
        foreach (var entry in entries.Skip((int)position)) byKey.Remove(entry.Fact.Key);
        entries.RemoveRange((int)position, entries.Count - (int)position);
    }

    public int Appends { get; private set; }

    public async ValueTask<IReadOnlyList<JournalEntry>> Append(IReadOnlyList<JournalFact> facts, CancellationToken cancellation)
    {
        if (BeforeAppend is { } once)
        {
            BeforeAppend = null;
            await once();
        }

        Appends++;
        return [.. facts.Select(Write)];
    }

    public async IAsyncEnumerable<JournalEntry> Read(
        long after, IReadOnlyList<string>? kinds, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var entry in entries.Skip((int)after).ToList())
        {
            await Task.CompletedTask;
            if (kinds is null || kinds.Contains(entry.Fact.Kind)) yield return entry;
        }
    }

    public async IAsyncEnumerable<JournalEntry> About(string subject, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var entry in entries.Where(entry => entry.Fact.Subject == subject).ToList())
        {
            await Task.CompletedTask;
            yield return entry;
        }
    }

    public ValueTask<JournalEntry?> Find(string key, CancellationToken cancellation) => new(byKey.GetValueOrDefault(key));

    public ValueTask<long> Head(CancellationToken cancellation) => new(entries.Count);

    private JournalEntry Write(JournalFact fact)
    {
        if (byKey.TryGetValue(fact.Key, out var first)) return first;
        var previous = entries is [.., var last] ? last.Hash : new string('0', 64);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{entries.Count + 1}{fact}{previous}")));
        var entry = new JournalEntry(entries.Count + 1, time.GetUtcNow(), fact, previous, hash);
        entries.Add(entry);
        byKey.Add(fact.Key, entry);
        return entry;
    }
}
