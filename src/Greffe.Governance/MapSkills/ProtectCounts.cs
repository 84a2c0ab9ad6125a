namespace Greffe.Governance.MapSkills;

/// <summary>A published number of people.</summary>
/// <param name="Label">What they have in common.</param>
/// <param name="Count">How many; never below <see cref="ProtectCounts.Least"/>.</param>
public sealed record PublicCell(string Label, int Count);

/// <summary>
/// Which counts of people may be public: none below <see cref="Least"/>, and none that a subtraction gives back. The rules are known to whoever attacks them: the tests go
/// through every small table and prove that the published numbers leave at least two values to each hidden cell.
/// </summary>
internal static class ProtectCounts
{
    /// <summary>The smallest count that is published.</summary>
    public const int Least = 5;

    /// <summary>How many of <paramref name="all"/> people; null when they, or those who are not among them, are too few.</summary>
    public static int? Part(int count, int all) => count >= Least && all - count >= Least ? count : null;

    /// <summary>How many people in all; null when too few.</summary>
    public static int? Whole(int all) => all >= Least ? all : null;

    /// <summary>
    /// A division of people into cells. When a cell is too small, it is pooled with all the smallest of the others, under <paramref name="rest"/>: the pool then never says
    /// which of its cells is the small one. Nothing is published when the pool takes all.
    /// </summary>
    public static IReadOnlyList<PublicCell> Divide(IReadOnlyList<PublicCell> cells, string rest)
    {
        var small = cells.Where(cell => cell.Count < Least).ToList();
        if (small.Count == 0) return cells.Count > 1 ? cells : [];
        var large = cells.Where(cell => cell.Count >= Least).ToList();
        if (large.Count == 0) return [];
        var least = large.Min(cell => cell.Count);
        var kept = large.Where(cell => cell.Count > least).ToList();
        return kept.Count == 0 ? [] : [.. kept, new(rest, cells.Sum(cell => cell.Count) - kept.Sum(cell => cell.Count))];
    }

    /// <summary>A division into ordered cells: two neighbours are taken together, again and again, until no cell is too small; nothing when one cell is left.</summary>
    public static IReadOnlyList<PublicCell> Fold(IReadOnlyList<PublicCell> cells)
    {
        var folded = cells;
        while (folded.Count > 1 && folded.Any(cell => cell.Count < Least))
            folded = [.. folded.Chunk(2).Select(pair => pair.Length == 1 ? pair[0] : new($"{pair[0].Label} – {pair[1].Label}", pair[0].Count + pair[1].Count))];
        return folded.Count > 1 ? folded : [];
    }
}
