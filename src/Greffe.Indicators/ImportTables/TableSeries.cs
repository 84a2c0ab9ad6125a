using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Greffe.Decisions;
using Greffe.Indicators.KeepFacts;

namespace Greffe.Indicators.ImportTables;

/// <summary>Figures of a published table: one a body cell. A row of totals is compared with its parts and not kept, unless it stands alone.</summary>
internal static partial class TableSeries
{
    /// <summary>Figures and refusals of a table.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="recipe">Names to give to its measures, or null.</param>
    /// <param name="stated">Period that the person importing states, for columns that name none.</param>
    /// <param name="asOf">Day on which the file was published, or written.</param>
    public static (List<Observation> Figures, List<ImportRefusal> Refusals) Of(Grid grid, TableShape shape, TableRecipe? recipe, DateOnly? stated, DateOnly asOf)
    {
        List<Observation> parts = [], totals = [];
        List<ImportRefusal> refusals = [];
        HashSet<(string, string, DateOnly)> seen = [];
        for (var row = shape.FirstRow; row <= shape.LastRow; row++)
        {
            if (grid.Rows[row].All(cell => cell.IsEmpty)) continue;
            var label = grid.At(row, shape.Labels[^1].Column).Text is { Length: > 0 } text ? text : grid.At(row, shape.Labels[0].Column).Text;
            foreach (var column in shape.Columns)
                if (Figure(grid, shape, recipe, stated, asOf, row, label, column, refusals) is { } figure)
                {
                    if (seen.Add((figure.Measure, figure.Place, figure.Period))) (TotalLabel().IsMatch(label) ? totals : parts).Add(figure);
                    else refusals.Add(new(row + 1, $"« {Short(label)} » figure deux fois pour la même colonne : la première ligne est gardée."));
                }
        }

        if (parts.Count == 0) return ([.. totals.Select(total => total with { Place = "FR" })], refusals);
        refusals.AddRange(totals.SelectMany(total => Mismatch(total, parts)));
        return (parts, refusals);
    }

    private static Observation? Figure(
        Grid grid, TableShape shape, TableRecipe? recipe, DateOnly? stated, DateOnly asOf, int row, string label, FigureColumn column, List<ImportRefusal> refusals)
    {
        var cell = grid.At(row, column.Column);
        if (cell.IsEmpty || cell.Merged) return null;
        if (!FrenchNumber.TryRead(cell.Text, out var value, out var mark))
        {
            refusals.Add(new(row + 1, $"Colonne « {Short(column.Name)} » : « {Short(cell.Text)} » n'est ni un nombre ni une marque de valeur absente (nd, NC, ///)."));
            return null;
        }

        if (Period(grid, shape, row, column, stated) is not var (grain, first))
        {
            refusals.Add(new(row + 1, $"Colonne « {Short(column.Name)} » : aucune période dans l'en-tête, la ligne ou le titre. Indiquez-la par --period AAAA-MM."));
            return null;
        }

        var court = KnownCourts.TryRecognise(label, out var code) ? code : (CourtCode?)null;
        var name = column.Name.Length > 0 ? column.Name : shape.Title;
        return new(recipe?.MeasureOf(name) ?? $"tableau.{Slug(shape.Title, 40)}.{Slug(name, 40)}", court?.Value ?? $"lieu:{Slug(label, 60)}", label, "",
            recipe?.Kind ?? court?.Jurisdiction.Key ?? "", "", grain, first, value, mark, recipe?.Source ?? (shape.Title.Length > 0 ? shape.Title : "tableau importé"), asOf);
    }

    private static (Grain, DateOnly)? Period(Grid grid, TableShape shape, int row, FigureColumn column, DateOnly? stated)
    {
        if (column is { Grain: { } grain, First: { } first }) return (grain, first);
        if (shape.PeriodColumn >= 0 && PeriodWords.TryRead(grid.At(row, shape.PeriodColumn).Text, out var ofRow, out var day, out _)) return (ofRow, day);
        if (stated is { } month) return (Grain.Month, month);
        return PeriodWords.TryRead(shape.Title, out var ofTitle, out var titled, out _) ? (ofTitle, titled) : null;
    }

    private static IEnumerable<ImportRefusal> Mismatch(Observation total, List<Observation> parts)
    {
        var same = parts.Where(part => part.Measure == total.Measure && part.Period == total.Period).ToList();
        var sum = same.Sum(part => part.Value ?? 0);
        // With a cell missing the parts cannot be expected to add up; a percentage never does.
        if (total.Value is { } value && same.Count > 1 && same.TrueForAll(part => part.Value is not null) && sum == Math.Floor(sum) && Math.Abs(sum - value) > 0.5)
            yield return new(0, $"Le total « {Short(total.PlaceLabel)} » ({value.ToString("N0", French)}) de {total.Measure} au {total.Period:yyyy-MM-dd} n'est pas la somme des lignes ({sum.ToString("N0", French)}) : les lignes sont gardées, à vérifier.");
    }

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Lower case, without accents, words joined by hyphens, cut at a word.</summary>
    internal static string Slug(string text, int limit)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        var slug = string.Join('-', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length <= limit ? slug : slug[..limit].TrimEnd('-');
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    [GeneratedRegex(@"^(?:total|ensemble|france(?: enti[èe]re)?|sous-total)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex TotalLabel();
}
