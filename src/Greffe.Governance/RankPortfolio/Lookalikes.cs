namespace Greffe.Governance.RankPortfolio;

/// <summary>A pair that might be one use.</summary>
internal sealed record Lookalike(PotentialUse One, PotentialUse Other, double Likeness);

/// <summary>Uses that resemble one another.</summary>
internal static class Lookalikes
{
    /// <summary>How many uses are compared at most, the newest first: the comparison grows as their square.</summary>
    public const int MaxCompared = 1000;

    private const int MaxPairs = 50, MaxFor = 5;

    /// <summary>Those most like one use, above the threshold.</summary>
    public static IReadOnlyList<Lookalike> Of(PotentialUse use, IReadOnlyList<PotentialUse> others)
    {
        var read = Read(use);
        return [.. others.Where(other => other.Number != use.Number).Take(MaxCompared).Select(other => new Lookalike(use, other, read.To(Read(other))))
            .Where(pair => pair.Likeness >= Likeness.Near).OrderByDescending(pair => pair.Likeness).Take(MaxFor)];
    }

    /// <summary>All pairs above the threshold, the most alike first.</summary>
    public static IReadOnlyList<Lookalike> Among(IReadOnlyList<PotentialUse> uses)
    {
        var read = uses.Take(MaxCompared).Select(use => (Use: use, Text: Read(use))).ToList();
        var pairs = from one in read.Index()
                    from other in read.Skip(one.Index + 1)
                    let likeness = one.Item.Text.To(other.Text)
                    where likeness >= Likeness.Near
                    orderby likeness descending
                    select new Lookalike(one.Item.Use, other.Use, likeness);
        return [.. pairs.Take(MaxPairs)];
    }

    private static Likeness Read(PotentialUse use) => Likeness.Read(use.Title, use.Summary);
}
