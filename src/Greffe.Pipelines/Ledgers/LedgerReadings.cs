using System.Runtime.CompilerServices;
using Greffe.Pipelines.Plans;
using Microsoft.Data.Sqlite;

namespace Greffe.Pipelines.Ledgers;

/// <summary>Looks at the ledger without changing it.</summary>
internal sealed class LedgerReadings(
    LedgerFile file, AssetGraph graph, IItemSource source, IRunPresence presence, TimeProvider time, int maxAttempts)
{
    public async ValueTask<PipelinePlan> Plan(CancellationToken cancellation)
    {
        var cursor = await file.Read(() => file.Number("counter", ("@name", "source")), cancellation);
        var waiting = 0L;
        await foreach (var _ in source.After(cursor, cancellation)) waiting++;
        var lines = await file.Read(() => graph.Ordered.SelectMany(Lines).ToList(), cancellation);
        return new(waiting, lines);
    }

    public ValueTask<IReadOnlyList<AssetStanding>> Standing(CancellationToken cancellation) =>
        file.Read<IReadOnlyList<AssetStanding>>(() => file.Rows("standing",
            row => new AssetStanding(row.GetString(0), (ItemState)row.GetInt64(1), row.GetInt64(2))), cancellation);

    public ValueTask<IReadOnlyList<(string Partition, long Count)>> Partitions(string asset, CancellationToken cancellation) =>
        file.Read<IReadOnlyList<(string Partition, long Count)>>(() => file.Rows("partitions", row => (row.GetString(0), row.GetInt64(1)), ("@name", asset)), cancellation);

    public ValueTask<IReadOnlyList<ItemStanding>> About(string item, CancellationToken cancellation) =>
        file.Read<IReadOnlyList<ItemStanding>>(() => file.Rows("about", Read, ("@name", item)), cancellation);

    public async IAsyncEnumerable<ItemStanding> HeldBack([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var asset in graph.Ordered)
        {
            var (partition, item) = ("", 0L);
            while (true)
            {
                var page = await file.Read(() => Page(asset, partition, item), cancellation);
                foreach (var (standing, _) in page) yield return standing;
                if (page.Count == 0) break;
                (partition, item) = (page[^1].Standing.Partition, page[^1].Number);
            }
        }
    }

    private List<(ItemStanding Standing, long Number)> Page(IAsset asset, string partition, long item) =>
        Stored(asset) is not { } stored ? [] : file.Rows("held-back", row => (Read(row), row.GetInt64(11)),
            ("@asset", stored.Number), ("@partition", partition), ("@item", item));

    private (long Number, string? Version, string? Inputs)? Stored(IAsset asset)
    {
        var rows = file.Rows("asset-find", row => (row.GetInt64(0), Text(row, 1), Text(row, 2)), ("@name", asset.Name));
        return rows.Count == 0 ? null : rows[0];
    }

    private IEnumerable<PlanLine> Lines(IAsset asset)
    {
        if (Stored(asset) is not { } stored) return [];
        var changed = stored.Version is not null && stored.Version != asset.CodeVersion;
        var rows = file.Rows("plan", row => (
                Partition: row.GetString(0), State: row.GetInt64(1), Why: row.GetInt64(2), Version: Text(row, 3), Owner: Text(row, 4),
                Expired: row.GetInt64(5) == 1, Count: row.GetInt64(6)),
            ("@asset", stored.Number), ("@changed", changed ? 1L : 0L), ("@most", (long)maxAttempts),
            ("@now", time.GetUtcNow().ToUnixTimeMilliseconds()));
        return rows
            .Where(row => row.State != 2 || changed || row.Expired || row.Owner is null || presence.IsGone(row.Owner))
            .Select(row => (row.Partition, Why: Why(row.State, row.Why, changed), row.Version, row.Count))
            .GroupBy(row => (row.Partition, row.Why, From: row.Why == PlanReason.VersionChanged ? row.Version : null))
            .OrderBy(group => group.Key.Partition, StringComparer.Ordinal).ThenBy(group => group.Key.Why)
            .Select(group => new PlanLine(asset.Name, group.Key.Partition, group.Key.Why, group.Key.From,
                group.Key.Why == PlanReason.VersionChanged ? asset.CodeVersion : null, group.Sum(row => row.Count)));
    }

    private static PlanReason Why(long state, long why, bool changed) => state switch
    {
        2 when !changed => PlanReason.Abandoned,
        2 or 3 or 4 or 6 when changed => PlanReason.VersionChanged,
        3 => PlanReason.Retry,
        4 => PlanReason.Due,
        _ => (PlanReason)why,
    };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static ItemStanding Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), (ItemState)row.GetInt64(2), row.GetString(3), Text(row, 4), Text(row, 5), Text(row, 6), Text(row, 7),
        row.IsDBNull(8) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)), (int)row.GetInt64(9));
}
