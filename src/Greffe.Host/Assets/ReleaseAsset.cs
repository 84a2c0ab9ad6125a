using Greffe.Decisions.Journalling;
using Greffe.Decisions.Occultations;
using Greffe.Pipelines;
using Greffe.Publication;

namespace Greffe.Host.Assets;

/// <summary>
/// Asset <c>release</c>: what the law admits and the audit lets through becomes public. The writing itself is idempotent in the journal,
/// so that a batch computed twice shows once.
/// </summary>
internal sealed class ReleaseAsset(ISecretBlobs secrets, ReleaseDecisions releases, PublicationGate gate) : IAsset
{
    public const string AssetName = "release";

    public string Name => AssetName;

    public string CodeVersion => gate.Version;

    public IReadOnlyList<string> Inputs => [OccultationAsset.AssetName];

    public async ValueTask<IReadOnlyList<StepResult>> Run(StepBatch batch, CancellationToken cancellation)
    {
        var records = await secrets.ReadRecords(
            [.. batch.Items.Select(item => item.Inputs[0])], AssetsJson.Default.OccultationRecord, "pipeline/release", cancellation);
        var outcomes = await releases.Handle([.. records.Select(Candidate)], cancellation);
        return [.. outcomes.Select(Result)];
    }

    private static ReleaseCandidate Candidate(OccultationRecord record)
    {
        var occultation = record.Occultation;
        var facts = GateFacts.From(occultation.Hidden) with
        {
            ReasonsWithheld = record.Order?.ReasonsWithheld ?? false,
            IsOcculted = true,
            LeakAuditPassed = record.Leaks.Count == 0,
            BlockingFindings = record.Blocking,
        };
        return new(occultation.Hidden, occultation.Replacements, occultation.Version, facts, occultation.HiddenTerms);
    }

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
