using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using Greffe.Indicators.KeepFacts;

namespace Greffe.Indicators.ImportTables;

/// <summary>One file in: its shape told by its content, its rows read, its figures kept, and a report of all three.</summary>
public sealed class ImportFile(FactFiles facts)
{
    private const long MaxBytes = 200L << 20;

    private readonly IReadOnlyList<TableRecipe> _recipes = TableRecipe.Read("recipes.yaml", Sql.Resource("recipes.yaml"));

    /// <summary>Imports a file. What can be read is kept; the rest is in the report, never lost in silence.</summary>
    /// <param name="path">File to read.</param>
    /// <param name="period">First day of the month that the figures are for, when the file does not say so.</param>
    public ImportReport Import(string path, DateOnly? period = null)
    {
        var name = Path.GetFileName(path);
        var size = new FileInfo(path).Length;
        if (size > MaxBytes) return Refused(name, $"Le fichier a {size >> 20} Mio ; la limite est de {MaxBytes >> 20} Mio.");
        var bytes = File.ReadAllBytes(path);
        try
        {
            return bytes switch
            {
                [(byte)'P', (byte)'K', ..] => Tables(name, path, XlsxGrids.Read(new MemoryStream(bytes)), period),
                [(byte)'{', ..] or [0xEF, 0xBB, 0xBF, (byte)'{', ..] => Prisons(name, PrisonFiles.FromGeoJson(Text(bytes), name), period),
                _ => PrisonFiles.FromCsv(new StreamReader(new MemoryStream(bytes)), name) is { } rows ? Prisons(name, rows, period) : Tables(name, path, [CsvGrid.Read(bytes)], period),
            };
        }
        catch (JsonException broken)
        {
            return Refused(name, $"Le JSON est mal formé (ligne {broken.LineNumber + 1}, octet {broken.BytePositionInLine}).");
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or InvalidDataException or FileFormatException)
        {
            return Refused(name, "Le classeur est mal formé : enregistrez-le de nouveau en XLSX, puis reprenez.");
        }
    }

    private ImportReport Prisons(string name, IReadOnlyList<PrisonRow>? rows, DateOnly? period)
    {
        if (rows is null) return Refused(name, "Ce JSON n'est pas la série pénitentiaire (features avec etablissement, quartier, lc_disp, capacite_oper, ecroue_detenu).");
        var (figures, refusals, inferred) = PrisonSeries.Of(rows, period);
        return Kept(name, "prisons", rows.Count, figures, refusals, inferred);
    }

    private ImportReport Tables(string name, string path, IEnumerable<Grid> grids, DateOnly? period)
    {
        List<Observation> figures = [];
        List<ImportRefusal> refusals = [];
        var (rows, tables) = (0, 0);
        var written = PrisonFiles.InName(name) ?? DateOnly.FromDateTime(File.GetLastWriteTimeUtc(path));
        foreach (var grid in grids)
        {
            if (TableShape.Of(grid) is not { } shape) continue;
            var (found, refused) = TableSeries.Of(grid, shape, _recipes.FirstOrDefault(recipe => recipe.Fits(shape.Title)), period, written);
            (rows, tables) = (rows + shape.LastRow - shape.FirstRow + 1, tables + 1);
            figures.AddRange(found);
            refusals.AddRange(refused);
        }

        return tables == 0
            ? Refused(name, "Aucun tableau n'a été trouvé : il faut une ligne d'en-têtes, puis des lignes avec un libellé et des nombres.")
            : Kept(name, "tableau", rows, figures, refusals, inferred: false);
    }

    private ImportReport Kept(string name, string shape, int rows, List<Observation> figures, List<ImportRefusal> refusals, bool inferred)
    {
        var held = figures.Count > 0 && !facts.Keep(figures);
        return new(name, shape, rows, figures.Count, held, refusals, [.. Totals(figures, inferred)]);
    }

    private static ImportReport Refused(string name, string reason) => new(name, null, 0, 0, false, [new(0, reason)], []);

    private static MemoryStream Text(byte[] bytes) => bytes[0] == 0xEF ? new(bytes, 3, bytes.Length - 3) : new(bytes);

    private static IEnumerable<PeriodTotal> Totals(IEnumerable<Observation> figures, bool inferred) =>
        figures.GroupBy(figure => (figure.Measure, figure.Period, figure.AsOf)).OrderBy(group => group.Key)
            .Select(group => new PeriodTotal(group.Key.Measure, group.Key.Period, group.Key.AsOf, inferred, group.Sum(figure => figure.Value ?? 0),
                group.Where(figure => figure.Mark != MissingMark.None).CountBy(figure => FactFiles.Mark(figure.Mark)).ToDictionary()));
}
