using Greffe.Decisions;
using Greffe.Decisions.Journalling;

namespace Greffe.Publication;

/// <summary>
/// Records the decision of a person that a decision of justice is of exceptional interest (COJ R111-11 al. 2), or its revocation. The gate
/// takes it into account at the next release; every other rule, the occultation and the audit bear on it all the same.
/// </summary>
public sealed class RecordExceptionalInterest(IJournal journal)
{
    /// <summary>Kind of the fact.</summary>
    public const string Recorded = "decision.exceptional";

    /// <summary>Kind of its revocation.</summary>
    public const string Revoked = "decision.exceptional.revoked";

    /// <summary>Records; false when it is recorded already.</summary>
    /// <param name="id">Decision.</param>
    /// <param name="reason">Code of the ground, for example <c>doctrine</c>.</param>
    /// <param name="actor">Account of the person who decided.</param>
    /// <param name="cancellation">Stops before writing.</param>
    public ValueTask<bool> Record(DecisionId id, RecallReason reason, string actor, CancellationToken cancellation) =>
        Write(Recorded, id, reason, actor, cancellation);

    /// <summary>Revokes; false when none is in force. What is public on this ground stays until it is released anew or withdrawn.</summary>
    /// <param name="id">Decision.</param>
    /// <param name="reason">Code of the ground.</param>
    /// <param name="actor">Account of the person who decided.</param>
    /// <param name="cancellation">Stops before writing.</param>
    public ValueTask<bool> Revoke(DecisionId id, RecallReason reason, string actor, CancellationToken cancellation) =>
        Write(Revoked, id, reason, actor, cancellation);

    /// <summary>The interest in force for a decision; null when there is none.</summary>
    public async ValueTask<ExceptionalInterest?> InForce(DecisionId id, CancellationToken cancellation) => (await Last(id, cancellation)).InForce;

    private async ValueTask<bool> Write(string kind, DecisionId id, RecallReason reason, string actor, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        var (inForce, count) = await Last(id, cancellation);
        if (inForce is not null == (kind == Recorded)) return false;
        await journal.Append([new(kind, id.Value, $"exceptional/{id}/{count}", Payloads.Write(new RecallPayload(1, reason.Value, actor)))], cancellation);
        return true;
    }

    private async ValueTask<(ExceptionalInterest? InForce, int Count)> Last(DecisionId id, CancellationToken cancellation)
    {
        (ExceptionalInterest? InForce, int Count) last = default;
        await foreach (var entry in journal.About(id.Value, cancellation))
            last = entry.Fact.Kind switch
            {
                Recorded when Payloads.Recall(entry) is var payload => (new(payload.Actor, payload.Reason, entry.At), last.Count + 1),
                Revoked => (null, last.Count + 1),
                _ => last,
            };
        return last;
    }
}
