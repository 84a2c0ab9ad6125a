using System.Globalization;
using CsvHelper;
using Greffe.Indicators.ComputeFormulas;

namespace Greffe.Indicators.Web;

/// <summary>Values as CSV, plain (RFC 4180) and SDMX-CSV 2.0; figures with a decimal point, exactly those of the JSON.</summary>
internal static class ValuesCsv
{
    public static string Plain(Formula formula, IReadOnlyList<IndicatorValue> values) => Written(
        ["indicator", "group", "period", "value", "numerator", "denominator", "unit", "source", "asOf", "formulaVersion", "leftOut"],
        values.Select(value => new[]
        {
            formula.Id, value.Group, Day(value.Period), Number(value.Value), Number(value.Numerator), Number(value.Denominator), value.Unit, value.Source,
            Day(value.AsOf), value.FormulaVersion.ToString(CultureInfo.InvariantCulture), value.LeftOut.ToString(CultureInfo.InvariantCulture),
        }));

    public static string Sdmx(Formula formula, Dimension? by, IReadOnlyList<IndicatorValue> values) => Written(
        ["STRUCTURE", "STRUCTURE_ID", "ACTION", "INDICATOR", by?.ToString().ToUpperInvariant() ?? "GROUP", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "OBS_STATUS"],
        values.Select(value => new[]
        {
            "dataflow", $"GREFFE:{formula.Id}({formula.Version}.0)", "I", formula.Id, value.Group, Day(value.Period), Number(value.Value), value.Unit, value.Value is null ? "M" : "A",
        }));

    private static string Written(string[] columns, IEnumerable<string[]> rows)
    {
        using var text = new StringWriter();
        using (var csv = CsvWriter.Create(text, CsvText.Options, leaveOpen: true))
            foreach (var row in rows.Prepend(columns))
            {
                foreach (var cell in row) csv.WriteField(cell);
                csv.EndRecord();
            }

        return text.ToString();
    }

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
