using System.Security.Cryptography;
using System.Text.Json;

using Greffe.Decisions.Publication;
using Greffe.Publication.Projection;

using Microsoft.Extensions.Options;

namespace Greffe.Publication.Webhooks;

/// <summary>Who is told of changes: made by the operator, verified by a challenge, listed and ended. Nobody subscribes from outside.</summary>
public sealed class Subscriptions
{
    private readonly WebhookStore store;
    private readonly WebhookSender sender;
    private readonly PublicProjection projection;
    private readonly PublicationOptions options;
    private readonly TimeProvider time;

    internal Subscriptions(WebhookStore store, WebhookSender sender, PublicProjection projection, IOptions<PublicationOptions> options, TimeProvider time) =>
        (this.store, this.sender, this.projection, this.options, this.time) = (store, sender, projection, options.Value, time);

    /// <summary>Makes a subscription and challenges its address. Changes from now on are told, once the address has answered.</summary>
    /// <param name="url">Address, <c>https</c> and public unless the options allow others.</param>
    /// <param name="kinds">Kinds of change to tell; empty for all.</param>
    /// <param name="cancellation">Stops the challenge.</param>
    /// <returns>The subscription, or the refusal as a sentence in French.</returns>
    public async ValueTask<(NewWebhook? Made, string? Refusal)> Add(Uri url, IReadOnlyList<PublicChangeKind> kinds, CancellationToken cancellation)
    {
        if (WebhookAddress.Refusal(url, options.AllowPrivateWebhooks) is { } refusal) return (null, refusal);
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var (secret, key) = (WebhookSignature.NewSecret(), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));
        await projection.CatchUp(cancellation);
        store.Add(id, url, secret, key, kinds, time.GetUtcNow(), await projection.Head(cancellation));
        return (new(id, secret, key, await Verify(id, cancellation)), null);
    }

    /// <summary>Challenges the address: it must answer with the word sent, alone or as <c>{"challenge": "…"}</c>.</summary>
    /// <returns>Whether it did; false too when there is no such subscription.</returns>
    public async ValueTask<bool> Verify(string id, CancellationToken cancellation)
    {
        if (store.Find(id) is not { } subscription || store.SecretOf(id) is not { } secret) return false;
        var challenge = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var attempt = await sender.Send(subscription.Url, secret, $"challenge_{challenge}", WebhookBody.Challenge(challenge, time.GetUtcNow()), cancellation);
        if (!attempt.IsTaken || Word(attempt.Answer) != challenge) return false;
        store.Stand(id, WebhookStanding.Active);
        return true;
    }

    /// <summary>Ends a subscription and forgets it; false when there is none.</summary>
    public bool Remove(string id) => store.Exists && store.Remove(id);

    /// <summary>All, oldest first.</summary>
    public IReadOnlyList<WebhookSubscription> All() => store.All();

    /// <summary>The newest messages of a subscription.</summary>
    public IReadOnlyList<WebhookMessage> Messages(string id, int limit) => store.Find(id) is null ? [] : store.Messages(id, limit);

    /// <summary>Sends again: one message, or every dead letter when none is named.</summary>
    /// <returns>Number of messages that wait again.</returns>
    public int Redeliver(string id, string? messageId) => store.Find(id) is null ? 0 : store.Redeliver(id, messageId, time.GetUtcNow());

    private static string? Word(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return json.RootElement switch
            {
                { ValueKind: JsonValueKind.Object } root when root.TryGetProperty("challenge", out var word) => word.GetString(),
                { ValueKind: JsonValueKind.String } text => text.GetString(),
                _ => answer.Trim(),
            };
        }
        catch (JsonException)
        {
            return answer.Trim();
        }
    }
}
