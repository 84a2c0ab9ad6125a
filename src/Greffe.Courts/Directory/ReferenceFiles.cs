using System.Globalization;
using Greffe.Courts.Communes;
using Greffe.Decisions.Courts;

namespace Greffe.Courts.Directory;

/// <summary>The reference files shipped in the assembly (<c>data/reference/directory</c>).</summary>
internal static class ReferenceFiles
{
    public static IEnumerable<Fact> Facts() => Lines("courts.tsv").Select(Fact.OfLine);

    public static IEnumerable<CourtSource> Sources() => Lines("sources.tsv").Select(line => line.Split('\t'))
        .Select(cells => new CourtSource(cells[0], cells[1], cells[2], cells[3], DateOnly.ParseExact(cells[4], "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    public static IEnumerable<CommuneRow> Communes() => Lines("communes.tsv").Select(line => line.Split('\t')).Select(cells =>
        new CommuneRow(cells[0], cells[1][0], cells[2], int.Parse(cells[3], CultureInfo.InvariantCulture),
            cells[4].Length == 0 ? [] : cells[4].Split(','), cells[5], cells[6]));

    public static IEnumerable<TerritoryFact> Territories() => Lines("territories.tsv").Select(line => line.Split('\t')).SelectMany(cells =>
        cells[5].Split(' ').SelectMany(commune => Enum.GetValues<TerritoryColumn>().Select(column => new TerritoryFact(
            commune, column, cells[(int)column], null, column == TerritoryColumn.Tcom ? "infogreffe-2021" : "communes-2026"))));

    public static IEnumerable<(string Department, string Court, string Appeal)> Administrative() =>
        Lines("administrative.tsv").Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1], cells[2]));

    public static IEnumerable<DepartmentOutline> Outlines() => Lines("outlines.tsv").Select(line => line.Split('\t'))
        .Select(cells => new DepartmentOutline(cells[0], cells[1], [.. cells[2].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Ring)]));

    private static IReadOnlyList<(double, double)> Ring(string text) => [.. text.Split(' ').Select(point => point.Split(','))
        .Select(point => (int.Parse(point[0], CultureInfo.InvariantCulture) / 100.0, int.Parse(point[1], CultureInfo.InvariantCulture) / 100.0))];

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(ReferenceFiles).Assembly.GetManifestResourceStream($"directory/{file}")
            ?? throw new InvalidOperationException($"The embedded reference file «{file}» is missing.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }
}
