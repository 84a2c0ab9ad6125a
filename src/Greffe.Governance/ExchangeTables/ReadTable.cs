using System.Globalization;
using System.Text;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.AspNetCore.Http;

namespace Greffe.Governance.ExchangeTables;

/// <summary>What a line of a file cannot be taken for.</summary>
/// <param name="Line">Line of the file, from 1; the first holds the names of the columns.</param>
/// <param name="Column">Name of the column, or empty for the line as a whole.</param>
/// <param name="Key">Key of the words that say why.</param>
/// <param name="Value">The value seen.</param>
public sealed record TableError(int Line, string Column, string Key, string Value = "");

/// <summary>A file that a person sent, as a table: CSV or XLSX, told by its first bytes.</summary>
internal static class ReadTable
{
    public const int MaxBytes = 5_000_000, MaxLines = 10_000;

    private static readonly char[] Separators = [';', ',', '\t'];

    /// <summary>Lines of the file with their cells under the names of <paramref name="columns"/>, in any order in the file; null with one error when it is no such table.</summary>
    public static async ValueTask<(IReadOnlyList<TableLine>? Lines, TableError? Error)> From(IFormFile? file, IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        if (file is null || file.Length == 0) return (null, new(0, "", "table.error.none"));
        if (file.Length > MaxBytes) return (null, new(0, "", "table.error.big"));
        using var stream = new MemoryStream();
        await file.CopyToAsync(stream, cancellation);
        return Of(stream.ToArray(), columns);
    }

    /// <summary>The same, from bytes.</summary>
    public static (IReadOnlyList<TableLine>? Lines, TableError? Error) Of(byte[] bytes, IReadOnlyList<string> columns)
    {
        if (Cells(bytes) is not { Count: > 0 } cells) return (null, new(0, "", "table.error.shape"));
        if (cells.Count - 1 > MaxLines) return (null, new(0, "", "table.error.long"));
        var places = columns.Select(column => cells[0].FindIndex(name => string.Equals(name.Trim(), column, StringComparison.OrdinalIgnoreCase))).ToList();
        if (places.IndexOf(-1) is >= 0 and var missing) return (null, new(1, columns[missing], "table.error.column", columns[missing]));
        return ([.. cells.Skip(1).Select((line, at) => new TableLine(at + 2, [.. places.Select(place => place < line.Count ? TableFile.Plain(line[place].Trim()) : "")], columns))
            .Where(line => line.Cells.Any(cell => cell.Length > 0))], null);
    }

    private static List<List<string>>? Cells(byte[] bytes)
    {
        try
        {
            return bytes.AsSpan().StartsWith("PK"u8) ? Workbook(bytes) : Csv(bytes);
        }
        catch (Exception unreadable) when (unreadable is OpenXmlPackageException or InvalidDataException or FileFormatException or CsvFormatException or System.Xml.XmlException)
        {
            return null;
        }
    }

    private static List<List<string>> Csv(byte[] bytes)
    {
        var text = Decode(bytes);
        using var csv = CsvReader.FromText(text, new() { Separator = Separator(text), HasHeader = false, SkipEmptyLines = false, FieldCountMismatch = CsvFieldCountHandling.Allow });
        List<List<string>> lines = [];
        foreach (var row in csv)
        {
            lines.Add([.. row.ToArray()]);
            if (lines.Count > MaxLines + 1) break;
        }

        return lines;
    }

    /// <summary>UTF-8, else Windows-1252, as spreadsheets in French write.</summary>
    private static string Decode(byte[] bytes)
    {
        var body = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;
        return System.Text.Unicode.Utf8.IsValid(body) ? Encoding.UTF8.GetString(body) : CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(body); // the provider has it
    }

    /// <summary>The sign that the line of names has most of.</summary>
    private static char Separator(string text)
    {
        var first = text.AsSpan()[..(text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length)];
        var (best, most) = (Separators[0], 0);
        foreach (var sign in Separators)
            if (first.Count(sign) is var count && count > most) (best, most) = (sign, count);
        return best;
    }

    private static List<List<string>> Workbook(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        if (document.WorkbookPart is not { Workbook.Sheets: { } sheets } workbook) return [];
        if (sheets.Elements<Sheet>().FirstOrDefault()?.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart part) return [];
        var strings = workbook.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToList() ?? [];
        List<List<string>> lines = [];
        foreach (var row in part.Worksheet.Descendants<Row>())
        {
            var at = row.RowIndex is { Value: <= MaxLines + 2 } index ? (int)index.Value - 1 : lines.Count;
            if (at > MaxLines + 1) break;
            while (lines.Count <= at) lines.Add([]);
            foreach (var cell in row.Elements<Cell>()) Put(lines[at], cell, strings);
        }

        return lines;
    }

    private static void Put(List<string> line, Cell cell, List<string> strings)
    {
        var column = cell.CellReference?.Value is { } reference ? Column(reference) : line.Count;
        if (column is < 0 or > 200) return;
        while (line.Count <= column) line.Add("");
        var raw = cell.CellValue?.Text ?? cell.InlineString?.InnerText ?? "";
        line[column] = cell.DataType?.Value != CellValues.SharedString ? raw
            : int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < strings.Count ? strings[at] : "";
    }

    /// <summary>Column, from 0, of «AB12».</summary>
    private static int Column(string reference) => reference.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (column, letter) => (column * 26) + (letter - 'A' + 1)) - 1;
}

/// <summary>One line of a file.</summary>
/// <param name="Number">Line of the file, from 1.</param>
/// <param name="Cells">Its cells, in the order of <paramref name="Columns"/>.</param>
/// <param name="Columns">Names of the columns.</param>
internal sealed record TableLine(int Number, IReadOnlyList<string> Cells, IReadOnlyList<string> Columns)
{
    /// <summary>The cell of that column.</summary>
    public string this[string column] => Cells[Columns.IndexOf(column)];

    /// <summary>Why that cell cannot be taken.</summary>
    public TableError Refused(string column, string key) => new(Number, column, key, this[column]);
}

internal static class TableColumns
{
    public static int IndexOf(this IReadOnlyList<string> columns, string column)
    {
        for (var at = 0; at < columns.Count; at++)
            if (columns[at] == column) return at;
        throw new ArgumentOutOfRangeException(nameof(column), column, "The table has no such column.");
    }
}
