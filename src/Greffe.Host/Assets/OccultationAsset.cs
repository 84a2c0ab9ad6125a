using Greffe.Decisions.Journalling;
using Greffe.Pipelines;
using Greffe.Pseudonymisation;

namespace Greffe.Host.Assets;

/// <summary>Asset <c>occultation</c>: names hidden, then looked for again by the independent audit. Placeholders of an earlier computation stay.</summary>
internal sealed class OccultationAsset(ISecretBlobs secrets, Pseudonymiser pseudonymiser) : IAsset
{
    public const string AssetName = "occultation";

    private const string Actor = "pipeline/occultation";

    public string Name => AssetName;

    public string CodeVersion => pseudonymiser.Version;

    public IReadOnlyList<string> Inputs => [DecisionAsset.AssetName];

    public async ValueTask<IReadOnlyList<StepResult>> Run(StepBatch batch, CancellationToken cancellation)
    {
        var read = await secrets.ReadRecords([.. batch.Items.Select(item => item.Inputs[0])], AssetsJson.Default.ReadRecord, Actor, cancellation);
        var earlier = await Earlier(batch, cancellation);
        var hidden = batch.Items.Select((item, i) => Hide(read[i], earlier.GetValueOrDefault(item.Id)));
        var outputs = await secrets.PutRecords(hidden, AssetsJson.Default.OccultationRecord, cancellation);
        return [.. outputs.Select(output => new StepResult.Done(output.Value))];
    }

    private OccultationRecord Hide(ReadRecord read, IReadOnlyDictionary<string, string>? earlier)
    {
        var occultation = pseudonymiser.Hide(read.Decision, earlier);
        return new(occultation, read.Blocking, read.Decision.Order, LeakAudit.Examine(occultation.Hidden, occultation.HiddenTerms));
    }

    private async ValueTask<Dictionary<string, IReadOnlyDictionary<string, string>>> Earlier(StepBatch batch, CancellationToken cancellation)
    {
        var known = batch.Items.Where(item => item.PreviousOutput is not null).ToArray();
        var records = await secrets.ReadRecords([.. known.Select(item => item.PreviousOutput!)], AssetsJson.Default.OccultationRecord, Actor, cancellation);
        return known.Zip(records).ToDictionary(pair => pair.First.Id, pair => pair.Second.Occultation.Allocation);
    }
}
