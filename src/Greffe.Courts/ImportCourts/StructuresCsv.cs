using System.Globalization;
using Greffe.Courts.Directory;

namespace Greffe.Courts.ImportCourts;

/// <summary>«Données géocodées des structures de la Justice» (ministère de la Justice): one row a place, with its number, address and point.</summary>
internal static class StructuresCsv
{
    public const string Shape = "structures-justice";

    public static bool Fits(CsvRows csv) => csv.Column("NOM_ETABLISSEMENT") >= 0 && csv.Column("CODE_INSEE") >= 0;

    public static FileReading Read(CsvRows csv)
    {
        int At(string title) => csv.Column(title);
        var (name, seat, origin, number) = (At("NOM_ETABLISSEMENT"), At("CODE_INSEE"), At("CODE_ORIG"), At("NUM"));
        (string Field, int Column)[] plain =
        [
            (Fields.Street, At("NUMÉRO_ET_LIBELLÉ_VOIE")), (Fields.Postcode, At("CODE_POSTAL")), (Fields.City, At("LIGNE_D_ACHEMINEMENT")),
            (Fields.Phone, At("NU_TEL")), (Fields.Email, At("ADRESSE_MAIL")),
        ];
        var (longitude, latitude) = (At("COORDONNÉES_X"), At("COORDONNÉES_Y"));
        List<Observation> observations = [];
        List<RefusedRow> refused = [];
        for (var i = 0; i < csv.Rows.Count; i++)
        {
            var cells = csv.Rows[i];
            var row = i + 2;
            if (cells.Count != csv.Header.Count)
            {
                refused.Add(new(row, "cells", $"La ligne {row} a {cells.Count} cellules, l'en-tête {csv.Header.Count}."));
                continue;
            }

            List<(string, string)> facts = [.. plain.Where(p => p.Column >= 0 && cells[p.Column].Length > 0).Select(p => (p.Field, cells[p.Column]))];
            if (origin >= 0 && number >= 0 && cells[number].Length > 0) facts.Add((Fields.Srj, $"{cells[origin]}-{cells[number]}"));
            if (longitude >= 0 && latitude >= 0 && Point(cells[latitude], cells[longitude]) is { } point) facts.Add((Fields.Position, point));
            observations.Add(new(row, cells[name], cells[seat].Length == 0 ? null : cells[seat].ToUpperInvariant(), null, facts));
        }

        return new(Shape, null, observations, [], refused);
    }

    private static string? Point(string latitude, string longitude) =>
        Degrees(latitude) is { } north and >= -90 and <= 90 && Degrees(longitude) is { } east and >= -180 and <= 180 && (north, east) != (0, 0)
            ? string.Create(CultureInfo.InvariantCulture, $"{north:0.#####},{east:0.#####}") : null;

    private static double? Degrees(string text) =>
        double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;
}
