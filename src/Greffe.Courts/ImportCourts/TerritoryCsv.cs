using Greffe.Courts.Communes;
using Greffe.Courts.Directory;

namespace Greffe.Courts.ImportCourts;

/// <summary>
/// «Liste des juridictions compétentes pour les communes de France» (ministère de la Justice): one row a commune, and for each kind of
/// court its origin, its number and its name. Titles of columns vary a little from year to year.
/// </summary>
internal static class TerritoryCsv
{
    public const string Shape = "competences-communes";

    private static readonly (TerritoryColumn Column, string Short, string[] Titles)[] Columns =
    [
        (TerritoryColumn.Ca, "CA", ["Cour d'appel compétente", "CA"]),
        (TerritoryColumn.Tj, "TJ", ["Tribunal judiciaire compétent", "TJ"]),
        (TerritoryColumn.Tprx, "TPRX", ["Tribunal de proximité compétent", "TPRX"]),
        (TerritoryColumn.Cph, "CPH", ["Conseil de prud'hommes compétent", "CPH"]),
        (TerritoryColumn.Tcom, "TC", ["Tribunal de commerce compétent", "TCOM"]),
    ];

    public static bool Fits(CsvRows csv) => csv.Column("Commune", "Code commune") >= 0
        && csv.Column("Tribunal judiciaire compétent", "TJ") >= 0 && csv.Column("Cour d'appel compétente", "CA") >= 0;

    public static FileReading Read(CsvRows csv)
    {
        var commune = csv.Column("Commune", "Code commune");
        var columns = Columns.Select(column => (column.Column, Name: csv.Column(column.Titles), Origin: csv.Column($"Orig. {column.Short}"),
            Number: csv.Column($"N° {column.Short}"))).Where(column => column.Name >= 0).ToList();
        List<TerritoryRow> rows = [];
        List<RefusedRow> refused = [];
        HashSet<string> seen = [];
        for (var i = 0; i < csv.Rows.Count; i++)
        {
            var cells = csv.Rows[i];
            var row = i + 2;
            var code = commune < cells.Count ? cells[commune].ToUpperInvariant() : "";
            if (cells.Count != csv.Header.Count)
                refused.Add(new(row, "cells", $"La ligne {row} a {cells.Count} cellules, l'en-tête {csv.Header.Count}."));
            else if (!CommuneCode.IsWellFormed(code))
                refused.Add(new(row, "commune", $"La ligne {row} porte « {Short(code)} », qui n'est pas un code INSEE de commune."));
            else if (!seen.Add(code))
                refused.Add(new(row, "twice", $"La ligne {row} répète la commune {code}."));
            else
                rows.Add(new(row, code, [.. columns.Where(column => cells[column.Name].Length > 0)
                    .Select(column => (column.Column, cells[column.Name], Number(cells, column.Origin, column.Number)))]));
        }

        return new(Shape, null, [], rows, refused);
    }

    private static string? Number(IReadOnlyList<string> cells, int origin, int number) =>
        origin < 0 || number < 0 || cells[number].Length == 0 ? null : $"{cells[origin]}-{cells[number]}";

    private static string Short(string text) => text.Length <= 20 ? text : $"{text[..20]}…";
}
