using System.Net;

using Greffe.Decisions.Publication;
using Greffe.Publication.Projection;

using Microsoft.Extensions.Options;

namespace Greffe.Publication.Webhooks;

/// <summary>
/// Makes messages of the feed and delivers them, each at least once, those of one subscription in order. A refusal or a silence is tried
/// again at growing distances for about a day and a half; then the message is a dead letter and the next one has its turn.
/// </summary>
internal sealed class WebhookDispatch(
    WebhookStore store, WebhookSender sender, PublicProjection projection, IOptions<PublicationOptions> options, TimeProvider time)
{
    /// <summary>Most changes in one message.</summary>
    public const int BatchSize = 100;

    /// <summary>Distances between attempts; the last failure is final.</summary>
    public static readonly IReadOnlyList<TimeSpan> Schedule =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
        TimeSpan.FromHours(5), TimeSpan.FromHours(10), TimeSpan.FromHours(18),
    ];

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Makes messages of what is new, for every active subscription.</summary>
    public async ValueTask Enqueue(CancellationToken cancellation)
    {
        if (!store.Exists) return;
        var head = await projection.Head(cancellation);
        foreach (var subscription in store.All().Where(item => item.Standing == WebhookStanding.Active && item.Position < head))
        {
            List<PublicChange> batch = [];
            await foreach (var change in projection.Changes(subscription.Position, cancellation))
            {
                batch.Add(change);
                if (batch.Count < BatchSize) continue;
                Enqueue(subscription, batch);
                batch = [];
            }

            if (batch.Count > 0) Enqueue(subscription, batch);
        }
    }

    /// <summary>Sends every message whose turn and time have come.</summary>
    /// <returns>Number of attempts made.</returns>
    public async ValueTask<int> Deliver(CancellationToken cancellation)
    {
        var due = store.TakeDue(time.GetUtcNow(), Lease);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellation }, async (item, stop) =>
            await Deliver(item.Subscription, item.Url, item.Message, stop));
        return due.Count;
    }

    private void Enqueue(WebhookSubscription subscription, List<PublicChange> batch) => store.Enqueue(
        subscription.Id, batch[0].Sequence, batch[^1].Sequence, batch.Any(change => IsTold(subscription, change)), time.GetUtcNow());

    private async ValueTask Deliver(string subscription, Uri url, WebhookMessage message, CancellationToken cancellation)
    {
        if (store.Find(subscription) is not { } known || store.SecretOf(subscription) is not { } secret) return; // ended meanwhile
        List<PublicChange> changes = [];
        await foreach (var change in projection.Changes(message.First - 1, cancellation))
        {
            if (change.Sequence > message.Last) break;
            if (IsTold(known, change)) changes.Add(change);
        }

        var site = options.Value.PublicAddress?.ToString().TrimEnd('/') ?? "";
        var attempt = await sender.Send(url, secret, message.Id, WebhookBody.Changes(changes, message.Last, site, time.GetUtcNow()), cancellation);
        var now = time.GetUtcNow();
        if (attempt.Status == HttpStatusCode.Gone) store.Stand(subscription, WebhookStanding.Ended);
        store.Tried(message.Id, attempt.IsTaken, attempt.Outcome, now, message.Attempts < Schedule.Count ? now + Spread(message) : null);
    }

    /// <summary>The distance to the next attempt, up to a tenth longer by the message's own name, so that many do not come back at once.</summary>
    private static TimeSpan Spread(WebhookMessage message)
    {
        var share = Decisions.Journalling.BlobHash.Of(System.Text.Encoding.UTF8.GetBytes($"{message.Id}/{message.Attempts}")).Value[0] % 16 / 160.0;
        return Schedule[message.Attempts] * (1 + share);
    }

    private static bool IsTold(WebhookSubscription subscription, PublicChange change) =>
        subscription.Kinds.Count == 0 || subscription.Kinds.Contains(change.Kind);
}
