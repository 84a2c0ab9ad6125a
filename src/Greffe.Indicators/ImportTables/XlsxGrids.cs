using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Greffe.Indicators.ImportTables;

/// <summary>The visible sheets of a workbook as grids, merged ranges filled.</summary>
internal static class XlsxGrids
{
    private const int MaxRows = 100_000, MaxColumns = 1_000;

    /// <summary>Grids of a workbook, in the order of its sheets.</summary>
    /// <exception cref="DocumentFormat.OpenXml.Packaging.OpenXmlPackageException">The file is no workbook.</exception>
    public static IEnumerable<Grid> Read(Stream stream)
    {
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        if (document.WorkbookPart is not { Workbook.Sheets: { } sheets } workbook) yield break;
        var strings = workbook.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToList() ?? [];
        foreach (var sheet in sheets.Elements<Sheet>().Where(sheet => sheet.State is null || sheet.State.Value == SheetStateValues.Visible))
        {
            if (sheet.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart part) continue;
            yield return new(sheet.Name?.Value ?? "", Filled(Cells(part, strings), part));
        }
    }

    private static List<List<GridCell>> Cells(WorksheetPart part, List<string> strings)
    {
        List<List<GridCell>> rows = [];
        foreach (var row in part.Worksheet.Descendants<Row>())
        {
            var at = row.RowIndex is { } index ? (int)index.Value - 1 : rows.Count;
            if (at >= MaxRows) break;
            while (rows.Count <= at) rows.Add([]);
            foreach (var cell in row.Elements<Cell>())
            {
                var column = cell.CellReference?.Value is { } reference ? Place(reference).Column : rows[at].Count;
                if (column >= MaxColumns) break;
                while (rows[at].Count <= column) rows[at].Add(GridCell.Empty);
                rows[at][column] = new(Text(cell, strings).Trim());
            }
        }

        return rows;
    }

    private static string Text(Cell cell, List<string> strings)
    {
        var raw = cell.CellValue?.Text ?? cell.InlineString?.InnerText ?? "";
        if (cell.DataType?.Value != CellValues.SharedString) return raw;
        return int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < strings.Count ? strings[at] : "";
    }

    private static List<List<GridCell>> Filled(List<List<GridCell>> rows, WorksheetPart part)
    {
        foreach (var merged in part.Worksheet.Descendants<MergeCell>())
        {
            if (merged.Reference?.Value?.Split(':') is not [var from, var to]) continue;
            var (start, end) = (Place(from), Place(to));
            if (start.Row >= rows.Count || start.Column >= rows[start.Row].Count) continue;
            var value = rows[start.Row][start.Column] with { Merged = true };
            for (var row = start.Row; row <= Math.Min(end.Row, rows.Count - 1); row++)
                for (var column = start.Column; column <= Math.Min(end.Column, MaxColumns - 1); column++)
                {
                    if ((row, column) == (start.Row, start.Column)) continue;
                    while (rows[row].Count <= column) rows[row].Add(GridCell.Empty);
                    rows[row][column] = value;
                }
        }

        return rows;
    }

    /// <summary>Row and column, from 0, of «AB12».</summary>
    private static (int Row, int Column) Place(string reference)
    {
        var column = 0;
        var at = 0;
        for (; at < reference.Length && char.IsAsciiLetterUpper(reference[at]); at++) column = (column * 26) + (reference[at] - 'A' + 1);
        return (int.TryParse(reference.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row - 1 : 0, column - 1);
    }
}
