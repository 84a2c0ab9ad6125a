namespace Greffe.ReferenceData.CourtDirectory;

/// <summary>Courts of one commune, as just written.</summary>
internal sealed record TerritoryLine(string Ca, string Tj, string Tprx, string Cph, string Tcom);

/// <summary>Reads back <c>territories.tsv</c>.</summary>
internal static class TerritoryLines
{
    public static IReadOnlyDictionary<string, TerritoryLine> Read(string path) => File.ReadLines(path)
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
        .SelectMany(cells => cells[5].Split(' ').Select(commune => (commune, Line: new TerritoryLine(cells[0], cells[1], cells[2], cells[3], cells[4]))))
        .ToDictionary(row => row.commune, row => row.Line, StringComparer.Ordinal);
}
