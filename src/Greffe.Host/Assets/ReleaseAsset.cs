using System.Text.Json;
using Greffe.Decisions;
using Greffe.Decisions.Journalling;
using Greffe.Decisions.Occultations;
using Greffe.Pipelines;
using Greffe.Publication;
using Greffe.Publication.ReviewDoubt;

namespace Greffe.Host.Assets;

/// <summary>
/// Asset <c>release</c>: what the law admits, the audit lets through and people have read where the doubt asks for it becomes public. The writing
/// itself is idempotent in the journal, so that a batch computed twice shows once.
/// </summary>
internal sealed class ReleaseAsset(
    ISecretBlobs secrets, ReleaseDecisions releases, PublicationGate gate, RecordExceptionalInterest interests, ReviewPolicy reviews, ReviewDesk desk, TimeProvider time) : IAsset
{
    public const string AssetName = "release";

    public string Name => AssetName;

    public string CodeVersion => $"{gate.Version}/{reviews.Version}";

    public IReadOnlyList<string> Inputs => [OccultationAsset.AssetName];

    public async ValueTask<IReadOnlyList<StepResult>> Run(StepBatch batch, CancellationToken cancellation)
    {
        var records = await secrets.ReadRecords(
            [.. batch.Items.Select(item => item.Inputs[0])], AssetsJson.Default.OccultationRecord, "pipeline/release", cancellation);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        List<ReleaseCandidate> candidates = [];
        List<JournalFact?> asked = [];
        foreach (var record in records)
        {
            var hidden = record.Occultation.Hidden;
            var need = reviews.Decide(hidden.Id, record.Occultation.Doubt, today);
            var text = need.Level == ReviewLevel.Automatic ? default : TextOf(hidden);
            candidates.Add(Candidate(record, gate, await interests.InForce(hidden.Id, cancellation), await desk.Standing(hidden.Id, text, need, cancellation)));
            asked.Add(ReviewFacts.Of(hidden.Id, text, need));
        }

        var outcomes = await releases.Handle(candidates, cancellation);
        return [.. outcomes.Select((outcome, i) => Result(outcome) with { Facts = asked[i] is { } fact && BearsOnReview(outcome) ? [fact] : [] })];
    }

    /// <summary>What a reader reads: the hidden decision, whole. Another text is another reading.</summary>
    internal static BlobHash TextOf(Decision hidden) => BlobHash.Of(JsonSerializer.SerializeToUtf8Bytes(hidden, AssetsJson.Default.Decision));

    // What the law keeps back is asked of nobody.
    private static bool BearsOnReview(ReleaseOutcome outcome) =>
        outcome is not (ReleaseOutcome.LeakFound or ReleaseOutcome.Withheld) || outcome is ReleaseOutcome.Withheld { Code: var code } && code.StartsWith("review-", StringComparison.Ordinal);

    /// <summary>What the gate looks at, from what was read, hidden and decided.</summary>
    internal static ReleaseCandidate Candidate(OccultationRecord record, PublicationGate gate, ExceptionalInterest? interest, ReviewStanding? review = null)
    {
        var occultation = record.Occultation;
        var facts = GateFacts.From(occultation.Hidden) with
        {
            ReasonsWithheld = record.Order?.ReasonsWithheld ?? false,
            IsOcculted = true,
            LeakAuditPassed = record.Leaks.Count == 0,
            BlockingFindings = record.Blocking,
            // A court that orders its own publication has settled the doubt that words alone leave; what they say for certain still holds.
            MinorTried = gate.MinorTried(occultation.Hidden) ?? (occultation.Hidden.CourtRecord is null ? null : false),
            MinorsFullyHidden = record.Leaks.Count == 0 && !occultation.Mentions.Any(LeavesAPersonNamed),
            Exceptional = interest,
            Review = review,
        };
        return new(occultation.Hidden, occultation.Replacements, occultation.Version, facts, occultation.HiddenTerms);
    }

    /// <summary>Whether a name or initial of someone other than those who judge, plead or keep the registry stays in the text.</summary>
    private static bool LeavesAPersonNamed(Mention mention) => !mention.Hidden && mention.Category == EntityCategory.PersonnePhysique
        && mention.Role is not (MentionRole.Avocat or MentionRole.Magistrat or MentionRole.Greffier);

    private static StepResult Result(ReleaseOutcome outcome) => outcome switch
    {
        ReleaseOutcome.Released released => new StepResult.Done(released.ContentHash),
        ReleaseOutcome.Corrected corrected => new StepResult.Done(corrected.ContentHash),
        ReleaseOutcome.Unchanged unchanged => new StepResult.Done(unchanged.ContentHash),
        ReleaseOutcome.Withheld withheld => new StepResult.Waiting(withheld.Code, Instant(withheld.Until), withheld.Sentence),
        ReleaseOutcome.LeakFound leak => new StepResult.Failed("leak", $"Le contrôle de fuite a trouvé {leak.Findings.Count} élément(s) à occulter : un annotateur doit relire."),
        _ => throw new InvalidOperationException($"The outcome {outcome.GetType().Name} is not known."),
    };

    private static DateTimeOffset? Instant(DateOnly? day) => day is { } known ? new(known, TimeOnly.MinValue, TimeSpan.Zero) : null;
}

/// <summary>The last look at the very bytes: every hidden string, searched by the audit's own method.</summary>
internal sealed class ReleasedBytesAudit : IReleaseAudit
{
    public ValueTask<IReadOnlyList<LeakFinding>> Examine(ReadOnlyMemory<byte> bytes, object? handle, CancellationToken cancellation) =>
        new(Pseudonymisation.LeakAudit.ExamineBytes(bytes.Span, handle as IReadOnlyList<HiddenTerm> ?? []));
}
