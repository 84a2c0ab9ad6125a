using Greffe.Governance.ScoreUses;

namespace Greffe.Governance.RankPortfolio;

/// <summary>A use in its place.</summary>
/// <param name="Number">Which use.</param>
/// <param name="Points">Points of 100 under the weights of the grid.</param>
/// <param name="Rank">Its place from 1; uses with the same points share it.</param>
/// <param name="Best">Its best place when weights change.</param>
/// <param name="Worst">Its worst place when weights change.</param>
internal sealed record RankedUse(long Number, double Points, int Rank, int Best, int Worst);

/// <summary>Order of uses by their points, and how much it owes to the weights.</summary>
internal static class Ranking
{
    /// <summary>Points closer than this are the same points.</summary>
    private const double Same = 1e-9;

    /// <summary>
    /// Ranks the uses that have an opinion on every criterion that weighs. Best and worst places are those over these variations, one at a time:
    /// each weight halved, each doubled, each left out, and all weights the same.
    /// </summary>
    public static IReadOnlyList<RankedUse> Rank(Grid grid, IReadOnlyDictionary<long, Opinions> opinions)
    {
        var weights = grid.Criteria.Select(criterion => (double)criterion.Weight).ToArray();
        var known = opinions.Where(one => one.Value.Total(weights) is not null).OrderBy(one => one.Key).ToList();
        var places = Variations(weights).Append(weights).Select(varied => Places([.. known.Select(one => one.Value.Total(varied))])).ToList();
        return [.. known.Select((one, at) => new RankedUse(one.Key, one.Value.Total(weights)!.Value, places[^1][at]!.Value, // known: it has a total under the weights of the grid
                places.Min(place => place[at] ?? int.MaxValue), places.Max(place => place[at] ?? 1)))
            .OrderBy(one => one.Rank).ThenBy(one => one.Number)];
    }

    private static IEnumerable<double[]> Variations(double[] weights)
    {
        foreach (var factor in (double[])[0.5, 2, 0])
            for (var at = 0; at < weights.Length; at++)
                if (weights[at] > 0 && (factor > 0 || weights.Count(weight => weight > 0) > 1)) yield return [.. weights.Select((weight, other) => other == at ? weight * factor : weight)];
        yield return [.. weights.Select(weight => weight > 0 ? 1d : 0)];
    }

    private static int?[] Places(double?[] totals) =>
        [.. totals.Select(total => total is null ? (int?)null : 1 + totals.Count(other => other > total + Same))];
}
