using System.Globalization;
using CsvHelper;
using DuckDB.NET.Data;
using Greffe.Decisions.Figures;
using Greffe.Indicators.KeepFacts;

namespace Greffe.Indicators.ShowDashboards;

/// <summary>The table behind a chart, as files.</summary>
internal static class ChartTable
{
    private static readonly string[] Columns = ["chart", "group", "label", "period", "value", "numerator", "denominator", "unit", "left_out", "source", "as_of"];

    /// <summary>CSV (RFC 4180, decimal point).</summary>
    public static string Csv(FigureChart chart)
    {
        using var text = new StringWriter();
        using (var csv = CsvWriter.Create(text, CsvText.Options, leaveOpen: true))
        {
            foreach (var column in Columns) csv.WriteField(column);
            csv.EndRecord();
            foreach (var point in chart.Points)
            {
                foreach (var cell in new object?[] { chart.Id, point.Group, point.GroupLabel, Day(point.Period), point.Value, point.Numerator, point.Denominator, chart.Unit, point.LeftOut, chart.Source, Day(chart.AsOf) })
                    csv.WriteField(Convert.ToString(cell, CultureInfo.InvariantCulture));
                csv.EndRecord();
            }
        }

        return text.ToString();
    }

    /// <summary>Parquet, one row a value.</summary>
    public static byte[] Parquet(FigureChart chart)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.parquet");
        try
        {
            using var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE t (chart VARCHAR, \"group\" VARCHAR, label VARCHAR, period DATE, value DOUBLE, numerator DOUBLE, denominator DOUBLE, unit VARCHAR, left_out INTEGER, source VARCHAR, as_of DATE)";
            command.ExecuteNonQuery();
            using (var appender = connection.CreateAppender("t"))
                foreach (var point in chart.Points)
                    appender.CreateRow().AppendValue(chart.Id).AppendValue(point.Group).AppendValue(point.GroupLabel).AppendValue(point.Period).AppendValue(point.Value)
                        .AppendValue(point.Numerator).AppendValue(point.Denominator).AppendValue(chart.Unit).AppendValue(point.LeftOut).AppendValue(chart.Source).AppendValue(chart.AsOf).EndRow();
            command.CommandText = $"COPY t TO {FactFiles.Quoted(file)} (FORMAT parquet, COMPRESSION zstd)";
            command.ExecuteNonQuery();
            return File.ReadAllBytes(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
