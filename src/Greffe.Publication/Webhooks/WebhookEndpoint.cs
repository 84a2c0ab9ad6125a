using Greffe.Publication.Web;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Publication.Webhooks;

/// <summary>Standing of a subscription and its newest messages, for the subscriber alone.</summary>
/// <param name="Subscription">The subscription.</param>
/// <param name="Messages">At most 100, newest first.</param>
public sealed record WebhookStatusAnswer(WebhookSubscription Subscription, IReadOnlyList<WebhookMessage> Messages);

/// <summary>Answer to a demand for redelivery.</summary>
/// <param name="Waiting">Number of messages that wait again.</param>
public sealed record WebhookRedeliveryAnswer(int Waiting);

/// <summary><c>/v1/webhooks/{id}</c>: what the subscriber may see and ask, with its access key (<c>Authorization: Bearer</c>).</summary>
internal sealed class WebhookEndpoint(WebhookStore store, Subscriptions subscriptions)
{
    private const int Shown = 100;

    public static void Map(IEndpointRouteBuilder group)
    {
        group.MapGet("/webhooks/{id}", (string id, HttpContext http, WebhookEndpoint slice) => slice.Status(id, http))
            .WithName("GetWebhook").WithSummary("Où en est un abonnement : messages livrés, en attente, abandonnés (clé d'accès de l'abonné)").ProducesProblem(401);
        group.MapPost("/webhooks/{id}/redeliver", (string id, string? message, HttpContext http, WebhookEndpoint slice) => slice.Redeliver(id, message, http))
            .WithName("RedeliverWebhook").WithSummary("Livre de nouveau un message, ou tous ceux qui ont été abandonnés").ProducesProblem(401);
    }

    public Results<Ok<WebhookStatusAnswer>, ProblemHttpResult> Status(string id, HttpContext http) =>
        IsSubscriber(id, http) && store.Find(id) is { } subscription
            ? TypedResults.Ok(new WebhookStatusAnswer(subscription, store.Messages(id, Shown))) : PublicationProblems.NotTheSubscriber();

    public Results<Ok<WebhookRedeliveryAnswer>, ProblemHttpResult> Redeliver(string id, string? message, HttpContext http) =>
        IsSubscriber(id, http)
            ? TypedResults.Ok(new WebhookRedeliveryAnswer(subscriptions.Redeliver(id, message))) : PublicationProblems.NotTheSubscriber();

    private bool IsSubscriber(string id, HttpContext http)
    {
        const string scheme = "Bearer ";
        http.Response.Headers.CacheControl = "no-store";
        var given = http.Request.Headers.Authorization.ToString();
        return given.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && store.Opens(id, given[scheme.Length..].Trim());
    }
}
