using System.Text;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.AspNetCore.Http;

namespace Greffe.Governance.ExchangeTables;

/// <summary>A table as a file to download: <c>csv</c> (semicolons and a byte order mark, as French spreadsheets open it) or <c>xlsx</c>.</summary>
internal static class WriteTable
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The answer for that form; 404 for any other form.</summary>
    public static IResult Download(TableFile table, string form) => form switch
    {
        "csv" => TypedResults.File(Csv(table), "text/csv; charset=utf-8", $"{table.Name}.csv"),
        "xlsx" => TypedResults.File(Workbook(table), Xlsx, $"{table.Name}.xlsx"),
        _ => TypedResults.NotFound(),
    };

    public static byte[] Csv(TableFile table)
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var csv = CsvWriter.Create(writer, new() { Separator = ';', NewLine = "\r\n", ValidateFieldCount = false }, leaveOpen: true))
        {
            foreach (var line in table.Rows.Prepend(table.Columns))
            {
                foreach (var cell in line) csv.WriteField(TableFile.Inert(cell));
                csv.EndRecord();
            }
        }

        return stream.ToArray();
    }

    public static byte[] Workbook(TableFile table)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new(new SheetData(table.Rows.Prepend(table.Columns).Select(line => new Row(line.Select(Text)))));
            workbook.Workbook = new(new Sheets(new Sheet { Name = table.Name[..Math.Min(31, table.Name.Length)], SheetId = 1, Id = workbook.GetIdOfPart(sheet) }));
        }

        return stream.ToArray();
    }

    private static Cell Text(string cell) => new(new InlineString(new Text(Legal(TableFile.Inert(cell))) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString };

    /// <summary>Characters that XML does not have are left out.</summary>
    private static string Legal(string cell) => string.Concat(cell.Where(c => c is '\t' or '\n' or '\r' or >= ' ' && c is not ('\uFFFE' or '\uFFFF')));
}
