using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

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
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false, BadDataFound = null, IgnoreBlankLines = false, Delimiter = Delimiter(text),
        };
        using var csv = new CsvReader(new StringReader(text), configuration);
        List<IReadOnlyList<GridCell>> rows = [];
        while (csv.Read()) rows.Add([.. Enumerable.Range(0, csv.Parser.Count).Select(at => new GridCell(csv[at]?.Trim() ?? ""))]);
        return new("", rows);
    }

    private static string Decode(byte[] bytes)
    {
        var body = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes;
        return System.Text.Unicode.Utf8.IsValid(body) ? Encoding.UTF8.GetString(body) : Encoding.GetEncoding(1252).GetString(body);
    }

    /// <summary>The sign that parts most lines the same number of times; a decimal comma parts only some.</summary>
    private static string Delimiter(string text)
    {
        var lines = text.Split('\n').Take(200).Where(line => line.Trim().Length > 0).ToList();
        return Signs
            .Select(sign => (sign, usual: lines.Select(line => line.Count(c => c == sign)).Where(count => count > 0).CountBy(count => count).OrderByDescending(count => count.Value).FirstOrDefault()))
            .OrderByDescending(found => found.usual.Value).First().sign.ToString();
    }
}
