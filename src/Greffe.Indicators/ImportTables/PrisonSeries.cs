using System.Globalization;
using Greffe.Indicators.KeepFacts;

namespace Greffe.Indicators.ImportTables;

/// <summary>Figures of the prison series from its rows: persons detained, operational and theoretical places, by establishment and quarter.</summary>
internal static class PrisonSeries
{
    /// <summary>Persons detained.</summary>
    public const string Detained = "prisons.detenus";

    /// <summary>Operational places: those that densities are computed on.</summary>
    public const string Places = "prisons.places";

    /// <summary>Theoretical places.</summary>
    public const string NormPlaces = "prisons.places-theoriques";

    private const string Source = "Ministère de la justice, personnes détenues et densité carcérale par établissement (Licence Ouverte 2.0)";

    /// <summary>Figures and refusals of the rows. A row is kept whole or refused whole.</summary>
    /// <param name="rows">Rows of one file.</param>
    /// <param name="stated">Period that the person importing states, over what is deduced.</param>
    public static (List<Observation> Figures, List<ImportRefusal> Refusals, bool Inferred) Of(IReadOnlyList<PrisonRow> rows, DateOnly? stated)
    {
        List<Observation> figures = [];
        List<ImportRefusal> refusals = [];
        HashSet<(DateOnly, string, string)> seen = [];
        var inferred = false;
        foreach (var row in rows)
        {
            if (Reason(row, stated, out var period) is { } reason) { refusals.Add(new(row.Row, reason)); continue; }
            if (!seen.Add((period, PlaceOf(row), row.Quarter)))
            {
                refusals.Add(new(row.Row, "Le même établissement et le même quartier figurent déjà dans ce fichier pour cette date : la première ligne est gardée."));
                continue;
            }

            inferred |= stated is null && row.Reference is null;
            figures.AddRange(Figures(row, period));
        }

        return (figures, refusals, inferred);
    }

    private static string? Reason(PrisonRow row, DateOnly? stated, out DateOnly period)
    {
        period = default;
        if (row.Name.Length == 0) return "L'établissement n'a pas de nom.";
        if (row.Quarter.Length == 0) return "Le quartier manque (MA/QMA, CD/QCD…).";
        if ((stated ?? row.Reference ?? Deduced(row.Captured)) is not { } day)
            return "La date des chiffres manque : ni date de référence, ni date de capture, ni date dans le nom du fichier. Indiquez-la par --period AAAA-MM.";
        period = day;
        foreach (var (name, cell) in new[] { ("ecroue_detenu", row.Detained), ("capacite_oper", row.Places), ("capacite_norme", row.NormPlaces) })
        {
            if (!FrenchNumber.TryRead(cell, out var value, out _)) return $"{name} : « {Short(cell)} » n'est ni un nombre ni une marque de valeur absente (nd, NC, ///).";
            if (value is < 0) return $"{name} : {value} est négatif.";
            if (value is { } figure && figure != Math.Floor(figure)) return $"{name} : « {Short(cell)} » n'est pas un nombre entier.";
        }

        return null;
    }

    /// <summary>The first of the month before the capture: figures of the 1st come out at the end of that month, or early in the next.</summary>
    private static DateOnly? Deduced(DateOnly? captured) => captured is { } day ? new DateOnly(day.Year, day.Month, 1).AddMonths(-1) : null;

    private static IEnumerable<Observation> Figures(PrisonRow row, DateOnly period)
    {
        foreach (var (measure, cell) in new[] { (Detained, row.Detained), (Places, row.Places), (NormPlaces, row.NormPlaces) })
        {
            FrenchNumber.TryRead(cell, out var value, out var mark);
            yield return new(measure, PlaceOf(row), row.Name, row.Directorate, row.Quarter, "", Grain.Day, period, value, mark, Source, row.Captured ?? period);
        }
    }

    /// <summary>The code of the establishment; for the few without one, its name.</summary>
    private static string PlaceOf(PrisonRow row) => row.Code.Length > 0
        ? $"etab:{row.Code}"
        : $"etab:{string.Join('-', row.Name.ToLower(CultureInfo.InvariantCulture).Split(' ', StringSplitOptions.RemoveEmptyEntries))}";

    private static string Short(string cell) => cell.Length <= 30 ? cell : cell[..30] + "…";
}
