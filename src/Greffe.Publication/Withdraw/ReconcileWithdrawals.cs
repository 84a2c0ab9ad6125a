using Greffe.Decisions;
using Greffe.Decisions.Journalling;
using Greffe.Publication.Projection;

namespace Greffe.Publication;

/// <summary>
/// Before a server answers: whatever backup was put back (journal, projection, contents, index, files), what was withdrawn is
/// unreadable again. The journal and the <see cref="WithdrawalRegister"/> each complete the other.
/// </summary>
public sealed class ReconcileWithdrawals(
    PublicProjection projection, IJournal journal, WithdrawalRegister register, IEnumerable<IPublicSurface> surfaces)
{
    private const string Actor = "reconciliation";

    /// <summary>Reconciles. Cheap when nothing was put back: one question for each withdrawal.</summary>
    public async ValueTask<Reconciliation> Handle(CancellationToken cancellation)
    {
        var sameJournal = await projection.Reattach(cancellation);
        var again = await WithdrawAgain(cancellation);
        var contents = await projection.PurgeAgain(cancellation);
        var taken = projection.TakenBack();
        foreach (var surface in surfaces) await surface.Reconcile(taken, cancellation);
        return new(taken.Count, again, contents, !sameJournal);
    }

    private async ValueTask<int> WithdrawAgain(CancellationToken cancellation)
    {
        var registered = register.Last();
        var again = 0;
        foreach (var (id, line) in registered)
        {
            if (line.Kind != PublicationFacts.Withdrawn || await Holds(id, line.EntryHash, cancellation)) continue;
            var state = projection.State(id);
            if (state.Standing is Standing.Withdrawn or Standing.Barred) continue;
            var reason = RecallReason.TryParse(line.Reason, out var known) ? known : default;
            var payload = Payloads.Write(new RecallPayload(1, reason.Value, Actor));
            var written = await journal.Append([new(PublicationFacts.Withdrawn, id.Value, $"withdraw/{id}/{state.Occurrence}", payload)], cancellation);
            await projection.CatchUp(cancellation);
            await register.Add(line with { EntryHash = written[0].Hash }, cancellation);
            again++;
        }

        foreach (var id in projection.TakenBack().Keys)
            if (projection.State(id).Standing is not Standing.Lifted && !registered.ContainsKey(id) && await Last(id, cancellation) is { } entry)
                await register.Add(new(PublicationFacts.Withdrawn, id.Value, "unspecified", entry.At, entry.Hash), cancellation);
        return again;
    }

    /// <summary>Whether the journal has that very entry: then it knows all that the register knows.</summary>
    private async ValueTask<bool> Holds(DecisionId id, string hash, CancellationToken cancellation)
    {
        await foreach (var entry in journal.About(id.Value, cancellation))
            if (entry.Hash == hash) return true;
        return false;
    }

    private async ValueTask<JournalEntry?> Last(DecisionId id, CancellationToken cancellation)
    {
        JournalEntry? last = null;
        await foreach (var entry in journal.About(id.Value, cancellation))
            if (entry.Fact.Kind == PublicationFacts.Withdrawn) last = entry;
        return last;
    }
}

/// <summary>What a reconciliation found.</summary>
/// <param name="Withdrawn">Decisions that are taken back.</param>
/// <param name="Again">Of these, decisions that the journal had forgotten and that were taken back again.</param>
/// <param name="Contents">Contents that were there again and were deleted.</param>
/// <param name="Rebuilt">Whether the projection followed another journal and was computed again.</param>
public sealed record Reconciliation(int Withdrawn, int Again, int Contents, bool Rebuilt);
