using System.Globalization;
using System.Text.Json;
using CsvHelper;

namespace Greffe.Indicators.AskSql;

/// <summary>A table of an answer, as CSV (RFC 4180, decimal point) and as JSON (one object a row).</summary>
public static class TableWire
{
    /// <summary>Writes a header and the rows; a missing cell is empty.</summary>
    public static void WriteCsv(SqlAnswer.Table table, TextWriter writer)
    {
        using var csv = CsvWriter.Create(writer, CsvText.Options, leaveOpen: true);
        foreach (var column in table.Columns) csv.WriteField(column);
        csv.EndRecord();
        foreach (var row in table.Rows)
        {
            foreach (var cell in row) csv.WriteField(Convert.ToString(cell, CultureInfo.InvariantCulture));
            csv.EndRecord();
        }

        csv.Flush();
    }

    /// <summary>Writes an array of objects; a figure that is no number (infinity) is null.</summary>
    public static void WriteJson(SqlAnswer.Table table, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var row in table.Rows)
        {
            writer.WriteStartObject();
            for (var at = 0; at < row.Count; at++)
            {
                writer.WritePropertyName(table.Columns[at]);
                Write(row[at], writer);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(object? cell, Utf8JsonWriter writer)
    {
        switch (cell)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case float or double when !double.IsFinite(Convert.ToDouble(cell, CultureInfo.InvariantCulture)): writer.WriteNullValue(); break;
            case float or double: writer.WriteNumberValue(Convert.ToDouble(cell, CultureInfo.InvariantCulture)); break;
            default: writer.WriteNumberValue(Convert.ToDecimal(cell, CultureInfo.InvariantCulture)); break;
        }
    }
}
