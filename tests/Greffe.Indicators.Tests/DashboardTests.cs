using Greffe.Decisions;
using Greffe.Decisions.Figures;
using Greffe.Indicators.ComputeFormulas;
using Greffe.Indicators.Demonstration;
using Greffe.Indicators.KeepFacts;
using Greffe.Indicators.RaiseAlerts;
using Greffe.Indicators.RefreshLive;
using Greffe.Indicators.ShowDashboards;

namespace Greffe.Indicators.Tests;

public sealed class DashboardTests : IDisposable
{
    private static readonly IReadOnlyList<Formula> Formulas = FormulaFiles.Embedded();
    private readonly string _folder = Directory.CreateTempSubdirectory("greffe-indicators-").FullName;
    private readonly FactFiles _facts;
    private readonly Counting _live = new();

    public DashboardTests() => _facts = new(_folder);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _facts.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private ReadDashboards Dashboards(bool demonstration = true)
    {
        if (demonstration) _facts.Keep(InventedFigures.All(court => court.Value.StartsWith("tj1", StringComparison.Ordinal) ? "Cour d'appel inventée" : ""));
        var compute = new ComputeIndicator(_facts);
        return new(_facts, DashboardFiles.Embedded(Formulas), new(_facts, Formulas, compute), new(_facts, _live),
            new(_facts, Formulas, Threshold.Read("alerts.yaml", Sql.Resource("alerts.yaml"), Formulas), compute, TimeProvider.System));
    }

    [Fact]
    public async Task Every_chart_of_every_dashboard_has_its_sentence_table_and_origin()
    {
        var dashboards = Dashboards();
        var court = (await dashboards.Courts(Cancellation))[0];
        Assert.True((await dashboards.Courts(Cancellation)).Count >= 24);
        List<FigureDashboard> all = [await dashboards.Court(court, Cancellation)];
        foreach (var one in dashboards.Dashboards) all.Add((await dashboards.Dashboard(one.Id, Cancellation))!);
        Assert.Equal(5, all.Count);
        foreach (var chart in all.SelectMany(dashboard => dashboard.Charts))
        {
            Assert.EndsWith(".", chart.Sentence, StringComparison.Ordinal);
            Assert.NotEmpty(chart.Points);
            Assert.NotNull(chart.AsOf);
            Assert.All(new[] { chart.Title, chart.Definition, chart.Unit, chart.Source }, Assert.NotEmpty);
            Assert.All(chart.Points.Where(point => point.Value is not null), point => Assert.Contains(point.Text.Split('\u202f')[0], FrenchWords.Number(point.Value!.Value, 2), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_neighbours_of_a_court_are_those_of_its_kind_and_of_its_court_of_appeal()
    {
        var dashboards = Dashboards();
        Assert.True(CourtCode.TryParse("tj13055", out var court));
        var neighbours = (await dashboards.Chart("juridiction-voisines", court, Cancellation))!;
        Assert.True(neighbours.Points.Count > 1);
        Assert.Contains(neighbours.Points, point => point.Group == court.Value);
        Assert.All(neighbours.Points, point => Assert.StartsWith("tj1", point.Group, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_any_figure_every_chart_says_so()
    {
        var dashboard = await Dashboards(demonstration: false).Dashboard("prisons", Cancellation);
        Assert.All(dashboard!.Charts, chart => Assert.Contains("aucun chiffre", chart.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_figure_changes_the_version_the_sentence_and_the_value()
    {
        var dashboards = Dashboards();
        var before = (await dashboards.Chart("prisons-detenus", null, Cancellation))!;
        var version = await dashboards.Version(Cancellation);
        _facts.Keep([new("prisons.detenus", "etab:9", "Neuf", "", "MA/QMA", "", Grain.Day, new(2026, 7, 1), 500, MissingMark.None, "essai", new(2026, 8, 4))]);
        var after = (await dashboards.Chart("prisons-detenus", null, Cancellation))!;
        Assert.NotEqual(version, await dashboards.Version(Cancellation));
        Assert.Equal(before.Points[^1].Value + 500, after.Points[^1].Value);
        Assert.NotEqual(before.Sentence, after.Sentence);
    }

    [Fact]
    public async Task Counts_of_the_platform_follow_its_head()
    {
        var dashboards = Dashboards();
        Assert.Equal(7, (await dashboards.Chart("publication-publiees", null, Cancellation))!.Points.Single().Value);
        _live.Published = 9;
        Assert.Equal(7, (await dashboards.Chart("publication-publiees", null, Cancellation))!.Points.Single().Value);
        _live.At = "2";
        var chart = (await dashboards.Chart("publication-publiees", null, Cancellation))!;
        Assert.Equal(9, chart.Points.Single().Value);
        Assert.Equal(90.0, (await dashboards.Chart("publication-couverture", null, Cancellation))!.Points.Single().Value);
        Assert.Contains("9\u202fdécisions en mai 2026", chart.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(140.0, 141.2, "La densité atteint 141,2\u202f% au 1er juillet 2026, contre 140,0\u202f% au 1er mai 2026.")]
    [InlineData(142.0, 141.2, "La densité descend à 141,2\u202f% au 1er juillet 2026, contre 142,0\u202f% au 1er mai 2026.")]
    [InlineData(141.2, 141.2, "La densité reste à 141,2\u202f% au 1er juillet 2026, contre 141,2\u202f% au 1er mai 2026.")]
    [InlineData(null, 141.2, "La densité est de 141,2\u202f% au 1er juillet 2026.")]
    [InlineData(141.2, null, "La densité est de 141,2\u202f% au 1er mai 2026.")]
    [InlineData(null, null, "La densité : aucun chiffre n'est encore disponible.")]
    public void The_sentence_says_what_the_line_does(double? before, double? after, string sentence)
    {
        List<IndicatorValue> values = [Value(new(2026, 5, 1), before), Value(new(2026, 7, 1), after)];
        var file = new ChartFile("d", null, "La densité", false, FigureShape.Line, "densite-carcerale", null, null, null, null, new Dictionary<Dimension, string>(), 2, 1);
        Assert.Equal(sentence, ChartSentence.Of(file, values, [.. values.Select(value => new FigurePoint("", "", value.Period, "", value.Value, null, null, value.Value is { } one ? FrenchWords.Figure(one, 1, "%") : "", 0))], ""));
    }

    private static IndicatorValue Value(DateOnly day, double? value) => new("d", "", day, value, null, null, "%", "essai", day, 1, 0, Grain.Day, "");

    [Theory]
    [InlineData("id: x\ntitle: X\nlead: X\ncharts: [{id: a, subject: A, indicator: inconnu}]", "inconnu")]
    [InlineData("id: x\ntitle: X\nlead: X\ncharts: [{id: a, subject: A}]", "indicator and sql")]
    [InlineData("id: x\ntitle: X\nlead: X\ncharts: []", "required")]
    [InlineData("id: x\ntitle: X\nlead: X\nchart: []", "chart")]
    [InlineData("id: x\ntitle: X\nlead: X\ncharts: [{id: a, subject: A, indicator: dtes, by: personne}]", "personne")]
    public void A_dashboard_that_is_not_in_order_is_refused_with_the_reason(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<IndicatorFileException>(() => DashboardFiles.Read("x.yaml", text, Formulas)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Files_of_a_chart_hold_its_values()
    {
        var chart = (await Dashboards().Chart("prisons-types", null, Cancellation))!;
        var lines = ChartTable.Csv(chart).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(chart.Points.Count + 1, lines.Length);
        var file = Path.Combine(_folder, "chart.parquet");
        await File.WriteAllBytesAsync(file, ChartTable.Parquet(chart), Cancellation);
        using var connection = new DuckDB.NET.Data.DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT sum(value) FROM '{file}'";
        Assert.Equal(chart.Points.Sum(point => point.Value)!.Value, Assert.IsType<double>(command.ExecuteScalar()), 1e-6);
        var svg = System.Xml.Linq.XDocument.Parse(ChartSvg.Of(chart));
        Assert.All(chart.Points, point => Assert.Contains(point.Text, svg.Root!.Value, StringComparison.Ordinal));
    }

    private sealed class Counting : ILiveFigures
    {
        private static readonly Court Court = KnownCourts.All.First(court => court.Code.Value.StartsWith("tj", StringComparison.Ordinal));

        public string At { get; set; } = "1";

        public long Published { get; set; } = 7;

        public ValueTask<string> Head(CancellationToken cancellation) => new(At);

        public ValueTask<LiveFigures> Read(CancellationToken cancellation) =>
            new(new LiveFigures(new(2026, 6, 2), [new(Court.Code.Value, Court.Label, "tj", new(2026, 5, 1), 10, Published, Published - 1, 1)]));
    }
}
