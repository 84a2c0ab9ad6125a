using Microsoft.Data.Sqlite;

namespace Greffe.Pipelines.Ledgers;

/// <summary>Reserves batches for a worker, and gives them back.</summary>
internal sealed class Claims(LedgerFile file, IRunPresence presence, TimeProvider time, TimeSpan lease)
{
    /// <summary>The next batch: of the first asset, in the order of computation, that has an item whose inputs are all up to date.</summary>
    public ValueTask<Claim?> Next(IReadOnlyList<LedgerAsset> assets, string owner, CancellationToken cancellation) =>
        file.Write(() =>
        {
            foreach (var asset in assets)
                if (Select(asset) is { Count: > 0 } items)
                    return Reserve(asset, items, owner);
            return null;
        }, cancellation);

    /// <summary>Gives back what a worker did not do.</summary>
    public ValueTask<bool> Release(Claim claim) => file.Write(() =>
    {
        foreach (var item in claim.Items)
            file.Run("release", ("@item", item.Number), ("@asset", claim.Asset.Number), ("@token", claim.Token));
        return true;
    }, CancellationToken.None);

    /// <summary>Frees what processes that ended had reserved, and what was reserved for too long; gives the number of items freed.</summary>
    public ValueTask<int> FreeAbandoned(IReadOnlyList<LedgerAsset> assets, string self, CancellationToken cancellation) =>
        file.Write(() =>
        {
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            var freed = 0;
            foreach (var asset in assets)
            {
                var owners = file.Rows("running", row => row.GetString(0), ("@asset", asset.Number), ("@now", now));
                foreach (var owner in owners.Where(owner => owner != self && presence.IsGone(owner)).Append(""))
                    freed += file.Run("abandon", ("@asset", asset.Number), ("@owner", owner), ("@now", now));
            }
            return freed;
        }, cancellation);

    private List<ClaimedItem> Select(LedgerAsset asset)
    {
        List<ClaimedItem> items = [];
        foreach (var state in (ReadOnlySpan<long>)[1, 5])
        {
            var room = asset.Step.BatchSize - items.Count;
            if (room > 0)
                items.AddRange(file.Rows("claimable", Read, ("@asset", asset.Number), ("@state", state), ("@limit", (long)room)));
        }
        return asset.Step.Inputs.Count == 0 ? items : [.. items.Select(item => WithInputs(asset, item))];
    }

    private Claim Reserve(LedgerAsset asset, List<ClaimedItem> items, string owner)
    {
        var token = file.Number("counter", ("@name", "token")) + 1;
        file.Run("counter-set", ("@name", "token"), ("@value", token));
        var until = (time.GetUtcNow() + lease).ToUnixTimeMilliseconds();
        foreach (var item in items)
            file.Run("claim", ("@item", item.Number), ("@asset", asset.Number), ("@token", token), ("@lease", until), ("@owner", owner));
        return new(asset, token, items);
    }

    private ClaimedItem WithInputs(LedgerAsset asset, ClaimedItem item) => item with
    {
        Step = item.Step with { Inputs = file.Rows("inputs", row => row.GetString(0), ("@item", item.Number), ("@asset", asset.Number)) },
    };

    private static ClaimedItem Read(SqliteDataReader row) => new(row.GetInt64(0), new()
    {
        Id = row.GetString(1),
        Source = row.GetString(2),
        Partition = row.GetString(3),
        Signal = row.IsDBNull(4) ? null : row.GetString(4),
        PreviousOutput = row.IsDBNull(5) ? null : row.GetString(5),
        Inputs = [],
    });
}
