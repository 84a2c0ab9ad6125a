using System.Text.Json;
using Greffe.Indicators.ImportTables;

namespace Greffe.Indicators.Tests;

/// <summary>Months as no capture so far has written them: other order, numbers as text, marks, no code.</summary>
public sealed class OddMonthsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("greffe-indicators-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ImportReport Import(params (string Name, object? Value)[][] rows)
    {
        var file = Path.Combine(_folder, "stats_2026-09-04.geojson");
        File.WriteAllText(file, JsonSerializer.Serialize(new { type = "FeatureCollection", features = rows.Select(row => new { type = "Feature", geometry = (object?)null, properties = row.ToDictionary(cell => cell.Name, cell => cell.Value) }) }));
        using var facts = new KeepFacts.FactFiles(Path.Combine(_folder, "facts"));
        return new ImportFile(facts).Import(file);
    }

    private static (string, object?)[] Row(object? detained, object? places, string quarter = "MA/QMA", string code = "00123456") =>
        [("etablissement", "Maison d'arrêt d'Essai"), ("quartier", quarter), ("lc_disp", "Lyon"), ("capacite_norme", 100), ("capacite_oper", places), ("ecroue_detenu", detained), ("cd_etablissement", code)];

    [Fact]
    public void Another_order_of_columns_and_new_ones_change_nothing()
    {
        var report = Import([.. Row(150, 100).Reverse().Prepend(("nouvelle_colonne", "x"))]);
        Assert.Empty(report.Refusals);
        Assert.Equal(150, report.Totals.Single(total => total.Measure == "prisons.detenus").Total);
    }

    [Theory]
    [InlineData("1 233", 1233)]
    [InlineData("1\u202f233", 1233)]
    [InlineData("1\u00a0233", 1233)]
    [InlineData("1233,0", 1233)]
    public void Numbers_written_as_text_are_read(string cell, double expected) =>
        Assert.Equal(expected, Import(Row(cell, "1 000")).Totals.Single(total => total.Measure == "prisons.detenus").Total);

    [Theory]
    [InlineData("NC", "secret")]
    [InlineData("nd", "nd")]
    [InlineData("///", "sans-objet")]
    [InlineData(null, "nd")]
    public void Marks_are_told_apart(string? cell, string mark)
    {
        var report = Import(Row(cell, 100));
        Assert.Empty(report.Refusals);
        Assert.Equal(1, report.Totals.Single(total => total.Measure == "prisons.detenus").Missing[mark]);
    }

    [Fact]
    public void Without_a_code_the_name_identifies_and_two_quarters_stay_two()
    {
        var report = Import(Row(150, 100, code: ""), Row(30, 40, "CD/QCD", code: ""));
        Assert.Empty(report.Refusals);
        Assert.Equal(180, report.Totals.Single(total => total.Measure == "prisons.detenus").Total);
    }

    [Theory]
    [InlineData("12 34")]
    [InlineData("-3")]
    [InlineData("12,5")]
    public void A_cell_that_is_no_count_refuses_its_row_and_no_other(string cell)
    {
        var report = Import(Row(cell, 100), Row(30, 40, "CD/QCD"));
        Assert.Equal(1, Assert.Single(report.Refusals).Row);
        Assert.Equal(30, report.Totals.Single(total => total.Measure == "prisons.detenus").Total);
    }

    [Fact]
    public void The_date_is_deduced_from_the_name_of_the_file_and_said_to_be() =>
        Assert.Equal((new DateOnly(2026, 8, 1), true), Import(Row(1, 2)).Totals.Select(total => (total.Period, total.Inferred)).First());
}
