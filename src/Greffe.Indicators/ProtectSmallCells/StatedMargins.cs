using Greffe.Indicators.KeepFacts;

namespace Greffe.Indicators.ProtectSmallCells;

/// <summary>
/// Sums that the figures of one measure and period state: <c>FR</c> over the places, a place over those that belong to it, an empty kind over the
/// kinds, an empty matter over the matters.
/// </summary>
internal static class StatedMargins
{
    /// <summary>Place that stands for the whole country.</summary>
    public const string Country = "FR";

    /// <summary>Sums of the cells of one measure, grain and period.</summary>
    public static IReadOnlyList<Margin> Of(IReadOnlyList<Observation> cells)
    {
        var at = cells.Select((cell, index) => (cell, index)).ToLookup(pair => (pair.cell.Place, pair.cell.Kind, pair.cell.Matter), pair => pair.index);
        var places = cells.Select(cell => cell.Place).ToHashSet();
        var byKindMatter = cells.Select((cell, index) => (cell, index)).ToLookup(pair => (pair.cell.Kind, pair.cell.Matter));
        List<Margin> margins = [];
        for (var total = 0; total < cells.Count; total++)
        {
            var cell = cells[total];
            Add(total, byKindMatter[(cell.Kind, cell.Matter)].Where(other => other.cell.Place != cell.Place && Above(other.cell, places) == cell.Place));
            if (cell.Kind.Length == 0) Add(total, Same(cell).Where(other => other.cell.Kind.Length > 0 && other.cell.Matter == cell.Matter));
            if (cell.Matter.Length == 0) Add(total, Same(cell).Where(other => other.cell.Matter.Length > 0 && other.cell.Kind == cell.Kind));
        }

        return margins;

        void Add(int total, IEnumerable<(Observation, int Index)> parts)
        {
            List<int> found = [.. parts.Select(part => part.Index)];
            if (found.Count > 0) margins.Add(new(total, found));
        }

        IEnumerable<(Observation cell, int index)> Same(Observation cell) =>
            at.Where(group => group.Key.Place == cell.Place).SelectMany(group => group).Select(index => (cells[index], index));
    }

    private static string Above(Observation cell, HashSet<string> places) => places.Contains(cell.Parent) ? cell.Parent : Country;
}
