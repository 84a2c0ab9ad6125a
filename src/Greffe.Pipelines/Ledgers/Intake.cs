namespace Greffe.Pipelines.Ledgers;

/// <summary>Takes items from the source, a window at a time: the items and the position reached are noted in one transaction.</summary>
internal sealed class Intake(LedgerFile file, IItemSource source)
{
    /// <summary>Number of items and signals taken; 0 when the source has no more.</summary>
    public async ValueTask<int> Take(int window, IReadOnlyList<LedgerAsset> assets, CancellationToken cancellation)
    {
        while (true)
        {
            var cursor = await file.Read(Cursor, cancellation);
            List<SourceItem> taken = [];
            await foreach (var item in source.After(cursor, cancellation))
            {
                taken.Add(item);
                if (taken.Count >= window) break;
            }
            if (taken.Count == 0) return 0;
            if (await Note(cursor, taken, assets, cancellation)) return taken.Count;
        }
    }

    public long Cursor() => file.Number("counter", ("@name", "source"));

    // False when another process took them meanwhile.
    private ValueTask<bool> Note(long cursor, List<SourceItem> taken, IReadOnlyList<LedgerAsset> assets, CancellationToken cancellation) =>
        file.Write(() =>
        {
            if (Cursor() != cursor) return false;
            foreach (var item in taken)
                if (item.Asset is null) Enter(item, assets);
                else Tell(item);
            file.Run("counter-set", ("@name", "source"), ("@value", taken[^1].Position));
            return true;
        }, cancellation);

    private void Enter(SourceItem item, IReadOnlyList<LedgerAsset> assets)
    {
        var (number, fact, partition) = Find(item.Id);
        if (fact == item.Fact) return;
        if (number == 0) number = Add(item.Id, item.Fact);
        else file.Run("item-set", ("@item", number), ("@fact", item.Fact));
        foreach (var asset in assets.Where(asset => asset.Step.Inputs.Count == 0))
            file.Run("touch-root", ("@item", number), ("@asset", asset.Number), ("@partition", partition));
    }

    private void Tell(SourceItem signal)
    {
        var (number, _, partition) = Find(signal.Id);
        if (number == 0) number = Add(signal.Id, null);
        file.Run("asset-add", ("@name", signal.Asset));
        var asset = file.Rows("asset-find", row => row.GetInt64(0), ("@name", signal.Asset))[0];
        file.Run("tell", ("@item", number), ("@asset", asset), ("@partition", partition), ("@told", signal.Fact));
    }

    private (long Number, string? Fact, string Partition) Find(string id) =>
        file.Rows("item-find", row => (row.GetInt64(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetString(2)), ("@name", id))
            is [var known] ? known : (0, null, "");

    private long Add(string id, string? fact) => file.Number("item-add", ("@name", id), ("@fact", fact));
}
