namespace Greffe.Governance.ScoreUses;

/// <summary>What all scorers together think on one criterion.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Points">Their points, lowest first.</param>
/// <param name="Scale">Highest point of the grid.</param>
internal sealed record OpinionsOn(Criterion Criterion, IReadOnlyList<int> Points, int Scale)
{
    /// <summary>Mean of the points; null when nobody has an opinion.</summary>
    public double? Mean => Points.Count == 0 ? null : Points.Average();

    /// <summary>Distance from the lowest to the highest point.</summary>
    public int Spread => Points.Count == 0 ? 0 : Points[^1] - Points[0];

    /// <summary>Whether scorers disagree: the distance is at least half of the scale.</summary>
    public bool IsContested => 2 * Spread >= Scale - 1 && Spread > 0;

    /// <summary>What the criterion brings, from 0 (the worst) to 1 (the best): a cost counts the other way round.</summary>
    public double? Value => Mean is not { } mean ? null : Criterion.IsCost ? (Scale - mean) / (Scale - 1) : (mean - 1) / (Scale - 1);
}

/// <summary>What all scorers together think of one use.</summary>
internal sealed record Opinions(IReadOnlyList<OpinionsOn> Criteria, int Scorers)
{
    public static Opinions Of(Grid grid, IReadOnlyCollection<ScoreSheet> sheets) => new(
        [.. grid.Criteria.Select(criterion => new OpinionsOn(criterion,
            [.. sheets.Where(sheet => sheet.PointsBy.ContainsKey(criterion.Key)).Select(sheet => sheet.PointsBy[criterion.Key]).Order()], grid.Scale))],
        sheets.Count);

    /// <summary>Criteria on which scorers disagree.</summary>
    public IEnumerable<OpinionsOn> Contested => Criteria.Where(one => one.IsContested);

    /// <summary>Points of 100 under these weights, one for each criterion; null when a criterion that weighs has no opinion, or nothing weighs.</summary>
    public double? Total(IReadOnlyList<double> weights)
    {
        double sum = 0, weight = 0;
        foreach (var (at, one) in Criteria.Index())
        {
            if (weights[at] == 0) continue;
            if (one.Value is not { } value) return null;
            (sum, weight) = (sum + (weights[at] * value), weight + weights[at]);
        }

        return weight == 0 ? null : 100 * sum / weight;
    }
}
