using System.Text;
using Greffe.Decisions.Courts;

namespace Greffe.Courts.WriteCourts;

/// <summary>CSV (RFC 4180, UTF-8): one row a court. A value that a spreadsheet would run as a formula is given as text.</summary>
internal static class CourtCsv
{
    public static byte[] Write(IReadOnlyList<CourtEntry> courts)
    {
        var text = new StringBuilder();
        var header = courts.Count > 0 ? CourtColumns.Of(courts[0]) : [];
        text.AppendJoin(',', header.Select(column => column.Name)).Append("\r\n");
        foreach (var court in courts) text.AppendJoin(',', CourtColumns.Of(court).Select(column => Cell(column.Value))).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>One cell, quoted when it must be.</summary>
    public static string Cell(string value)
    {
        if (value.Length > 0 && (value[0] is '=' or '@' or '\t' or '\r')) value = $"'{value}";
        return value.AsSpan().ContainsAny(",\";\n\r") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
    }
}
