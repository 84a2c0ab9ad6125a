using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

using Polly.Timeout;

namespace Greffe.Publication.Webhooks;

/// <summary>What came of one attempt.</summary>
/// <param name="Status">Status answered; null when nothing was.</param>
/// <param name="Outcome">The status, or the kind of fault.</param>
/// <param name="Answer">Beginning of the body answered.</param>
internal sealed record WebhookAttempt(HttpStatusCode? Status, string Outcome, string Answer)
{
    /// <summary>Whether the message was taken.</summary>
    public bool IsTaken => (int?)Status is >= 200 and < 300;
}

/// <summary>Sends one signed message. Redirections are not followed, answers are read to a limit, and only public addresses are called.</summary>
internal sealed class WebhookSender(IHttpClientFactory clients, TimeProvider time)
{
    /// <summary>Name of the client, whose handler the module configures.</summary>
    public const string Client = "greffe-webhooks";

    private const int AnswerLimit = 4096;

    public async ValueTask<WebhookAttempt> Send(Uri url, string secret, string id, byte[] body, CancellationToken cancellation)
    {
        using var http = clients.CreateClient(Client);
        var at = time.GetUtcNow();
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Sign(secret, id, at, body));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Greffe", "1"));
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return new(answer.StatusCode, ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture), await Beginning(answer, cancellation));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or TimeoutRejectedException or TaskCanceledException
            && !cancellation.IsCancellationRequested)
        {
            return new(null, fault is HttpRequestException { HttpRequestError: var kind and not HttpRequestError.Unknown } ? kind.ToString() : fault.GetType().Name, "");
        }
    }

    private static async ValueTask<string> Beginning(HttpResponseMessage answer, CancellationToken cancellation)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[AnswerLimit];
        return System.Text.Encoding.UTF8.GetString(buffer, 0, await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation));
    }
}
