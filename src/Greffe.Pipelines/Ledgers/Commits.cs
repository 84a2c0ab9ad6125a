using Greffe.Decisions.Journalling;

namespace Greffe.Pipelines.Ledgers;

/// <summary>
/// Makes the outcomes of a batch count. Inside one transaction of the ledger: results whose token is no longer there are dropped, the
/// facts of the others go to the journal, then the ledger notes them. The ledger's write lock is held meanwhile, so no other process can
/// take an item between the check and the journal; killed in between, the same facts are offered again and written once.
/// </summary>
internal sealed class Commits(LedgerFile file, IJournal journal)
{
    public ValueTask<Committed> Write(Claim claim, IReadOnlyList<Outcome> outcomes, CancellationToken cancellation) =>
        file.Write<Committed>(async () =>
        {
            var held = outcomes.Where(outcome => IsHeld(claim, outcome.Item)).ToList();
            var settled = await Journal(held, cancellation);
            foreach (var outcome in settled) Note(claim.Asset, outcome);
            return new(settled, outcomes.Count - held.Count);
        }, cancellation);

    private bool IsHeld(Claim claim, ClaimedItem item) =>
        file.Rows("held", _ => true, ("@item", item.Number), ("@asset", claim.Asset.Number), ("@token", claim.Token)).Count == 1;

    private async ValueTask<IReadOnlyList<Outcome>> Journal(List<Outcome> outcomes, CancellationToken cancellation)
    {
        var facts = outcomes.SelectMany(outcome => outcome.Result.Facts).ToList();
        if (facts.Count == 0) return outcomes;
        try
        {
            return Settle(outcomes, await journal.Append(facts, cancellation));
        }
        catch (ArgumentException) when (outcomes.Count > 1)
        {
            // One fact is malformed and the journal took none: item by item, only its own is refused.
            List<Outcome> settled = [];
            foreach (var outcome in outcomes) settled.AddRange(await Journal([outcome], cancellation));
            return settled;
        }
        catch (ArgumentException)
        {
            return [Fail(outcomes[0], "journal.refused", "Le journal refuse un fait de cet élément : il est mal formé.")];
        }
    }

    private static List<Outcome> Settle(List<Outcome> outcomes, IReadOnlyList<JournalEntry> entries)
    {
        var next = 0;
        List<Outcome> settled = [];
        foreach (var outcome in outcomes)
        {
            var same = true;
            foreach (var fact in outcome.Result.Facts) same &= entries[next++].Fact == fact;
            settled.Add(same ? outcome : Fail(outcome, "journal.divergent",
                "Le journal contient déjà un fait de même clé et de contenu différent : l'étape n'est pas reproductible."));
        }
        return settled;
    }

    private static Outcome Fail(Outcome outcome, string reason, string sentence) =>
        outcome with { Result = new StepResult.Failed(reason, sentence) };

    private void Note(LedgerAsset asset, Outcome outcome)
    {
        switch (outcome.Result)
        {
            case StepResult.Done done:
                NoteDone(asset, outcome.Item, done);
                break;
            case StepResult.Failed failed:
                file.Run("failed", ("@item", outcome.Item.Number), ("@asset", asset.Number), ("@version", asset.Step.CodeVersion),
                    ("@reason", failed.Reason), ("@sentence", failed.Sentence), ("@broke", outcome.Broke ? 1L : 0L));
                file.Run("hold", ("@item", outcome.Item.Number), ("@asset", asset.Number));
                break;
            case StepResult.Waiting waiting:
                file.Run("waiting", ("@item", outcome.Item.Number), ("@asset", asset.Number), ("@version", asset.Step.CodeVersion),
                    ("@reason", waiting.Reason), ("@sentence", waiting.Sentence), ("@until", waiting.Until?.ToUnixTimeMilliseconds()));
                file.Run("hold", ("@item", outcome.Item.Number), ("@asset", asset.Number));
                break;
        }
    }

    private void NoteDone(LedgerAsset asset, ClaimedItem item, StepResult.Done done)
    {
        var partition = done.Partition ?? item.Step.Partition;
        file.Run("done", ("@item", item.Number), ("@asset", asset.Number), ("@version", asset.Step.CodeVersion),
            ("@output", done.Output), ("@partition", partition));
        if (partition != item.Step.Partition) file.Run("item-partition", ("@item", item.Number), ("@partition", partition));
        var changed = done.Output != item.Step.PreviousOutput;
        foreach (var reader in asset.Readers)
        {
            var ready = file.Number("ready", ("@item", item.Number), ("@asset", reader)) == 0;
            if (changed)
                file.Run("touch", ("@item", item.Number), ("@asset", reader), ("@ready", ready ? 1L : 0L), ("@partition", partition));
            else if (ready)
                file.Run("wake", ("@item", item.Number), ("@asset", reader), ("@partition", partition));
        }
    }
}
