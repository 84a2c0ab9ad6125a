using System.Text.Json;
using Greffe.Indicators.KeepFacts;

namespace Greffe.Indicators.ImportTables;

/// <summary>One file in: its shape told, its rows read, its figures kept, and a report of all three.</summary>
public sealed class ImportFile(FactFiles facts)
{
    private const string Unknown =
        "La forme du fichier n'est pas reconnue : série pénitentiaire (GeoJSON ou CSV), ou tableau statistique (CSV ou XLSX) décrit par une recette.";

    /// <summary>Imports a file. What can be read is kept; the rest is in the report, never lost in silence.</summary>
    /// <param name="path">File to read.</param>
    /// <param name="period">Day that the figures are for, when the file does not say so.</param>
    public ImportReport Import(string path, DateOnly? period = null)
    {
        var name = Path.GetFileName(path);
        if (Rows(path, name, out var fault) is not { } rows) return new(name, null, 0, 0, false, [new(0, fault)], []);
        var (figures, refusals, inferred) = PrisonSeries.Of(rows, period);
        var held = figures.Count > 0 && !facts.Keep(figures);
        return new(name, "prisons", rows.Count, figures.Count, held, refusals, [.. Totals(figures, inferred)]);
    }

    private static IReadOnlyList<PrisonRow>? Rows(string path, string name, out string fault)
    {
        fault = Unknown;
        try
        {
            using var stream = File.OpenRead(path);
            var first = stream.ReadByte();
            if (first == 0xEF) { stream.Position = 3; first = stream.ReadByte(); stream.Position = 3; } else stream.Position = 0;
            return first == '{' ? PrisonFiles.FromGeoJson(stream, name) : PrisonFiles.FromCsv(new StreamReader(stream), name);
        }
        catch (JsonException broken)
        {
            fault = $"Le JSON est mal formé (ligne {broken.LineNumber + 1}, octet {broken.BytePositionInLine})."; 
            return null;
        }
    }

    private static IEnumerable<PeriodTotal> Totals(IEnumerable<Observation> figures, bool inferred) =>
        figures.GroupBy(figure => (figure.Measure, figure.Period, figure.AsOf)).OrderBy(group => group.Key)
            .Select(group => new PeriodTotal(group.Key.Measure, group.Key.Period, group.Key.AsOf, inferred, group.Sum(figure => figure.Value ?? 0),
                group.Where(figure => figure.Mark != MissingMark.None).CountBy(figure => FactFiles.Mark(figure.Mark)).ToDictionary()));
}
