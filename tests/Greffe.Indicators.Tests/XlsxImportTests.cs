using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Greffe.Indicators.ImportTables;
using Greffe.Indicators.KeepFacts;

namespace Greffe.Indicators.Tests;

public sealed class XlsxImportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("greffe-indicators-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static readonly string[][] Civil =
    [
        ["Tableau 3. Activité civile des cours d'appel"], ["Unité : affaire"], [],
        ["Juridiction", "Affaires nouvelles", "", "Affaires terminées"], ["", "2023", "2024 (p)", "2024 (p)"],
        ["Cour d'appel de Lyon", "12345", "12001.0", "nd"], ["Cour d'appel d'Agen", "1\u202f234", "///", "2 000"], ["Ensemble", "13579", "12001", "2000"],
        [], ["Champ : France entière."],
    ];

    private ImportReport Import(bool shared, bool hidden = false)
    {
        var file = Path.Combine(_folder, $"activite-2026-01-15-{shared}-{hidden}.xlsx");
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            var strings = workbook.AddNewPart<SharedStringTablePart>();
            strings.SharedStringTable = new();
            var rows = Civil.Select((cells, row) => new Row(cells.Select((text, column) => Cell(text, $"{(char)('A' + column)}{row + 1}", shared ? strings.SharedStringTable : null))) { RowIndex = (uint)row + 1 });
            sheet.Worksheet = new(new SheetData(rows), new MergeCells(new MergeCell { Reference = "B4:C4" }, new MergeCell { Reference = "A4:A5" }));
            workbook.Workbook = new(new Sheets(new Sheet { Name = "T3", SheetId = 1, Id = workbook.GetIdOfPart(sheet), State = hidden ? SheetStateValues.Hidden : SheetStateValues.Visible }));
        }

        using var facts = new FactFiles(Path.Combine(_folder, "facts"));
        return new ImportFile(facts).Import(file);
    }

    private static Cell Cell(string text, string reference, SharedStringTable? strings)
    {
        if (double.TryParse(text, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out _)) return new() { CellReference = reference, CellValue = new(text) };
        if (strings is null) return new() { CellReference = reference, DataType = CellValues.InlineString, InlineString = new(new Text(text)) };
        strings.AppendChild(new SharedStringItem(new Text(text)));
        return new() { CellReference = reference, DataType = CellValues.SharedString, CellValue = new((strings.ChildElements.Count - 1).ToString(System.Globalization.CultureInfo.InvariantCulture)) };
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Merged_headers_marks_and_notes_of_a_workbook_are_understood(bool shared)
    {
        var report = Import(shared);
        Assert.Empty(report.Refusals);
        Assert.Equal(6, report.Figures);
        Assert.Equal(13579, report.Totals.Single(total => total.Measure == "activite.nouvelles" && total.Period.Year == 2023).Total);
        Assert.Equal(1, report.Totals.Single(total => total.Measure == "activite.nouvelles" && total.Period.Year == 2024).Missing["sans-objet"]);
        Assert.Equal(1, report.Totals.Single(total => total.Measure == "activite.terminees").Missing["nd"]);
    }

    [Fact]
    public void A_hidden_sheet_is_not_read() => Assert.Contains("Aucun tableau", Import(shared: true, hidden: true).Refusals.Single().Reason, StringComparison.Ordinal);
}
