using Greffe.Decisions;
using Greffe.Decisions.Journalling;
using Greffe.Publication.Projection;

namespace Greffe.Publication;

/// <summary>
/// Takes a decision back from the public (COJ R111-13, CJA R741-15): journal first, then the projection, the bytes of every version, and
/// every other surface. Killed on the way, it is finished by the next call, run or follower.
/// </summary>
public sealed class WithdrawDecision(
    PublicProjection projection, IJournal journal, WithdrawalRegister register, IEnumerable<IPublicSurface> surfaces, TimeProvider time)
{
    /// <summary>Withdraws. Repeating it writes nothing and clears the surfaces again.</summary>
    /// <param name="id">Decision; one that was never public is kept from becoming so.</param>
    /// <param name="reason">Code of the reason.</param>
    /// <param name="actor">Account of the person who decided.</param>
    /// <param name="cancellation">Stops between two surfaces.</param>
    public async ValueTask<WithdrawalProof> Handle(DecisionId id, RecallReason reason, string actor, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        await projection.CatchUp(cancellation);
        var state = projection.State(id);
        if (state.Standing is not (Standing.Withdrawn or Standing.Barred))
        {
            var payload = Payloads.Write(new RecallPayload(1, reason.Value, actor));
            var written = await journal.Append([new(PublicationFacts.Withdrawn, id.Value, $"withdraw/{id}/{state.Occurrence}", payload)], cancellation);
            await projection.CatchUp(cancellation);
            await register.Add(new(PublicationFacts.Withdrawn, id.Value, reason.Value, written[0].At, written[0].Hash), cancellation);
        }

        List<SurfaceCleared> cleared = [new("projection", time.GetUtcNow())];
        await projection.Purge(cancellation);
        cleared.Add(new("blobs", time.GetUtcNow()));
        foreach (var surface in surfaces)
        {
            await surface.Remove(id, cancellation);
            cleared.Add(new(surface.Name, time.GetUtcNow()));
        }

        var entry = await LastWithdrawal(id, cancellation);
        return new(id, entry.Sequence, entry.Hash, entry.At, projection.State(id).Standing == Standing.Withdrawn, cleared);
    }

    private async ValueTask<JournalEntry> LastWithdrawal(DecisionId id, CancellationToken cancellation)
    {
        JournalEntry? last = null;
        await foreach (var entry in journal.About(id.Value, cancellation))
            if (entry.Fact.Kind == PublicationFacts.Withdrawn) last = entry;
        return last ?? throw new InvalidDataException($"The withdrawal of {id} is not in the journal.");
    }
}

/// <summary>Lifts a withdrawal, by a person. The decision is public again at its next release, which passes gate and audit anew.</summary>
public sealed class RestoreDecision(PublicProjection projection, IJournal journal, WithdrawalRegister register)
{
    /// <summary>Lifts the withdrawal; false when the decision is not withdrawn.</summary>
    /// <param name="id">Decision.</param>
    /// <param name="reason">Code of the reason.</param>
    /// <param name="actor">Account of the person who decided.</param>
    /// <param name="cancellation">Stops before writing.</param>
    public async ValueTask<bool> Handle(DecisionId id, RecallReason reason, string actor, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        await projection.CatchUp(cancellation);
        var state = projection.State(id);
        if (state.Standing is not (Standing.Withdrawn or Standing.Barred)) return false;
        await projection.Purge(cancellation);
        var payload = Payloads.Write(new RecallPayload(1, reason.Value, actor));
        var written = await journal.Append([new(PublicationFacts.Restored, id.Value, $"restore/{id}/{state.Occurrence}", payload)], cancellation);
        await register.Add(new(PublicationFacts.Restored, id.Value, reason.Value, written[0].At, written[0].Hash), cancellation);
        await projection.CatchUp(cancellation);
        return true;
    }
}
