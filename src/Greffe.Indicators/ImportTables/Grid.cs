namespace Greffe.Indicators.ImportTables;

/// <summary>One table of a file, as text: merged cells hold their value in every cell they cover.</summary>
/// <param name="Name">Name of the sheet; empty for a CSV.</param>
/// <param name="Rows">Cells of each row; rows may differ in length.</param>
internal sealed record Grid(string Name, IReadOnlyList<IReadOnlyList<GridCell>> Rows)
{
    /// <summary>A cell; empty beyond the end of its row.</summary>
    public GridCell At(int row, int column) => column < Rows[row].Count ? Rows[row][column] : GridCell.Empty;

    /// <summary>Cells of the longest row.</summary>
    public int Width => Rows.Count == 0 ? 0 : Rows.Max(row => row.Count);
}

/// <summary>A cell.</summary>
/// <param name="Text">What it shows, trimmed.</param>
/// <param name="Merged">Whether the text comes from the first cell of a merged range, and not from this one.</param>
internal readonly record struct GridCell(string Text, bool Merged = false)
{
    public static GridCell Empty { get; } = new("");

    public bool IsEmpty => Text.Length == 0;
}
