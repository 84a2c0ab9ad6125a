using FsCheck;
using FsCheck.Fluent;
using Greffe.Indicators.KeepFacts;
using Greffe.Indicators.ProtectSmallCells;

namespace Greffe.Indicators.Tests;

public sealed class SmallCellsTests
{
    /// <summary>A table of rows × columns with its totals, read from a list of counts; the last row and column are the sums.</summary>
    private static (double?[] Values, List<Margin> Margins) Table(int rows, int columns, Func<int, int> count)
    {
        var grid = new double?[(rows + 1) * (columns + 1)];
        int At(int row, int column) => (row * (columns + 1)) + column;
        for (var row = 0; row < rows; row++) for (var column = 0; column < columns; column++) grid[At(row, column)] = count((row * columns) + column);
        for (var row = 0; row < rows; row++) grid[At(row, columns)] = Enumerable.Range(0, columns).Sum(column => grid[At(row, column)]);
        for (var column = 0; column <= columns; column++) grid[At(rows, column)] = Enumerable.Range(0, rows).Sum(row => grid[At(row, column)]);
        List<Margin> margins = [
            .. Enumerable.Range(0, rows + 1).Select(row => new Margin(At(row, columns), [.. Enumerable.Range(0, columns).Select(column => At(row, column))])),
            .. Enumerable.Range(0, columns + 1).Select(column => new Margin(At(rows, column), [.. Enumerable.Range(0, rows).Select(row => At(row, column))]))];
        return (grid, margins);
    }

    /// <summary>
    /// The attack: a reader who knows every visible cell and every sum, and that a hidden cell is a whole number of at least one, narrows each
    /// hidden cell to an interval until nothing moves.
    /// </summary>
    private static Dictionary<int, (double Least, double Most)> Narrowed(double?[] values, List<Margin> margins, IReadOnlySet<int> hidden)
    {
        var bounds = Enumerable.Range(0, values.Length).ToDictionary(cell => cell, cell => hidden.Contains(cell) ? (1.0, 1e6) : (values[cell]!.Value, values[cell]!.Value));
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var margin in margins)
                foreach (var cell in margin.Cells)
                {
                    var others = margin.Parts.Where(part => part != cell).ToList();
                    var (least, most) = cell == margin.Total
                        ? (others.Sum(part => bounds[part].Item1), others.Sum(part => bounds[part].Item2))
                        : (bounds[margin.Total].Item1 - others.Sum(part => bounds[part].Item2), bounds[margin.Total].Item2 - others.Sum(part => bounds[part].Item1));
                    var narrowed = (Math.Max(bounds[cell].Item1, least), Math.Min(bounds[cell].Item2, most));
                    if (narrowed == bounds[cell]) continue;
                    bounds[cell] = narrowed;
                    moved = true;
                }
        }

        return hidden.ToDictionary(cell => cell, cell => bounds[cell]);
    }

    private static Gen<(int Rows, int Columns, int[] Counts)> Tables =>
        from rows in Gen.Choose(2, 5)
        from columns in Gen.Choose(2, 5)
        from counts in Gen.ArrayOf(Gen.Frequency((3, Gen.Choose(0, 6)), (2, Gen.Choose(5, 60))), rows * columns)
        select (rows, columns, counts);

    [Fact]
    public void No_hidden_cell_of_any_table_can_be_narrowed_below_the_range() => Prop.ForAll(Arb.From(Tables), table =>
    {
        var (values, margins) = Table(table.Rows, table.Columns, at => table.Counts[at]);
        var hidden = SmallCells.Hidden(values, margins);
        Assert.All(Enumerable.Range(0, values.Length).Where(cell => SmallCells.IsSmall(values[cell])), cell => Assert.Contains(cell, hidden));
        Assert.Empty(SmallCells.Exposed(values, margins, hidden));
        Assert.All(Narrowed(values, margins, hidden), cell => Assert.True(cell.Value.Most - cell.Value.Least >= SmallCells.Range, $"cell {cell.Key}: {cell.Value}"));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void A_cell_that_stays_while_others_move_without_end_is_not_taken_for_safe()
    {
        var (values, margins) = Table(3, 3, at => new[] { 48, 16, 56, 49, 2, 0, 1, 0, 0 }[at]);
        var hidden = SmallCells.Hidden(values, margins);
        Assert.All(Narrowed(values, margins, hidden), cell => Assert.True(cell.Value.Most - cell.Value.Least >= SmallCells.Range, $"cell {cell.Key}: {cell.Value}"));
    }

    [Fact]
    public void The_same_attack_solves_tables_where_only_the_small_cells_are_hidden()
    {
        var solved = 0;
        foreach (var table in Gen.Sample(Tables, 200))
        {
            var (values, margins) = Table(table.Rows, table.Columns, at => table.Counts[at]);
            var small = Enumerable.Range(0, values.Length).Where(cell => SmallCells.IsSmall(values[cell])).ToHashSet();
            if (Narrowed(values, margins, small).Any(cell => cell.Value.Least == cell.Value.Most)) solved++;
        }

        Assert.True(solved > 60, $"The attack solved {solved} of 200 tables: it is too weak to prove anything.");
    }

    [Fact]
    public void Two_cells_that_balance_over_rows_and_columns_are_found_by_algebra_where_one_sum_alone_says_nothing()
    {
        // Rows (a, b, 10) and (c, d, 20), columns likewise: hiding a, b, c and not d leaves every sum with two unknowns but one.
        var (values, margins) = Table(2, 2, at => new[] { 3, 40, 50, 60 }[at]);
        Assert.NotEmpty(SmallCells.Exposed(values, margins, new HashSet<int> { 0, 1, 3 }));
    }

    [Fact]
    public void A_zero_is_never_hidden_since_a_reader_counts_on_hidden_cells_being_of_someone()
    {
        var (values, margins) = Table(5, 2, at => new[] { 0, 0, 4, 6, 40, 34, 6, 6, 1, 24 }[at]);
        Assert.DoesNotContain(SmallCells.Hidden(values, margins), cell => values[cell] == 0);
    }

    [Fact]
    public void What_no_sum_ties_is_hidden_alone() => Assert.Equal([1], SmallCells.Hidden([12.0, 3.0, 5.0, 0.0], []));

    [Fact]
    public void A_country_total_hides_a_second_place_in_the_public_file_and_in_sql()
    {
        var folder = Directory.CreateTempSubdirectory("greffe-indicators-").FullName;
        try
        {
            using var facts = new FactFiles(folder);
            facts.Keep([.. new[] { ("FR", 100.0), ("etab:1", 3.0), ("etab:2", 27.0), ("etab:3", 70.0) }.Select(place => new Observation(
                "prisons.detenus", place.Item1, place.Item1, "", "MA", "", Grain.Day, new(2026, 1, 1), place.Item2, MissingMark.None, "essai", new(2026, 2, 1)))]);
            var table = Assert.IsType<AskSql.SqlAnswer.Table>(new AskSql.AnalystSql(facts, new()).Ask("SELECT place, value, mark FROM figures ORDER BY place", TestContext.Current.CancellationToken));
            Assert.Equal([["FR", 100.0, ""], ["etab:1", null, "secret"], ["etab:2", null, "secret"], ["etab:3", 70.0, ""]], table.Rows);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_measure_that_the_catalogue_does_not_know_is_protected() => Assert.True(MeasureCatalogue.Embedded["tableau.inconnu"].Persons);
}
