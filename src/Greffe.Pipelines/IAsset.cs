namespace Greffe.Pipelines;

/// <summary>
/// A named result that is computed for each item, out of the item itself or of other assets' results. The engine calls
/// <see cref="Run"/>, has the results audited, journals the facts of those that passed, and only then notes them as done.
/// </summary>
public interface IAsset
{
    /// <summary>Name, stable over time: lower case, for example <c>hide-names</c>.</summary>
    string Name { get; }

    /// <summary>Changes whenever code, rules or model would give other results: everything computed under another version is stale.</summary>
    string CodeVersion { get; }

    /// <summary>Names of the assets whose output this one reads; empty for one that reads the item as it came in.</summary>
    IReadOnlyList<string> Inputs { get; }

    /// <summary>Most items in one batch, 1 to 10,000.</summary>
    int BatchSize => 200;

    /// <summary>Checks that results must pass before anything of them is visible.</summary>
    IReadOnlyList<IAudit> Audits => [];

    /// <summary>
    /// Computes one result for each item, in the order of the batch. May be called again for the same items, after a crash or to find the
    /// one that throws: apart from blobs kept by hash it must change nothing; what must be seen goes into <see cref="StepResult.Facts"/>,
    /// whose payload depends on the item and its inputs alone.
    /// </summary>
    ValueTask<IReadOnlyList<StepResult>> Run(StepBatch batch, CancellationToken cancellation);
}
