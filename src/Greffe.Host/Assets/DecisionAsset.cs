using Greffe.Decisions;
using Greffe.Decisions.Journalling;
using Greffe.Formats;
using Greffe.Pipelines;
using Greffe.Structure;

namespace Greffe.Host.Assets;

/// <summary>Asset <c>decision</c>: the original read into a decision, then completed from its own text.</summary>
internal sealed class DecisionAsset(ISecretBlobs secrets, FormatsOptions options) : IAsset
{
    public const string AssetName = "decision";

    public string Name => AssetName;

    public string CodeVersion => "1";

    public IReadOnlyList<string> Inputs => [];

    public async ValueTask<IReadOnlyList<StepResult>> Run(StepBatch batch, CancellationToken cancellation)
    {
        var blobs = await secrets.Read([.. batch.Items.Select(item => SecretRecords.Address(item.Source))], new("pipeline/decision", "lecture"), cancellation);
        var read = blobs.Select(blob => DecisionReader.Read(DeliveredItem.FromBlob(blob), options)).ToArray();
        var records = read.OfType<ReadResult.Accepted>().Select(accepted => Record(accepted.Decision)).ToArray();
        var outputs = await secrets.PutRecords(records, AssetsJson.Default.ReadRecord, cancellation);

        var next = 0;
        return [.. read.Select(result => result is ReadResult.Refused refused
            ? (StepResult)new StepResult.Failed(refused.Refusal.Code, $"{refused.Refusal.Reason} {refused.Refusal.NextStep}")
            : new StepResult.Done(outputs[next].Value, Partition(records[next++].Decision)))];
    }

    private static ReadRecord Record(Decision decision)
    {
        if (decision.CourtRecord is not null) return new(decision, []); // the court's own metadata and zones stand, whatever its text says
        var structured = DecisionStructure.Complete(decision);
        return new(structured.Decision, [.. structured.Findings.Where(finding => finding.Severity == FindingSeverity.Blocking).Select(finding => finding.Code)]);
    }

    /// <summary>Court and month; a decision without date has a partition of its court.</summary>
    private static string Partition(Decision decision) => $"{decision.Court}/{decision.Date?.ToString("yyyy-MM", null) ?? "sans-date"}";
}
