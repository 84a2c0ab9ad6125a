using System.Text.RegularExpressions;
using Greffe.Indicators.KeepFacts;

namespace Greffe.Indicators.ImportTables;

/// <summary>Where a published table keeps its titles, headers, labels, figures and notes.</summary>
/// <param name="Title">Text above the headers, on one line.</param>
/// <param name="FirstRow">First row of the body.</param>
/// <param name="LastRow">Last row of the body; what follows are notes.</param>
/// <param name="Labels">Columns of labels.</param>
/// <param name="PeriodColumn">Column whose cells name the period, or -1.</param>
/// <param name="Columns">Columns of figures.</param>
internal sealed partial record TableShape(
    string Title, int FirstRow, int LastRow, IReadOnlyList<LabelColumn> Labels, int PeriodColumn, IReadOnlyList<FigureColumn> Columns)
{
    /// <summary>The shape of a grid, or null when no body of figures under headers is found.</summary>
    public static TableShape? Of(Grid grid)
    {
        var first = Enumerable.Range(0, grid.Rows.Count).FirstOrDefault(row => IsBody(grid, row), -1);
        if (first <= 0) return null;
        var header = first;
        while (header > 0 && Texts(grid, header - 1) > 1) header--;
        if (header == first) return null;
        var last = Enumerable.Range(first, grid.Rows.Count - first).Last(row => IsBody(grid, row));
        var labels = new List<LabelColumn>();
        var columns = new List<FigureColumn>();
        var period = -1;
        for (var column = 0; column < grid.Width; column++)
        {
            var name = Header(grid, header, first, column);
            if (PeriodName().IsMatch(name) && Body(grid, first, last, column).All(text => PeriodWords.TryRead(text, out _, out _, out _))) period = column;
            else if (columns.Count == 0 && IsLabels(Body(grid, first, last, column))) labels.Add(new(column, name));
            else if (name.Length > 0) columns.Add(Figures(column, name));
        }

        return labels.Count == 0 || columns.Count == 0 ? null : new(Titles(grid, header), first, last, labels, period, columns);
    }

    /// <summary>A row of figures: a label first, then mostly numbers or marks, and not a row of years.</summary>
    private static bool IsBody(Grid grid, int row)
    {
        if (grid.At(row, 0).IsEmpty) return false;
        var cells = grid.Rows[row].Skip(1).Where(cell => !cell.IsEmpty && !cell.Merged).ToList();
        var figures = cells.Count(cell => FrenchNumber.TryRead(cell.Text, out _, out _));
        return figures > 0 && figures * 2 >= cells.Count && !cells.TrueForAll(cell => YearOnly().IsMatch(cell.Text));
    }

    private static int Texts(Grid grid, int row) => grid.Rows[row].Where(cell => !cell.IsEmpty).Select(cell => cell.Text).Distinct().Count();

    private static IEnumerable<string> Body(Grid grid, int first, int last, int column) =>
        Enumerable.Range(first, last - first + 1).Where(row => IsBody(grid, row)).Select(row => grid.At(row, column).Text);

    /// <summary>Mostly words: one cell that is no number is a slip, not a label.</summary>
    private static bool IsLabels(IEnumerable<string> cells) => cells.Sum(text => FrenchNumber.TryRead(text, out _, out _) ? -1 : 1) > 0;

    private static string Header(Grid grid, int from, int to, int column) =>
        string.Join(" ", Enumerable.Range(from, to - from).Select(row => grid.At(row, column).Text).Where(text => text.Length > 0).Distinct());

    private static FigureColumn Figures(int column, string name) =>
        PeriodWords.TryRead(name, out var grain, out var first, out var rest) ? new(column, rest, grain, first) : new(column, name, null, null);

    private static string Titles(Grid grid, int header) =>
        string.Join(" ", Enumerable.Range(0, header).SelectMany(row => grid.Rows[row]).Select(cell => cell.Text).Where(text => text.Length > 0).Distinct());

    [GeneratedRegex(@"^(?:18|19|20|21)\d\d(?:\s*\([a-z]\))?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearOnly();

    [GeneratedRegex(@"^(?:ann[ée]e|p[ée]riode|mois|trimestre|date)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PeriodName();
}

/// <summary>A column of labels.</summary>
/// <param name="Column">Its place, from 0.</param>
/// <param name="Name">Its header.</param>
internal sealed record LabelColumn(int Column, string Name);

/// <summary>A column of figures.</summary>
/// <param name="Column">Its place, from 0.</param>
/// <param name="Name">Its header, without the period.</param>
/// <param name="Grain">Length of its period, when the header names one.</param>
/// <param name="First">First day of its period.</param>
internal sealed record FigureColumn(int Column, string Name, Grain? Grain, DateOnly? First);
