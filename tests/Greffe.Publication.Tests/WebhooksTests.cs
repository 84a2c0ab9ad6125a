using System.Net;
using System.Text;
using System.Text.Json;

using Greffe.Decisions.Reaching;
using Greffe.Decisions.Publication;
using Greffe.Publication.Tests.Fakes;
using Greffe.Publication.Webhooks;

using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Publication.Tests;

/// <summary>Changes are told at least once, in order, signed, to addresses that asked for them, and never with a text.</summary>
public sealed class WebhooksTests : IAsyncLifetime
{
    private static readonly Uri Address = new("https://reuser.example/hook");
    private readonly Site site = new();
    private readonly Receiver receiver = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Bench Bench => site.Bench;

    private Subscriptions Subscriptions => site.Services.GetRequiredService<Subscriptions>();

    private WebhookDispatch Dispatch => site.Services.GetRequiredService<WebhookDispatch>();

    public async ValueTask InitializeAsync()
    {
        await site.Open(builder => builder.Services.AddHttpClient(WebhookSender.Client).ConfigurePrimaryHttpMessageHandler(() => receiver));
        Bench.Surfaces.AddRange(site.Services.GetServices<IPublicSurface>());
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Changes_after_the_subscription_are_told_signed_and_without_text()
    {
        await site.Publish(2);
        var made = await Subscribe();
        await Bench.Put(Bench.Decision(3, "Texte reconnaissable"));
        await Bench.Withdraw.Handle(Bench.Id(1), Bench.Reason, "agent-1", Cancellation);
        await Turn();

        var taken = receiver.Messages[1..];
        Assert.Equal([3L, 4L], taken.SelectMany(message => message.Sequences));
        Assert.All(taken, message =>
        {
            Assert.True(WebhookSignature.Verify(made.Secret, message.Id, message.Timestamp, message.Signature, message.Body, Bench.Time.GetUtcNow()));
            Assert.DoesNotContain("reconnaissable", Encoding.UTF8.GetString(message.Body), StringComparison.Ordinal);
        });
        Assert.Contains("\"kind\":\"withdrawn\"", Encoding.UTF8.GetString(taken[^1].Body), StringComparison.Ordinal);
        await Turn();
        Assert.Equal(2, receiver.Messages.Count); // the challenge and one message: nothing twice without need
    }

    [Fact]
    public async Task A_withdrawal_makes_its_message_at_once_and_is_in_the_proof()
    {
        await site.Publish(1);
        var made = await Subscribe();
        var proof = await Bench.Withdraw.Handle(Bench.Id(1), Bench.Reason, "agent-1", Cancellation);
        Assert.Contains("webhooks", proof.Surfaces.Select(surface => surface.Surface));
        Assert.Equal("waiting", Assert.Single(Subscriptions.Messages(made.Id, 10)).State);
    }

    [Fact]
    public async Task An_address_that_does_not_answer_the_challenge_is_told_nothing_until_it_does()
    {
        receiver.Answer = _ => (HttpStatusCode.OK, "hello");
        var (made, _) = await Subscriptions.Add(Address, [], Cancellation);
        Assert.False(made!.Verified);
        await site.Publish(1);
        await Turn();
        Assert.Single(receiver.Messages);
        receiver.Answer = Receiver.Obliging;
        Assert.True(await Subscriptions.Verify(made.Id, Cancellation));
        await Turn();
        Assert.Equal([1L], receiver.Messages[^1].Sequences);
    }

    [Fact]
    public async Task A_refusal_is_tried_again_at_growing_distances_then_is_a_dead_letter_and_can_be_sent_again()
    {
        var made = await Subscribe();
        receiver.Answer = _ => (HttpStatusCode.NotFound, "");
        await site.Publish(1);
        var ids = new HashSet<string>();
        for (var attempt = 0; attempt <= WebhookDispatch.Schedule.Count; attempt++)
        {
            var before = receiver.Messages.Count;
            await Turn();
            Assert.Equal(before + 1, receiver.Messages.Count);
            await Turn(); // its time has not come
            Assert.Equal(before + 1, receiver.Messages.Count);
            ids.Add(receiver.Messages[^1].Id);
            if (attempt < WebhookDispatch.Schedule.Count) Bench.Time.Advance(WebhookDispatch.Schedule[attempt] * 1.11);
        }

        Assert.Single(ids); // the same name at each attempt: whoever has it passes over it
        Assert.Equal((1, 0), (Subscriptions.All()[0].Dead, Subscriptions.All()[0].Waiting));
        await Bench.Put(Bench.Decision(2));
        receiver.Answer = Receiver.Obliging;
        await Turn();
        Assert.Equal([2L], receiver.Messages[^1].Sequences); // the next has its turn

        Assert.Equal(1, Subscriptions.Redeliver(made.Id, null));
        await Turn();
        Assert.Equal([1L], receiver.Messages[^1].Sequences);
        Assert.Equal((0, 2), (Subscriptions.All()[0].Dead, Subscriptions.All()[0].Delivered));
    }

    [Fact]
    public async Task A_process_that_dies_while_it_sends_leaves_the_message_to_the_next()
    {
        await Subscribe();
        await site.Publish(1);
        await Dispatch.Enqueue(Cancellation);
        var store = site.Services.GetRequiredService<WebhookStore>();
        Assert.Single(store.TakeDue(Bench.Time.GetUtcNow(), TimeSpan.FromMinutes(2))); // taken by a process that is no more
        await Turn();
        Assert.Single(receiver.Messages);
        Bench.Time.Advance(TimeSpan.FromMinutes(3));
        await Turn();
        Assert.Equal(2, receiver.Messages.Count);
    }

    [Fact]
    public async Task Many_changes_are_few_messages_and_only_the_kinds_asked_for()
    {
        await Subscribe();
        var (withdrawals, _) = await Subscriptions.Add(new("https://other.example/hook"), [PublicChangeKind.Withdrawn], Cancellation);
        await site.Publish(250);
        await Bench.Withdraw.Handle(Bench.Id(9), Bench.Reason, "agent-1", Cancellation);
        await Turn();
        var all = receiver.Messages.Where(message => message.Url == Address).Skip(1).ToList();
        Assert.Equal([100, 100, 51], all.Select(message => message.Sequences.Count));
        Assert.Equal([251L], receiver.Messages.Where(message => message.Url != Address).Skip(1).SelectMany(message => message.Sequences));
        Assert.Equal(251, Subscriptions.All().Single(item => item.Id == withdrawals!.Id).Position);
    }

    [Fact]
    public async Task An_address_that_says_it_is_gone_is_told_nothing_more()
    {
        var made = await Subscribe();
        receiver.Answer = _ => (HttpStatusCode.Gone, "");
        await site.Publish(1);
        await Turn();
        Assert.Equal(WebhookStanding.Ended, Subscriptions.All()[0].Standing);
        await Bench.Put(Bench.Decision(2));
        await Turn();
        Assert.Equal(2, receiver.Messages.Count);
        Assert.True(Subscriptions.Remove(made.Id));
        Assert.Empty(Subscriptions.All());
    }

    [Fact]
    public async Task A_subscriber_sees_its_own_standing_with_its_key_and_nobody_elses()
    {
        var made = await Subscribe();
        await site.Publish(1);
        await Turn();
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask(made.Id, "wrong")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask("unknown", made.AccessKey)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask(made.Id, null)).Status);
        var (status, json) = await Ask(made.Id, made.AccessKey);
        Assert.Equal((HttpStatusCode.OK, "delivered"), (status, json.GetProperty("messages")[0].GetProperty("state").GetString()));
        Assert.DoesNotContain(made.Secret, json.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(1, (await Ask($"{made.Id}/redeliver?message={json.GetProperty("messages")[0].GetProperty("id").GetString()}", made.AccessKey, HttpMethod.Post)).Json.GetProperty("waiting").GetInt32());
        await Turn();
        Assert.Equal(3, receiver.Messages.Count);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(299, true)]
    [InlineData(301, false)] // replayed
    [InlineData(-301, false)] // from a clock ahead
    public void A_signature_holds_for_five_minutes(int seconds, bool holds)
    {
        var (secret, at) = (WebhookSignature.NewSecret(), new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var signature = WebhookSignature.Sign(secret, "msg_1", at, "{}"u8);
        Assert.Equal(holds, WebhookSignature.Verify(secret, "msg_1", $"{at.ToUnixTimeSeconds()}", $"v1,old {signature}", "{}"u8, at.AddSeconds(seconds)));
        Assert.False(WebhookSignature.Verify(secret, "msg_2", $"{at.ToUnixTimeSeconds()}", signature, "{}"u8, at));
        Assert.False(WebhookSignature.Verify(secret, "msg_1", $"{at.ToUnixTimeSeconds()}", signature, "[]"u8, at));
        Assert.False(WebhookSignature.Verify(WebhookSignature.NewSecret(), "msg_1", $"{at.ToUnixTimeSeconds()}", signature, "{}"u8, at));
    }

    [Fact]
    public void The_signature_is_that_of_the_published_convention() => Assert.Equal(
        // Test vector of the Standard Webhooks reference libraries.
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSignature.Sign(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330), "{\"test\": 2432232314}"u8));

    [Theory]
    [InlineData("https://reuser.example/hook", null)]
    [InlineData("http://reuser.example/hook", "https")]
    [InlineData("https://user:word@reuser.example/", "mot de passe")]
    [InlineData("https://127.0.0.1/", "privé")]
    [InlineData("https://[::1]/", "privé")]
    [InlineData("https://169.254.169.254/latest/meta-data", "privé")]
    [InlineData("ftp://reuser.example/", "https")]
    [InlineData("file:///etc/passwd", "https")]
    public void Only_public_addresses_may_subscribe(string url, string? refusal)
    {
        var said = WebhookAddress.Refusal(new Uri(url), allowPrivate: false);
        if (refusal is null) Assert.Null(said);
        else Assert.Contains(refusal, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_resolves_to_this_machine_is_not_called()
    {
        using var handler = new SocketsHttpHandler { ConnectCallback = (context, stop) => PublicInternet.Connect(context, false, stop) };
        using var http = new HttpClient(handler);
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri("http://localhost:9/"), Cancellation));
        Assert.Contains("public address", refused.ToString(), StringComparison.Ordinal);
    }

    private async Task<NewWebhook> Subscribe()
    {
        var (made, refusal) = await Subscriptions.Add(Address, [], Cancellation);
        Assert.Null(refusal);
        Assert.True(made!.Verified);
        return made;
    }

    private async Task Turn()
    {
        await Dispatch.Enqueue(Cancellation);
        while (await Dispatch.Deliver(Cancellation) > 0) { }
    }

    private async Task<(HttpStatusCode Status, JsonElement Json)> Ask(string path, string? key, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, $"/v1/webhooks/{path}");
        if (key is not null) request.Headers.Authorization = new("Bearer", key);
        using var answer = await site.Http.SendAsync(request, Cancellation);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement);
    }

    private sealed record Message(Uri Url, string Id, string Timestamp, string Signature, byte[] Body)
    {
        public List<long> Sequences => JsonDocument.Parse(Body).RootElement.TryGetProperty("data", out var data)
            ? [.. data.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("sequence").GetInt64())] : [];
    }

    /// <summary>A subscriber's server: keeps what it was sent.</summary>
    private sealed class Receiver : HttpMessageHandler
    {
        public List<Message> Messages { get; } = [];

        public Func<Message, (HttpStatusCode, string)> Answer { get; set; } = Obliging;

        public static (HttpStatusCode, string) Obliging(Message message) =>
            (HttpStatusCode.OK, JsonDocument.Parse(message.Body).RootElement.TryGetProperty("challenge", out var word) ? $"{{\"challenge\":\"{word.GetString()}\"}}" : "");

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string Header(string name) => request.Headers.GetValues(name).Single();
            var message = new Message(request.RequestUri!, Header("webhook-id"), Header("webhook-timestamp"), Header("webhook-signature"),
                await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            lock (Messages) Messages.Add(message);
            var (status, body) = Answer(message);
            return new(status) { Content = new StringContent(body) };
        }
    }
}
