using Greffe.Courts.Directory;

namespace Greffe.Courts.ImportCourts;

/// <summary>A list of functional e-mails: category, name, e-mails. Most rows are services that are no court; those without e-mail say nothing.</summary>
internal static class EmailsCsv
{
    public const string Shape = "courriels";

    public static bool Fits(CsvRows csv) => csv.Column("nom") >= 0 && csv.Column("courriels", "courriel", "email") >= 0;

    public static FileReading Read(CsvRows csv)
    {
        var (name, email) = (csv.Column("nom"), csv.Column("courriels", "courriel", "email"));
        List<Observation> observations = [];
        List<RefusedRow> refused = [];
        for (var i = 0; i < csv.Rows.Count; i++)
        {
            var cells = csv.Rows[i];
            if (cells.Count != csv.Header.Count)
                refused.Add(new(i + 2, "cells", $"La ligne {i + 2} a {cells.Count} cellules, l'en-tête {csv.Header.Count}."));
            else if (cells[email].Split([' ', ';', ','], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(text => text.Contains('@', StringComparison.Ordinal)) is { } first)
                observations.Add(new(i + 2, cells[name], null, null, [(Fields.Email, first)]));
            else
                observations.Add(new(i + 2, cells[name], null, null, []));
        }

        return new(Shape, null, observations, [], refused);
    }
}
