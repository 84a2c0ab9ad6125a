namespace Greffe.Pipelines.Ledgers;

/// <summary>A batch reserved for one worker under a fencing token: it counts only as long as the ledger still shows that token.</summary>
internal sealed record Claim(LedgerAsset Asset, long Token, IReadOnlyList<ClaimedItem> Items)
{
    public StepBatch Batch() => new(Asset.Step.Name, [.. Items.Select(item => item.Step)]);
}

/// <summary>One reserved item with its number in the ledger.</summary>
internal sealed record ClaimedItem(long Number, StepItem Step);

/// <summary>An asset with its number in the ledger, and the numbers of the assets that read it.</summary>
internal sealed record LedgerAsset(long Number, IAsset Step, IReadOnlyList<long> Readers);

/// <summary>What became of one claimed item.</summary>
/// <param name="Item">Which.</param>
/// <param name="Result">Result after audit.</param>
/// <param name="Broke">Whether it failed by an exception, so that trying again may help.</param>
internal sealed record Outcome(ClaimedItem Item, StepResult Result, bool Broke = false);

/// <summary>What was noted of a batch.</summary>
internal sealed record Committed(IReadOnlyList<Outcome> Outcomes, int Overtaken);
