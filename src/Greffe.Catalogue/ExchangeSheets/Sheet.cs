using System.Globalization;
using System.Text;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Greffe.Catalogue.ExchangeSheets;

/// <summary>A table as spreadsheets have it: a line of names, then lines of texts.</summary>
internal sealed record Sheet(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Lines)
{
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Signs by which a spreadsheet takes a text for a formula.</summary>
    private static readonly char[] Active = ['=', '+', '-', '@', '\t', '\r'];

    /// <summary>The table as a download: <c>csv</c> or <c>xlsx</c>.</summary>
    public FileContentHttpResult File(string name, string suffix) => suffix == "xlsx"
        ? TypedResults.File(Xlsx(), XlsxType, $"{name}.xlsx") : TypedResults.File(Csv(), "text/csv; charset=utf-8", $"{name}.csv");

    /// <summary>UTF-8 with a mark, semicolons: what spreadsheets in French open as it is.</summary>
    public byte[] Csv()
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(true)))
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { Separator = ';', NewLine = "\r\n", ValidateFieldCount = false }, leaveOpen: true))
        {
            foreach (var line in Lines.Prepend(Header))
            {
                foreach (var cell in line) csv.WriteField(Harmless(cell));
                csv.EndRecord();
            }

            csv.Flush();
        }

        return bytes.ToArray();
    }

    public byte[] Xlsx()
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var part = workbook.AddNewPart<WorksheetPart>();
            // Every cell is a text: a spreadsheet never runs one.
            part.Worksheet = new(new SheetData(Lines.Prepend(Header).Select(line => new Row(line.Select(cell =>
                new Cell(new InlineString(new Text(Legal(cell)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString })))));
            workbook.Workbook = new(new Sheets(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = workbook.GetIdOfPart(part), SheetId = 1, Name = "Greffe" }));
        }

        return bytes.ToArray();
    }

    /// <summary>Reads a file back, CSV or XLSX told by its name.</summary>
    /// <exception cref="UnreadableFileException">It is neither, or has more lines than <paramref name="maxLines"/>.</exception>
    public static Sheet Read(string path, int maxLines)
    {
        var lines = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".CSV" => ReadCsv(path, maxLines),
            ".XLSX" => ReadXlsx(path, maxLines),
            _ => throw new UnreadableFileException("Un fichier CSV ou XLSX est attendu."),
        };
        if (lines.Count == 0) throw new UnreadableFileException("Le fichier est vide.");
        return lines.Count - 1 <= maxLines ? new([.. lines[0].Select(name => name.Trim())], lines[1..])
            : throw new UnreadableFileException($"Le fichier a plus de {maxLines:N0} lignes : coupez-le.");
    }

    private static List<IReadOnlyList<string>> ReadCsv(string path, int maxLines)
    {
        var text = SourceFile.Text(SourceFile.Read(path));
        var first = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length);
        using var csv = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = first.Contains(';') ? ';' : first.Contains('\t') ? '\t' : ',', HasHeader = false, SkipEmptyLines = false,
            MalformedData = CsvMalformedDataHandling.Recover, FieldCountMismatch = CsvFieldCountHandling.Allow,
        });
        List<IReadOnlyList<string>> lines = [];
        foreach (var row in csv)
        {
            lines.Add([.. row.ToArray().Select(Said)]);
            if (lines.Count > maxLines + 1) break;
        }

        return lines;
    }

    private static List<IReadOnlyList<string>> ReadXlsx(string path, int maxLines)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(path, false, new() { MaxCharactersInPart = 200_000_000 });
            var workbook = document.WorkbookPart;
            var id = workbook?.Workbook.Sheets?.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().FirstOrDefault()?.Id?.Value;
            if (workbook is null || id is null || workbook.GetPartById(id) is not WorksheetPart part) throw new UnreadableFileException("Le classeur n'a pas de feuille.");
            var shared = workbook.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToList() ?? [];
            return [.. part.Worksheet.Descendants<Row>().Take(maxLines + 2).Select(row => Cells(row, shared))];
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or InvalidDataException or System.Xml.XmlException)
        {
            throw new UnreadableFileException("Le classeur XLSX est illisible.");
        }
    }

    private static List<string> Cells(Row row, List<string> shared)
    {
        List<string> cells = [];
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } place ? place.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (at, letter) => (at * 26) + letter - 'A' + 1) - 1 : cells.Count;
            if (column is < 0 or > 1000) continue;
            while (cells.Count < column) cells.Add("");
            var text = cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";
            cells.Add(cell.DataType?.Value == CellValues.SharedString && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at] : text);
        }

        return cells;
    }

    private static string Harmless(string cell) => cell.Length > 0 && Active.Contains(cell[0]) ? "'" + cell : cell;

    private static string Said(string cell) => cell.Length > 1 && cell[0] == '\'' && Active.Contains(cell[1]) ? cell[1..] : cell;

    private static string Legal(string cell) => string.Concat(cell.Where(sign => sign is '\n' or '\t' || !char.IsControl(sign)));
}
