using Greffe.Catalogue.Describe;
using Greffe.Catalogue.WriteRecord;
using Greffe.Decisions.People;
using Greffe.Look;
using Greffe.Records;

namespace Greffe.Catalogue.AskAccess;

/// <summary>What of the catalogue waits for a person: requests of access and reuses to decide, and one's own grants that end soon.</summary>
internal sealed class WaitingAccess(RecordStore store, TimeProvider time, Words words) : IWaitingWork
{
    private const int Most = 5;

    /// <summary>How long before its end a grant is recalled to its holder.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    public ValueTask<IReadOnlyList<WaitingItem>> For(Agent agent, CancellationToken cancellation)
    {
        if (!Reader.Of(agent).Sees(Visibility.Internal)) return new([]);
        var now = time.GetUtcNow();
        return new(store.Read<IReadOnlyList<WaitingItem>>(records => [.. agent.Is(RecordDesk.Writers) ? Decisions(records, agent) : [], .. Ends(records, agent, now)]));
    }

    private IEnumerable<WaitingItem> Decisions(RecordReader records, Agent agent)
    {
        foreach (var title in records.Query<string>("""
            SELECT coalesce(r.title, a.record) FROM catalogue_access a LEFT JOIN catalogue_records r ON r.id = a.record
            WHERE a.state = 'asked' AND a.agent <> @Id ORDER BY a.asked LIMIT @Most
            """, new { agent.Id, Most })) yield return new(words["catalogue.waiting.access", title], AccessPages.Root, null);
        if (records.First<long>("SELECT count(*) FROM catalogue_reuses u JOIN catalogue_records r ON r.id = u.record WHERE u.state = 'proposed'") is > 0 and var reuses)
            yield return new(words.Count("catalogue.waiting.reuses", reuses), "/catalogue/reutilisations", null);
    }

    private IEnumerable<WaitingItem> Ends(RecordReader records, Agent agent, DateTimeOffset now) => records.Query<AccessRequest>("""
        SELECT coalesce(r.title, a.record) AS Title, a.expires AS Expires FROM catalogue_access a LEFT JOIN catalogue_records r ON r.id = a.record
        WHERE a.agent = @Id AND a.state = 'granted' AND a.expires > @from AND a.expires <= @to ORDER BY a.expires LIMIT @Most
        """, new { agent.Id, from = RecordStore.Text(now), to = RecordStore.Text(now + Soon), Most })
        .Select(grant => new WaitingItem(words["catalogue.waiting.ends", grant.Title], AccessPages.Root, DateOnly.FromDateTime(RecordStore.Instant(grant.Expires!).UtcDateTime))); // A grant has its end.
}
