using System.Text;
using CsvHelper;

namespace Greffe.Courts.ImportCourts;

/// <summary>A CSV file as the ministries publish them: UTF-8 or Windows-1252, comma, semicolon, bar or tabulation, quoted or not.</summary>
internal sealed class CsvRows
{
    private static readonly char[] Delimiters = [';', ',', '|', '\t'];

    private CsvRows(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows) => (Header, Rows) = (header, rows);

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    public static CsvRows Read(byte[] bytes) => Parse(Decode(bytes));

    public static CsvRows Parse(string text)
    {
        var first = text.AsSpan(0, text.IndexOf('\n') is var end and >= 0 ? end : text.Length);
        var delimiter = Delimiters[0];
        foreach (var candidate in Delimiters)
            if (first.Count(candidate) > first.Count(delimiter)) delimiter = candidate;
        using var reader = CsvReader.FromText(text.TrimStart('\uFEFF'), new CsvReaderOptions
        {
            Separator = delimiter, HasHeader = false, SkipEmptyLines = true,
            MalformedData = CsvMalformedDataHandling.Recover, FieldCountMismatch = CsvFieldCountHandling.Allow,
        });
        List<IReadOnlyList<string>> rows = [];
        foreach (var row in reader) rows.Add([.. row.ToArray().Select(OneLine)]);
        return rows.Count == 0 ? new([], []) : new(rows[0], [.. rows.Skip(1)]);
    }

    /// <summary>Column whose title, without case, accents and punctuation, is or begins with one of these; -1 when there is none.</summary>
    public int Column(params string[] titles)
    {
        for (var pass = 0; pass < 2; pass++)
            foreach (var title in titles.Select(Title))
                for (var i = 0; i < Header.Count; i++)
                    if (pass == 0 ? Title(Header[i]) == title : Title(Header[i]).StartsWith(title, StringComparison.Ordinal)) return i;
        return -1;
    }

    /// <summary>Text without line ends, tabulations and doubled blanks.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Title(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
            if (char.IsLetterOrDigit(c)) plain.Append(char.ToLowerInvariant(c));
        return plain.ToString();
    }

    internal static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding(1252).GetString(bytes);
        }
    }
}
