using System.Text;
using Greffe.Indicators.ImportTables;
using Greffe.Indicators.KeepFacts;

namespace Greffe.Indicators.Tests;

public sealed class TableImportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("greffe-indicators-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ImportReport Import(string text, Encoding? encoding = null, DateOnly? period = null)
    {
        var file = Path.Combine(_folder, "tableau-2026-01-15.csv");
        File.WriteAllText(file, text, encoding ?? Encoding.UTF8);
        return new ImportFile(new(Path.Combine(_folder, "facts"))).Import(file, period);
    }

    private const string Civil = """
        Tableau 3. Activité civile des cours d'appel;;;
        Unité : affaire;;;
        ;;;
        Juridiction;Affaires nouvelles;Affaires nouvelles;Affaires terminées
        ;2023;2024 (p);2024 (p)
        Cour d'appel de Lyon;12 345;12 001,0;nd
        Cour d'appel d'Agen;1 234 (r);///;2 000
        Ensemble;13 579;12 001;2 000
        ;;;
        Champ : France entière.;;;
        Source : exemple inventé.;;;
        """;

    [Fact]
    public void Titles_merged_headers_notes_marks_and_totals_are_understood()
    {
        var report = Import(Civil);
        Assert.Empty(report.Refusals);
        Assert.Equal(6, report.Figures);
        var news = report.Totals.Single(total => total.Measure == "activite.nouvelles" && total.Period.Year == 2023);
        Assert.Equal(13579, news.Total);
        Assert.Equal(1, report.Totals.Single(total => total.Measure == "activite.terminees").Missing["nd"]);
        Assert.Equal(1, report.Totals.Single(total => total.Measure == "activite.nouvelles" && total.Period.Year == 2024).Missing["sans-objet"]);
    }

    [Fact]
    public void A_table_of_windows_1252_gives_the_same_figures()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Assert.Equal(Import(Civil).Totals.Select(total => total.Total), Import(Civil, Encoding.GetEncoding(1252)).Totals.Select(total => total.Total));
    }

    [Fact]
    public void A_total_that_is_not_the_sum_of_its_rows_is_said()
    {
        var refusal = Assert.Single(Import(Civil.Replace("13 579", "13 580")).Refusals);
        Assert.Contains("n'est pas la somme", refusal.Reason);
    }

    [Fact]
    public void A_cell_that_is_no_number_is_refused_alone_with_its_column()
    {
        var report = Import(Civil.Replace("12 345", "12 34x"));
        Assert.Contains("12 34x", Assert.Single(report.Refusals).Reason);
        Assert.Equal(5, report.Figures);
    }

    [Fact]
    public void A_table_without_period_asks_for_one()
    {
        const string Bare = "Juridiction;Affaires nouvelles\nCour d'appel de Lyon;12\nCour d'appel d'Agen;13\n";
        Assert.All(Import(Bare).Refusals, refusal => Assert.Contains("--period", refusal.Reason));
        Assert.Empty(Import(Bare, period: new(2025, 3, 1)).Refusals);
    }

    [Theory]
    [InlineData("2023", Grain.Year, "2023-01-01")]
    [InlineData("Affaires nouvelles 2023 (r)", Grain.Year, "2023-01-01")]
    [InlineData("T3 2024", Grain.Quarter, "2024-07-01")]
    [InlineData("1er trimestre 2024", Grain.Quarter, "2024-01-01")]
    [InlineData("2024-T2", Grain.Quarter, "2024-04-01")]
    [InlineData("févr. 2024", Grain.Month, "2024-02-01")]
    [InlineData("2024-11", Grain.Month, "2024-11-01")]
    [InlineData("Stock au 31 décembre 2023", Grain.Day, "2023-12-31")]
    public void Periods_are_read_as_headers_write_them(string header, Grain grain, string first)
    {
        Assert.True(PeriodWords.TryRead(header, out var found, out var day, out _));
        Assert.Equal((grain, first), (found, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("Affaires terminées")]
    [InlineData("Article 700")]
    [InlineData("12345")]
    public void A_header_without_period_has_none(string header) => Assert.False(PeriodWords.TryRead(header, out _, out _, out _));

    [Theory]
    [InlineData("")]
    [InlineData("{\"a\":1}")]
    [InlineData("{broken")]
    [InlineData("PK\u0003\u0004 not a workbook")]
    [InlineData("bonjour\nle monde\n")]
    public void What_is_no_table_is_refused_in_a_sentence(string text) => Assert.Equal(0, Import(text, new UTF8Encoding(false)).Refusals.Single().Row);
}
