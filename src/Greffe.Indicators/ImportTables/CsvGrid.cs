using System.Text;
using CsvHelper;

namespace Greffe.Indicators.ImportTables;

/// <summary>A CSV as a grid: delimiter and encoding are found out (UTF-8, else Windows-1252, as spreadsheets in French write).</summary>
internal static class CsvGrid
{
    private static readonly char[] Signs = [';', '\t', ',', '|'];

    static CsvGrid() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The grid of a file.</summary>
    public static Grid Read(byte[] bytes)
    {
        var text = Decode(bytes);
        using var csv = CsvReader.FromText(text, Options(Delimiter(text)));
        List<IReadOnlyList<GridCell>> rows = [];
        foreach (var row in csv) rows.Add([.. row.ToArray().Select(cell => new GridCell(cell.Trim()))]);
        return new("", rows);
    }

    /// <summary>Reads whatever can be read: a stray quote or a short row is what published files have.</summary>
    internal static CsvReaderOptions Options(char delimiter) => new()
    {
        Separator = delimiter, HasHeader = false, SkipEmptyLines = false,
        MalformedData = CsvMalformedDataHandling.Recover, FieldCountMismatch = CsvFieldCountHandling.Allow,
    };

    private static string Decode(byte[] bytes)
    {
        var body = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes;
        return System.Text.Unicode.Utf8.IsValid(body) ? Encoding.UTF8.GetString(body) : Encoding.GetEncoding(1252).GetString(body);
    }

    /// <summary>The sign that parts most lines the same number of times; a decimal comma parts only some.</summary>
    internal static char Delimiter(string text)
    {
        var lines = text.Split('\n').Take(200).Where(line => line.Trim().Length > 0).ToList();
        return Signs
            .Select(sign => (sign, usual: lines.Select(line => line.Count(c => c == sign)).Where(count => count > 0).CountBy(count => count).OrderByDescending(count => count.Value).FirstOrDefault()))
            .OrderByDescending(found => found.usual.Value).First().sign;
    }
}
