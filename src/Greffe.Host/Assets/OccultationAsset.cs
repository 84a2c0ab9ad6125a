using Greffe.Decisions;
using Greffe.Decisions.Journalling;
using Greffe.Decisions.Occultations;
using Greffe.Pipelines;
using Greffe.Pseudonymisation;

namespace Greffe.Host.Assets;

/// <summary>Asset <c>occultation</c>: names hidden, then looked for again by the independent audit. Placeholders of an earlier computation stay.</summary>
internal sealed class OccultationAsset(ISecretBlobs secrets, IJournal journal, Pseudonymiser pseudonymiser) : IAsset
{
    public const string AssetName = "occultation";

    private const string Actor = "pipeline/occultation";

    /// <summary>What the court has looked at itself and may have left on purpose. Numbers with a key (NIR, IBAN) never are: those it missed.</summary>
    private static readonly HashSet<EntityCategory> JudgedByCourt = [EntityCategory.PersonnePhysique, EntityCategory.TelephoneFax, EntityCategory.Email];

    public string Name => AssetName;

    public string CodeVersion => pseudonymiser.Version;

    public IReadOnlyList<string> Inputs => [DecisionAsset.AssetName];

    public async ValueTask<IReadOnlyList<StepResult>> Run(StepBatch batch, CancellationToken cancellation)
    {
        var read = await secrets.ReadRecords([.. batch.Items.Select(item => item.Inputs[0])], AssetsJson.Default.ReadRecord, Actor, cancellation);
        var earlier = await Earlier(batch, cancellation);
        var hidden = batch.Items.Select((item, i) => Hide(read[i], earlier.GetValueOrDefault(item.Id))).ToArray();
        var outputs = await secrets.PutRecords(hidden, AssetsJson.Default.OccultationRecord, cancellation);
        return [.. batch.Items.Select((item, i) => Result(item.Id, hidden[i], outputs[i]))];
    }

    private static StepResult.Done Result(string decision, OccultationRecord record, BlobHash blob)
    {
        var fact = new OccultedFact(blob, record.Occultation.Version, record.Occultation.Replacements.Count, record.Leaks.Count, Math.Round(record.Occultation.Doubt, 4));
        return new(blob.Value) { Facts = [fact.ToFact(decision)] };
    }

    private OccultationRecord Hide(ReadRecord read, IReadOnlyDictionary<string, string>? earlier)
    {
        var occultation = read.Decision.CourtRecord is null ? pseudonymiser.Hide(read.Decision, earlier) : HiddenByCourt(read.Decision);
        return new(occultation, read.Blocking, read.Decision.Order, LeakAudit.Examine(occultation.Hidden, occultation.HiddenTerms, read.Decision.CourtRecord is null ? null : JudgedByCourt));
    }

    /// <summary>The court hid the names before it ordered the publication: its text stands. The audit below reads it all the same.</summary>
    private static Occultation HiddenByCourt(Decision decision) => new()
    {
        Hidden = decision with { Parties = [], Order = null, Source = decision.Source with { Id = decision.Id.Value } },
        Replacements = [], Mentions = [], HiddenTerms = [], Allocation = new Dictionary<string, string>(), Doubt = 0, Version = "court",
    };

    /// <summary>Placeholders given before, by the ledger or, where it was rebuilt, by the journal.</summary>
    private async ValueTask<Dictionary<string, IReadOnlyDictionary<string, string>>> Earlier(StepBatch batch, CancellationToken cancellation)
    {
        List<(string Id, string Record)> known = [];
        foreach (var item in batch.Items)
            if ((item.PreviousOutput ?? await OccultedFact.LastRecord(journal, item.Id, cancellation)) is { } record) known.Add((item.Id, record));
        var records = await secrets.ReadRecords([.. known.Select(pair => pair.Record)], AssetsJson.Default.OccultationRecord, Actor, cancellation);
        return known.Zip(records).ToDictionary(pair => pair.First.Id, pair => pair.Second.Occultation.Allocation);
    }
}
