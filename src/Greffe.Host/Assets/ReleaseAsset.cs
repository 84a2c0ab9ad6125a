using Greffe.Decisions.Journalling;
using Greffe.Decisions.Occultations;
using Greffe.Pipelines;
using Greffe.Publication;

namespace Greffe.Host.Assets;

/// <summary>
/// Asset <c>release</c>: what the law admits and the audit lets through becomes public. The writing itself is idempotent in the journal,
/// so that a batch computed twice shows once.
/// </summary>
internal sealed class ReleaseAsset(ISecretBlobs secrets, ReleaseDecisions releases, PublicationGate gate, RecordExceptionalInterest interests) : IAsset
{
    public const string AssetName = "release";

    public string Name => AssetName;

    public string CodeVersion => gate.Version;

    public IReadOnlyList<string> Inputs => [OccultationAsset.AssetName];

    public async ValueTask<IReadOnlyList<StepResult>> Run(StepBatch batch, CancellationToken cancellation)
    {
        var records = await secrets.ReadRecords(
            [.. batch.Items.Select(item => item.Inputs[0])], AssetsJson.Default.OccultationRecord, "pipeline/release", cancellation);
        List<ReleaseCandidate> candidates = [];
        foreach (var record in records)
            candidates.Add(Candidate(record, gate, await interests.InForce(record.Occultation.Hidden.Id, cancellation)));
        var outcomes = await releases.Handle(candidates, cancellation);
        return [.. outcomes.Select(Result)];
    }

    /// <summary>What the gate looks at, from what was read, hidden and decided.</summary>
    internal static ReleaseCandidate Candidate(OccultationRecord record, PublicationGate gate, ExceptionalInterest? interest)
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
