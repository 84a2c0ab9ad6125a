namespace Greffe.Pipelines.Ledgers;

/// <summary>Brings the ledger in line with the assets as declared now: new ones, new versions, new inputs, time that has come, retries.</summary>
internal sealed class Reconciliation(LedgerFile file, AssetGraph graph, TimeProvider time)
{
    public ValueTask<IReadOnlyList<LedgerAsset>> Apply(bool retryAll, int maxAttempts, CancellationToken cancellation) =>
        file.Write<IReadOnlyList<LedgerAsset>>(() =>
        {
            var numbers = graph.Ordered.ToDictionary(asset => asset.Name, asset => Number(asset.Name));
            foreach (var asset in graph.Ordered) Declare(asset, numbers);
            foreach (var asset in graph.Ordered)
            {
                var number = numbers[asset.Name];
                file.Run("due", ("@asset", number), ("@now", time.GetUtcNow().ToUnixTimeMilliseconds()));
                file.Run("retry", ("@asset", number), ("@all", retryAll ? 1L : 0L), ("@most", (long)maxAttempts));
            }
            return [.. graph.Ordered.Select(asset => new LedgerAsset(numbers[asset.Name], asset,
                [.. graph.Ordered.Where(reader => reader.Inputs.Contains(asset.Name)).Select(reader => numbers[reader.Name])]))];
        }, cancellation);

    private long Number(string name)
    {
        file.Run("asset-add", ("@name", name));
        return file.Rows("asset-find", row => row.GetInt64(0), ("@name", name))[0];
    }

    private void Declare(IAsset asset, Dictionary<string, long> numbers)
    {
        var number = numbers[asset.Name];
        var inputs = string.Join('\n', asset.Inputs);
        var (version, knownInputs) = file.Rows("asset-find",
            row => (row.IsDBNull(1) ? null : row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2)), ("@name", asset.Name))[0];
        if (version == asset.CodeVersion && knownInputs == inputs) return;
        if (knownInputs != inputs) SetInputs(asset, number, numbers);
        if (version is not null) file.Run("outdate", ("@asset", number));
        if (knownInputs != inputs) file.Run(asset.Inputs.Count == 0 ? "fill-root" : "fill", ("@asset", number));
        file.Run("asset-set", ("@asset", number), ("@version", asset.CodeVersion), ("@inputs", inputs));
    }

    private void SetInputs(IAsset asset, long number, Dictionary<string, long> numbers)
    {
        file.Run("inputs-clear", ("@asset", number));
        for (var i = 0; i < asset.Inputs.Count; i++)
            file.Run("inputs-add", ("@asset", number), ("@ordinal", (long)i), ("@input", numbers[asset.Inputs[i]]));
        // A change here changes what lies behind every later asset too.
        foreach (var other in graph.Ordered)
        {
            file.Run("ancestry-clear", ("@asset", numbers[other.Name]));
            foreach (var ancestor in graph.Ancestors(other))
                file.Run("ancestry-add", ("@asset", numbers[other.Name]), ("@ancestor", numbers[ancestor]));
        }
    }
}
