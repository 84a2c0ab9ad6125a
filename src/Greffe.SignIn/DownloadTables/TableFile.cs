using System.Text;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.AspNetCore.Http;

namespace Greffe.SignIn.DownloadTables;

/// <summary>A table as a file: CSV (UTF-8 with its mark, semicolons, as French spreadsheets open it) or XLSX. No cell can run.</summary>
internal static class TableFile
{
    private static readonly CsvWriterOptions Options = new() { Separator = ';', NewLine = "\r\n", ValidateFieldCount = false };

    /// <summary>The file in that format; 404 for another format than <c>csv</c> and <c>xlsx</c>.</summary>
    public static IResult Answer(string format, string name, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows) => format switch
    {
        "csv" => TypedResults.File(Csv(columns, rows), "text/csv; charset=utf-8", $"{name}.csv"),
        "xlsx" => TypedResults.File(Xlsx(columns, rows), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{name}.xlsx"),
        _ => TypedResults.NotFound(),
    };

    public static byte[] Csv(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var csv = CsvWriter.Create(text, Options, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(columns))
            {
                foreach (var cell in row) csv.WriteField(Inert(cell));
                csv.EndRecord();
            }

            csv.Flush();
        }

        return bytes.ToArray();
    }

    /// <summary>A cell that a spreadsheet would run as a formula is shown with an apostrophe instead.</summary>
    private static string? Inert(string? cell) => cell is { Length: > 0 } && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + cell : cell;

    public static byte[] Xlsx(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var bytes = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var part = book.AddWorkbookPart();
            var sheet = part.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Prepend(columns).Select(row => new Row(row.Select(Cell)))));
            part.Workbook = new Workbook(new Sheets(new Sheet { Id = part.GetIdOfPart(sheet), SheetId = 1, Name = "Greffe" }));
        }

        return bytes.ToArray();
    }

    /// <summary>Text inside the cell, and never a formula: a spreadsheet shows it and does not run it.</summary>
    private static Cell Cell(string? text) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new(new Text(new string([.. (text ?? "").Where(System.Xml.XmlConvert.IsXmlChar)])) { Space = SpaceProcessingModeValues.Preserve }),
    };
}
