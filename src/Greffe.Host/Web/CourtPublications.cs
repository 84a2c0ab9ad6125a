using System.Text;
using System.Text.Json;
using Greffe.Decisions;
using Greffe.Decisions.Journalling;
using Greffe.Decisions.Publication;
using Greffe.Formats;
using Greffe.Formats.Receipts;
using Greffe.Judilibre.Admin;
using Greffe.Pipelines;
using Greffe.Pipelines.Plans;
using Greffe.Pipelines.Runs;
using Greffe.Publication;
using Greffe.Publication.Projection;
using Greffe.Search;

namespace Greffe.Host.Web;

/// <summary>
/// Publication orders of the court as ordinary deliveries: receipt, pipeline, gate, audit, release, then every public surface. What the
/// court withdrew it may order again; what a person withdrew here stays so.
/// </summary>
internal sealed class CourtPublications(
    ReceiveDelivery receive, IPipeline pipeline, PublicProjection projection, IndexFollower index, WithdrawDecision withdraw, RestoreDecision restore,
    IJournal journal, TimeProvider time) : ICourtPublications, IDisposable
{
    private const string Actor = "judilibre-admin";
    private const string NotHere = "Withdrawn by a person on this platform: only a person restores it.";

    private readonly SemaphoreSlim turn = new(1, 1);

    public async ValueTask<IReadOnlyList<CourtPublicationOutcome>> Publish(IReadOnlyList<CourtPublication> orders, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var lines = await Receive(orders, cancellation);
            foreach (var id in lines.Select(line => line.Id).OfType<DecisionId>().Distinct()) await Lift(id, cancellation);
            await pipeline.Run(new RunRequest(RetryFailed: true), null, cancellation);
            await projection.CatchUp(cancellation);
            await index.CatchUp(cancellation);
            var outcomes = new CourtPublicationOutcome[orders.Count];
            for (var i = 0; i < orders.Count; i++) outcomes[i] = await Outcome(orders[i], lines[i], cancellation);
            return outcomes;
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask<bool> Withdraw(DecisionId id, CancellationToken cancellation)
    {
        if (await projection.Find(id, cancellation) is not PublicationState.Published) return false;
        await withdraw.Handle(id, Reason(), Actor, cancellation);
        return true;
    }

    public void Dispose() => turn.Dispose();

    /// <summary>Bytes that came before are sent again under a new mark where another order came in between.</summary>
    private async ValueTask<ReceiptLine[]> Receive(IReadOnlyList<CourtPublication> orders, CancellationToken cancellation)
    {
        var lines = await Take(orders, null, cancellation);
        var again = Enumerable.Range(0, lines.Length).Where(i => lines[i].State == ReceiptState.Duplicate).ToArray();
        List<int> changed = [];
        foreach (var i in again)
            if (lines[i].Id is { } id && !await IsLast(id, lines[i].ContentHash, cancellation)) changed.Add(i);
        if (changed.Count == 0) return lines;
        var mark = time.GetUtcNow().ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var renewed = await Take([.. changed.Select(i => orders[i])], mark, cancellation);
        for (var i = 0; i < changed.Count; i++) lines[changed[i]] = renewed[i];
        return lines;
    }

    private async ValueTask<ReceiptLine[]> Take(IReadOnlyList<CourtPublication> orders, string? mark, CancellationToken cancellation)
    {
        List<ReceiptLine> lines = [];
        await foreach (var line in receive.ReceiveOrders(Items(orders, mark), _ => { }, cancellation)) lines.Add(line);
        return [.. lines];
    }

    private static async IAsyncEnumerable<DeliveredItem> Items(IReadOnlyList<CourtPublication> orders, string? mark)
    {
        for (var i = 0; i < orders.Count; i++)
            yield return new() { Position = i + 1, Name = "order", Content = Envelope(orders[i].Order, mark) };
        await Task.CompletedTask; // the items are at hand
    }

    private static byte[] Envelope(ReadOnlyMemory<byte> order, string? mark) =>
        [.. Encoding.UTF8.GetBytes(mark is null ? "{" : $"{{\"mark\":{mark},"), .. "\"courtPublication\":"u8, .. order.Span, (byte)'}'];

    private async ValueTask<bool> IsLast(DecisionId id, string? hash, CancellationToken cancellation)
    {
        string? last = null;
        await foreach (var entry in journal.About(id.Value, cancellation))
            if (AcceptedItem.TryRead(entry, out _, out var item)) last = item.Blob.Value;
        return last == hash;
    }

    /// <summary>Lifts a withdrawal that the court itself ordered.</summary>
    private async ValueTask Lift(DecisionId id, CancellationToken cancellation)
    {
        if (await projection.Find(id, cancellation) is PublicationState.Withdrawn && await IsOurs(id, cancellation)) await restore.Handle(id, Reason(), Actor, cancellation);
    }

    private async ValueTask<bool> IsOurs(DecisionId id, CancellationToken cancellation)
    {
        string? actor = null;
        await foreach (var entry in journal.About(id.Value, cancellation))
            if (entry.Fact.Kind == PublicationFacts.Withdrawn) actor = JsonElement.Parse(entry.Fact.Payload).TryGetProperty("actor", out var value) ? value.GetString() : null;
        return actor == Actor;
    }

    private async ValueTask<CourtPublicationOutcome> Outcome(CourtPublication order, ReceiptLine line, CancellationToken cancellation)
    {
        if (line.Refusal is { } refusal) return new(order.Id, false, $"{refusal.Code}: {refusal.Reason}");
        if (line.Id is not { } id) return new(order.Id, false, "unreadable");
        var state = await projection.Find(id, cancellation);
        if (state is PublicationState.Withdrawn) return new(order.Id, false, NotHere);
        var held = (await pipeline.About(id.Value, cancellation)).FirstOrDefault(asset => asset.State != ItemState.Done);
        return held is null && state is PublicationState.Published ? new(order.Id, true, null) : new(order.Id, false, held?.Sentence ?? held?.Reason ?? "not published");
    }

    private static RecallReason Reason() => RecallReason.TryParse("court-order", out var reason) ? reason : throw new InvalidOperationException("The reason code is not well formed.");
}
