using Greffe.Pipelines.Ledgers;

namespace Greffe.Pipelines.Runs;

/// <summary>Computes a batch; where the step throws, looks for the culprit by halves, so that one bad item never stops the others.</summary>
internal static class BatchRun
{
    public static async ValueTask<IReadOnlyList<Outcome>> Compute(IAsset asset, IReadOnlyList<ClaimedItem> items, CancellationToken cancellation)
    {
        try
        {
            var results = await asset.Run(new(asset.Name, [.. items.Select(item => item.Step)]), cancellation);
            if (results.Count == items.Count) return [.. items.Select((item, i) => new Outcome(item, results[i]))];
            return [.. items.Select(item => new Outcome(item, new StepResult.Failed("step.miscounted",
                $"L'étape {asset.Name} a rendu {results.Count} résultats pour {items.Count} éléments."), Broke: true))];
        }
        catch (Exception error) when (IsOfTheStep(error, cancellation))
        {
            if (items.Count == 1) return [new(items[0], Broken("step.broken", asset.Name, error), Broke: true)];
            var half = items.Count / 2;
            var first = await Compute(asset, [.. items.Take(half)], cancellation);
            return [.. first, .. await Compute(asset, [.. items.Skip(half)], cancellation)];
        }
    }

    /// <summary>Whether an exception speaks of the step; cancellation and the end of memory speak of the process.</summary>
    public static bool IsOfTheStep(Exception error, CancellationToken cancellation) =>
        error is not OutOfMemoryException && !cancellation.IsCancellationRequested;

    /// <summary>The refusal for an exception: its type alone, since its message may hold text.</summary>
    public static StepResult.Failed Broken(string reason, string where, Exception error) =>
        new(reason, $"{where} s'est interrompu sur une erreur {error.GetType().Name}.");
}
