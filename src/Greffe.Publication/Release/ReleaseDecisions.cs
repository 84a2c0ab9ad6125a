using Greffe.Decisions.Journalling;
using Greffe.Decisions.Publication;
using Greffe.Publication.Forms;
using Greffe.Publication.Projection;

namespace Greffe.Publication;

/// <summary>
/// Makes a batch of decisions public: gate, form, bytes, last audit, blobs, then one writing in the journal for the whole batch.
/// Running it again with the same candidates writes nothing. What was withdrawn stays withdrawn.
/// </summary>
public sealed class ReleaseDecisions(
    PublicationGate gate, PublicProjection projection, IJournal journal, IPublicBlobs blobs, IReleaseAudit audit, TimeProvider time)
{
    /// <summary>Releases what may be released.</summary>
    /// <returns>One outcome for each candidate, in their order.</returns>
    /// <exception cref="ArgumentException">The facts of a candidate are those of another court or day.</exception>
    public async ValueTask<IReadOnlyList<ReleaseOutcome>> Handle(
        IReadOnlyList<ReleaseCandidate> candidates, CancellationToken cancellation)
    {
        await projection.CatchUp(cancellation);
        await projection.Purge(cancellation);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var outcomes = new ReleaseOutcome[candidates.Count];
        List<JournalFact> facts = [];
        List<ReadOnlyMemory<byte>> contents = [];
        for (var i = 0; i < candidates.Count; i++)
        {
            (outcomes[i], var fact, var content) = await Prepare(candidates[i], today, cancellation);
            if (fact is not null) facts.Add(fact);
            if (content is not null) contents.Add(content);
        }

        if (contents.Count > 0) await blobs.PutMany(contents, cancellation); // on disk before the journal names them
        if (facts.Count == 0) return outcomes;
        await journal.Append(facts, cancellation);
        await projection.CatchUp(cancellation);
        await projection.Purge(cancellation);
        return [.. outcomes.Select(Confirmed)];
    }

    private async ValueTask<(ReleaseOutcome Outcome, JournalFact? Fact, byte[]? Content)> Prepare(
        ReleaseCandidate candidate, DateOnly today, CancellationToken cancellation)
    {
        var decision = candidate.Hidden;
        if (candidate.Facts.Court != decision.Court || candidate.Facts.Date != decision.Date)
            throw new ArgumentException($"The facts of candidate {decision.Id} are those of another court or day.", nameof(candidate));
        var state = projection.State(decision.Id);
        if (state.Standing is Standing.Withdrawn or Standing.Barred) return (Withdrawn(decision.Id), null, null);
        var verdict = gate.Decide(candidate.Facts, today);
        if (verdict is GateVerdict.Withheld withheld)
            return (new ReleaseOutcome.Withheld(withheld.Code, withheld.Sentence, withheld.Until) { Id = decision.Id }, null, null);
        var admitted = (GateVerdict.Admitted)verdict;
        if (PublicForm.Of(decision, candidate.Replacements, candidate.OccultationVersion, admitted, today) is not { } made)
            return (new ReleaseOutcome.Withheld(
                "zones-missing", "La forme admise demande des zones que la décision n'a pas : rien ne pourrait être retranché sûrement.", null)
                { Id = decision.Id }, null, null);
        return await Offer(made, state, admitted, candidate.AuditHandle, cancellation);
    }

    private async ValueTask<(ReleaseOutcome, JournalFact?, byte[]?)> Offer(
        PublicDecision made, DecisionState state, GateVerdict.Admitted admitted, object? handle, CancellationToken cancellation)
    {
        var bytes = PublicDecisionJson.WriteContent(made);
        var hash = BlobHash.Of(bytes);
        var isPublic = state.Standing == Standing.Published;
        var unchanged = isPublic && state.Release?.Hash == hash.Value;
        if (unchanged && blobs.Contains(hash)) return (new ReleaseOutcome.Unchanged(hash.Value) { Id = made.Id }, null, null);
        var findings = await audit.Examine(bytes, handle, cancellation);
        if (findings.Count > 0) return (new ReleaseOutcome.LeakFound(findings) { Id = made.Id }, null, null);
        if (unchanged) return (new ReleaseOutcome.Unchanged(hash.Value) { Id = made.Id }, null, bytes); // lost bytes, put back
        var payload = new ReleasePayload(
            1, hash.Value, made.Form.Key, made.Rule, made.OccultationVersion, made.Source, made.Court.Value, made.Date, made.Numbers,
            made.Ecli?.Value, made.Type?.Key, made.Chamber?.Key, made.Formation?.Key, made.Solution?.Key,
            made.PublicationLevels.Count == 0 ? null : [.. made.PublicationLevels.Select(level => level.Key)], made.Nac, admitted.DueOn,
            isPublic ? await Nature(made, state, cancellation) : null);
        var fact = new JournalFact(
            isPublic ? PublicationFacts.Corrected : PublicationFacts.Released, made.Id.Value,
            $"release/{made.Id}/{hash}/{state.Occurrence}", Payloads.Write(payload));
        return (isPublic
            ? new ReleaseOutcome.Corrected(hash.Value) { Id = made.Id } : new ReleaseOutcome.Released(hash.Value) { Id = made.Id }, fact, bytes);
    }

    /// <summary>What a correction changes; substantive where the former content cannot be read any more.</summary>
    private async ValueTask<string> Nature(PublicDecision made, DecisionState state, CancellationToken cancellation)
    {
        if (!BlobHash.TryParse(state.Release?.Hash, out var former) || await blobs.Get(former, cancellation) is not { IsEmpty: false } bytes)
            return ChangeNature.SubstantiveKey;
        var before = PublicDecisionJson.ReadContent(bytes.Span, new(made.PublishedOn, made.UpdatedOn, made.Rule, made.OccultationVersion));
        return ChangeNature.IsTechnical(before, made) ? ChangeNature.TechnicalKey : ChangeNature.SubstantiveKey;
    }

    /// <summary>What really happened: a withdrawal written while the batch was computed comes before it, and wins.</summary>
    private ReleaseOutcome Confirmed(ReleaseOutcome outcome) => outcome is ReleaseOutcome.Released or ReleaseOutcome.Corrected
        && projection.State(outcome.Id).Standing != Standing.Published ? Withdrawn(outcome.Id) : outcome;

    private static ReleaseOutcome.Withheld Withdrawn(Decisions.DecisionId id) => new(
        "withdrawn", "La décision a été retirée : seule une personne peut lever le retrait.", null) { Id = id };
}
