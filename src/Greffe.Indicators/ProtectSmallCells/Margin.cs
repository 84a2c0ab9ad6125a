namespace Greffe.Indicators.ProtectSmallCells;

/// <summary>A sum that a table states: the total is what its parts add up to. Cells are told by their place in the list.</summary>
/// <param name="Total">The cell of the total.</param>
/// <param name="Parts">The cells that it sums.</param>
internal sealed record Margin(int Total, IReadOnlyList<int> Parts)
{
    /// <summary>The total and its parts.</summary>
    public IEnumerable<int> Cells => Parts.Append(Total);
}
