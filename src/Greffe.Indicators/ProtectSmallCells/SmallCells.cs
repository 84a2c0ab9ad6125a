namespace Greffe.Indicators.ProtectSmallCells;

/// <summary>
/// Which cells of a table of counts of persons must be hidden: those of 1 to 4 (primary), and as many others as it takes for no hidden cell to
/// be computed again from the sums that the table states (secondary). A reader who knows this very rule, and that every hidden cell is at least
/// one, is left with a range of <see cref="Range"/> or more for each.
/// </summary>
internal static class SmallCells
{
    /// <summary>Largest count that is small.</summary>
    public const int Largest = 4;

    /// <summary>Least distance between two values that a hidden cell may have as far as a reader can tell.</summary>
    public const int Range = 4;

    /// <summary>Whether a count is of so few persons that they could be recognised.</summary>
    public static bool IsSmall(double? value) => value is > 0 and <= Largest;

    /// <summary>Cells to hide.</summary>
    /// <param name="values">One a cell; null where the source gives none, which may be a secret of its own.</param>
    /// <param name="margins">Sums that the table states.</param>
    public static IReadOnlySet<int> Hidden(IReadOnlyList<double?> values, IReadOnlyList<Margin> margins)
    {
        SortedSet<int> hidden = [.. Enumerable.Range(0, values.Count).Where(cell => values[cell] is null || IsSmall(values[cell]))];
        while (Exposed(values, margins, hidden) is { Count: > 0 } exposed)
        {
            var before = hidden.Count;
            foreach (var cell in exposed)
                if (Companion(cell, values, margins, hidden) is { } companion) hidden.Add(companion);
            if (hidden.Count == before) throw new InvalidOperationException("An exposed cell has a visible count to hide with it, by the definition of exposed.");
        }

        return hidden;
    }

    /// <summary>Hidden cells that a reader could bring within <see cref="Range"/>.</summary>
    internal static List<int> Exposed(IReadOnlyList<double?> values, IReadOnlyList<Margin> margins, IReadOnlySet<int> hidden)
    {
        var tied = hidden.Where(cell => margins.Any(margin => margin.Cells.Contains(cell))).ToList();
        var room = new double[tied.Count];
        foreach (var direction in HiddenDirections.Of(tied, margins))
        {
            var length = Length(direction, tied, values);
            for (var at = 0; at < tied.Count; at++)
                if (Math.Abs(direction[at]) > 1e-9) room[at] = Math.Max(room[at], Math.Abs(direction[at]) * length); // nothing times an endless way is no room
        }

        // Where every count that sums tie to a cell is hidden, any multiple of them all is as possible: nothing is left to compute from.
        return [.. tied.Where((_, at) => room[at] < Range).Where(cell => Component(cell, margins).Any(other => Counts(other, values, hidden)))];
    }

    /// <summary>How far the hidden cells can move along a direction, both ways together, all of them whole and at least one.</summary>
    private static double Length(double[] direction, List<int> tied, IReadOnlyList<double?> values)
    {
        var (up, down) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var at = 0; at < direction.Length; at++)
        {
            if (Math.Abs(direction[at]) < 1e-9) continue;
            if (Math.Abs(direction[at] - Math.Round(direction[at])) > 1e-9) return 0; // a part of a person is no answer
            // A cell that the source keeps from us is counted as one: nothing may rest on its being larger.
            var steps = Math.Floor((Math.Max(values[tied[at]] ?? 1, 1) - 1) / Math.Abs(direction[at]));
            if (direction[at] < 0) up = Math.Min(up, steps); else down = Math.Min(down, steps);
        }

        return up + down;
    }

    /// <summary>The smallest visible count that shares a sum with an exposed cell, a part rather than a total; else any that sums tie to it. Never a zero.</summary>
    private static int? Companion(int cell, IReadOnlyList<double?> values, IReadOnlyList<Margin> margins, IReadOnlySet<int> hidden)
    {
        var choice = margins.Where(margin => margin.Cells.Contains(cell)).SelectMany(margin => margin.Cells.Select(other => (Cell: other, IsTotal: other == margin.Total)))
            .Where(other => Counts(other.Cell, values, hidden)).ToList();
        if (choice.Count == 0) choice = [.. Component(cell, margins).Where(other => Counts(other, values, hidden)).Select(other => (other, true))];
        return choice.Count == 0 ? null : choice.OrderBy(other => other.IsTotal).ThenBy(other => values[other.Cell]).ThenBy(other => other.Cell).First().Cell;
    }

    /// <summary>Whether a cell is visible and counts someone.</summary>
    private static bool Counts(int cell, IReadOnlyList<double?> values, IReadOnlySet<int> hidden) => !hidden.Contains(cell) && values[cell] > 0;

    /// <summary>Cells that a chain of sums ties to one.</summary>
    private static HashSet<int> Component(int cell, IReadOnlyList<Margin> margins)
    {
        HashSet<int> reached = [cell];
        while (margins.Where(margin => margin.Cells.Any(reached.Contains)).SelectMany(margin => margin.Cells).Where(reached.Add).Any())
        {
            // Each pass adds the cells one sum further.
        }

        return reached;
    }
}
