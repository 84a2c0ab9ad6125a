namespace Greffe.Indicators.ProtectSmallCells;

/// <summary>
/// Ways in which hidden cells may move together while every stated sum still holds: a basis of the kernel of the sums over the hidden cells,
/// by elimination. Along one of them each cell has a range of values that a reader cannot tell apart.
/// </summary>
internal static class HiddenDirections
{
    private const double Zero = 1e-9;

    /// <summary>One vector a direction, over the hidden cells in their order.</summary>
    public static IReadOnlyList<double[]> Of(IReadOnlyList<int> hidden, IReadOnlyList<Margin> margins)
    {
        var column = hidden.Select((cell, at) => (cell, at)).ToDictionary(pair => pair.cell, pair => pair.at);
        List<double[]> rows = [];
        foreach (var margin in margins)
        {
            var row = new double[hidden.Count];
            foreach (var part in margin.Parts) if (column.TryGetValue(part, out var at)) row[at] += 1;
            if (column.TryGetValue(margin.Total, out var total)) row[total] -= 1;
            if (Array.Exists(row, value => value != 0)) rows.Add(row);
        }

        var pivots = Eliminate(rows, hidden.Count);
        return [.. Enumerable.Range(0, hidden.Count).Except(pivots).Select(free => Direction(free, rows, pivots, hidden.Count))];
    }

    private static double[] Direction(int free, List<double[]> rows, List<int> pivots, int width)
    {
        var direction = new double[width];
        direction[free] = 1;
        for (var row = 0; row < pivots.Count; row++) direction[pivots[row]] = -rows[row][free];
        return direction;
    }

    /// <summary>Reduces the rows in place; the column of the pivot of each of the first rows.</summary>
    private static List<int> Eliminate(List<double[]> rows, int width)
    {
        List<int> pivots = [];
        for (var column = 0; column < width && pivots.Count < rows.Count; column++)
        {
            var at = rows.FindIndex(pivots.Count, row => Math.Abs(row[column]) > Zero);
            if (at < 0) continue;
            (rows[pivots.Count], rows[at]) = (rows[at], rows[pivots.Count]);
            var pivot = rows[pivots.Count];
            var by = pivot[column];
            for (var i = 0; i < width; i++) pivot[i] /= by;
            foreach (var row in rows)
            {
                if (row == pivot || Math.Abs(row[column]) <= Zero) continue;
                var times = row[column];
                for (var i = 0; i < width; i++) row[i] -= times * pivot[i];
            }

            pivots.Add(column);
        }

        return pivots;
    }
}
