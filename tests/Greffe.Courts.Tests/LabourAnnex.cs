using Greffe.Courts.Directory;

namespace Greffe.Tests.Courts;

/// <summary>The annex of R1422-4 read as rules: communes by name, then a chamber's territory, then a tribunal's territory less what is taken out.</summary>
internal sealed class LabourAnnex
{
    private readonly List<(string Tribunal, string Seat, string Text)> _rows = [];

    public static LabourAnnex Read(IEnumerable<string[]> rows)
    {
        var annex = new LabourAnnex();
        foreach (var cells in rows) annex._rows.Add((CourtNames.Fold(cells[2]), CourtNames.Fold(cells[3].Split(" (")[0]), $" {CourtNames.Fold(cells[4])} "));
        return annex;
    }

    /// <summary>Seat of the labour court of a commune, given its tribunal and its chamber; null when no row, or more than one, settles it.</summary>
    public string? Expected(string code, string name, TerritoryTable territories)
    {
        var day = Known.Today;
        if (territories.At(code, TerritoryColumn.Tj, day) is not { } found || !Known.Directory.Courts.TryGetValue(found.Court, out var tribunal)) return null;
        var place = CourtNames.Place(tribunal.Name(day));
        var rows = _rows.Where(row => row.Tribunal == place || place.StartsWith(row.Tribunal, StringComparison.Ordinal)).ToList();
        if (rows.Count == 0) return null;
        if (rows.Count == 1) return rows[0].Seat;
        var chamber = territories.At(code, TerritoryColumn.Tprx, day) is { Court.Length: > 0 } local ? CourtNames.Place(Known.Directory.Courts[local.Court].Name(day)) : null;
        var parts = name.Split('-').Where(part => part.Length > 5).Append(name).Select(part => $" {CourtNames.Fold(part)} ").ToList();
        // A row that names communes is left to people to read: the name, or a part of a merged commune's, may be one of those taken out.
        if (rows.Exists(row => row.Text.Contains("commune", StringComparison.Ordinal) && parts.Exists(part => row.Text.Contains(part, StringComparison.Ordinal)))) return null;
        var ofChamber = chamber is null ? [] : rows.Where(row => !row.Text.Contains("tribunal judiciaire", StringComparison.Ordinal) && row.Text.Contains($" {chamber} ", StringComparison.Ordinal)).ToList();
        if (ofChamber.Count == 1) return ofChamber[0].Seat;
        var rest = rows.Where(row => row.Text.Contains("ressort tribunal judiciaire", StringComparison.Ordinal)).ToList();
        return ofChamber.Count == 0 && rest.Count == 1 ? rest[0].Seat : null;
    }
}
